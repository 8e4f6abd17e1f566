import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SnoozedFor } from '../../api/incidents.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../instant-of.ts';
import { useAskSearch } from './ask-search.ts';
import { LaterDialog } from './later-dialog.tsx';
import { useMayReview } from './use-may-review.ts';
import { useOwnMails } from './use-own-mails.ts';
import { useVerb } from './use-verb.ts';
import { VerbFailure } from './verb-failure.tsx';
import type { VerbSubject } from './verb-subject.ts';

/** *Later*: puts an incident or a named template off, for everybody or for the reader's own mails, or brings it back. `about`:
 *  tells places of the same page apart. */
export function SnoozeVerb({ subject, about }: { subject: VerbSubject; about: string | null }): ReactNode {
  const { words, format } = useVoice();
  const { verbs } = words.incident;
  const [search, change] = useAskSearch();
  const { mutate, isPending, error } = useVerb(subject.verbs);
  const mayReview = useMayReview();
  const { hasMails, until: ownUntil } = useOwnMails(subject);
  const { snooze, isOpen, kind } = subject;
  const close = (): void => change({ ask: 'none', about: null });
  if (!isOpen) return null;
  const putOff = (whose: SnoozedFor, until: string | null): ReactNode =>
    until !== null && (
      <>
        <span>{verbs.putOffUntil[whose](format, { at: instantOf(until) })}</span>
        {mayReview && (
          <Button
            variant="default"
            size="xs"
            disabled={isPending}
            onClick={() => mutate({ act: (all) => all.undoSnooze(whose), said: verbs.done.back })}
          >
            {verbs.bringBack}
          </Button>
        )}
      </>
    );
  return (
    <>
      {putOff('everybody', snooze?.until ?? null)}
      {putOff('me', ownUntil)}
      {snooze === null && mayReview && (
        <>
          <Button variant="default" disabled={isPending} onClick={() => change({ ask: 'later', about })}>
            {verbs.later}
          </Button>
          <LaterDialog
            of={kind}
            incident={subject.incident}
            hasMails={hasMails && ownUntil === null}
            isOpen={search.ask === 'later' && search.about === about}
            onClose={close}
            onAnswer={(until, whose) => {
              close();
              mutate({ act: (all) => all.snooze(until, whose), said: verbs.done.snoozed });
            }}
          />
        </>
      )}
      <VerbFailure error={error} />
    </>
  );
}
