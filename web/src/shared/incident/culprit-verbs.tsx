import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NamedTemplate } from '../../../../server/analysis/verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import type { Incident } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../instant-of.ts';
import { useAskSearch } from './ask-search.ts';
import { IncidentKeys } from './incident-keys.tsx';
import { RefuteDialog } from './refute-dialog.tsx';
import { SnoozeVerb } from './snooze-verb.tsx';
import { useMayReview } from './use-may-review.ts';
import { useVerb } from './use-verb.ts';
import { VerbFailure } from './verb-failure.tsx';
import styles from './verbs.module.css';

/** *It was this*, *Not this* and *Later* for one template of an incident; what was said stands in their place, to be undone. */
export default function CulpritVerbs({
  incident,
  template,
  hasKeys = false,
  hasLater = true,
}: {
  incident: Incident;
  template: NamedTemplate;
  /** Whether the keys of the page are those of this incident. */
  hasKeys?: boolean;
  /** Whether the incident as a whole is put off here. */
  hasLater?: boolean;
}): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { verbs } = words.incident;
  const [{ ask, about }, change] = useAskSearch();
  const { mutate, isPending, error } = useVerb(incident);
  const mayReview = useMayReview();
  const { key } = template;
  const name = templateName(template, catalogue);
  const said = incident.suspects.find((suspect) => suspect.template.key === key)?.decision ?? null;
  const decide = (decision: 'confirmed' | 'one-off' | 'new-normal' | 'undecided'): void =>
    mutate({ act: (all) => all.decide(key, decision), said: verbs.done[decision] });
  const close = (): void => change({ ask: 'none', about: null });
  return (
    <div role="group" aria-label={verbs.group(format, { template: name })} className={styles['verbs']}>
      <div className={styles['buttons']}>
        {said !== null && said.decision !== 'undecided' ? (
          <>
            <strong>{verbs.said[said.decision](format, { by: said.by, at: instantOf(said.at) })}</strong>
            {mayReview && (
              <Button variant="default" size="xs" disabled={isPending} onClick={() => decide('undecided')}>
                {verbs.undo}
              </Button>
            )}
          </>
        ) : (
          mayReview && (
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
        {hasLater && <SnoozeVerb incident={incident} about={key} />}
        {hasKeys && <IncidentKeys incident={incident} about={key} />}
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
