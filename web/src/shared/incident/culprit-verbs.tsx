import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NamedTemplate } from '../../../../server/analysis/verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import type { Incident, NamedCulprit } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../instant-of.ts';
import { useAskSearch } from './ask-search.ts';
import { IncidentKeys } from './incident-keys.tsx';
import { RefuteDialog } from './refute-dialog.tsx';
import { SnoozeVerb } from './snooze-verb.tsx';
import { useMayReview } from './use-may-review.ts';
import { useVerb } from './use-verb.ts';
import { VerbFailure } from './verb-failure.tsx';
import type { VerbSubject } from './verb-subject.ts';
import styles from './verbs.module.css';

/** *It was this*, *Not this* and *Later* for one template; what was said stands in their place, to be undone. */
export default function CulpritVerbs({
  subject,
  decision: word,
  template,
  keys = null,
  hasLater = true,
}: {
  subject: VerbSubject;
  /** The word on it that holds. */
  decision: NamedCulprit['decision'];
  template: NamedTemplate;
  /** What the keys of the page are about, where it is this: an incident, or *Later* alone. */
  keys?: Incident | 'later' | null;
  /** Whether the incident as a whole is put off here. */
  hasLater?: boolean;
}): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { verbs } = words.incident;
  const [{ ask, about }, change] = useAskSearch();
  const { mutate, isPending, error } = useVerb(subject.verbs);
  const mayReview = useMayReview();
  const { key } = template;
  const name = templateName(template, catalogue);
  const said = word !== null && word.decision !== 'undecided' ? { ...word, decision: word.decision } : null;
  const decide = (decision: 'confirmed' | 'one-off' | 'new-normal' | 'undecided'): void =>
    mutate({ act: (all) => all.decide(key, decision), said: verbs.done[decision] });
  const close = (): void => change({ ask: 'none', about: null });
  return (
    <div role="group" aria-label={verbs.group(format, { template: name })} className={styles['verbs']}>
      <div className={styles['buttons']}>
        {said !== null ? (
          <>
            <strong>{verbs.said[said.decision](format, { by: said.by, at: instantOf(said.at) })}</strong>
            {mayReview && (
              <Button variant="default" size="xs" disabled={isPending} onClick={() => decide('undecided')}>
                {verbs.undo}
              </Button>
            )}
          </>
        ) : (
          mayReview &&
          (subject.kind === 'incident' || subject.isOpen) && (
            <>
              <Button disabled={isPending} onClick={() => decide('confirmed')}>
                {verbs.confirm}
              </Button>
              <Button
                variant="default"
                disabled={isPending}
                onClick={() => change({ ask: 'refute', about: key })}
              >
                {verbs.refute}
              </Button>
            </>
          )
        )}
        {hasLater && <SnoozeVerb subject={subject} about={key} />}
        {keys !== null && (
          <IncidentKeys incident={keys === 'later' ? null : keys} hasLater={subject.isOpen} about={key} />
        )}
      </div>
      <VerbFailure error={error} />
      <RefuteDialog
        template={name}
        isOpen={ask === 'refute' && about === key}
        onClose={close}
        onAnswer={(decision) => {
          close();
          decide(decision);
        }}
      />
    </div>
  );
}
