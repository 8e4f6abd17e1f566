import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../instant-of.ts';
import { useAskSearch } from './ask-search.ts';
import { LaterDialog } from './later-dialog.tsx';
import { useMayReview } from './use-may-review.ts';
import { useVerb } from './use-verb.ts';
import { VerbFailure } from './verb-failure.tsx';
import type { VerbSubject } from './verb-subject.ts';

/** *Later*: puts an incident or a named template off, or brings it back. `about`: tells places of the same page apart. */
export function SnoozeVerb({ subject, about }: { subject: VerbSubject; about: string | null }): ReactNode {
  const { words, format } = useVoice();
  const { verbs } = words.incident;
  const [search, change] = useAskSearch();
  const { mutate, isPending, error } = useVerb(subject.verbs);
  const mayReview = useMayReview();
  const { snooze, isOpen, kind } = subject;
  const close = (): void => change({ ask: 'none', about: null });
  if (!isOpen) return null;
  if (snooze !== null) {
    return (
      <>
        <span>{verbs.putOffUntil(format, { at: instantOf(snooze.until) })}</span>
        {mayReview && (
          <Button
            variant="default"
            size="xs"
            disabled={isPending}
            onClick={() => mutate({ act: (all) => all.undoSnooze(), said: verbs.done.back })}
          >
            {verbs.bringBack}
          </Button>
        )}
        <VerbFailure error={error} />
      </>
    );
  }
  if (!mayReview) return null;
  return (
    <>
      <Button variant="default" disabled={isPending} onClick={() => change({ ask: 'later', about })}>
        {verbs.later}
      </Button>
      <VerbFailure error={error} />
      <LaterDialog
        of={kind}
        incident={subject.incident}
        isOpen={search.ask === 'later' && search.about === about}
        onClose={close}
        onAnswer={(until) => {
          close();
          mutate({ act: (all) => all.snooze(until), said: verbs.done.snoozed });
        }}
      />
    </>
  );
}
