import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Incident, IncidentStep } from '../../api/answers.ts';
import { verbsOf } from '../../api/incidents.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useMayReview } from '../../shared/incident/use-may-review.ts';
import { useVerb } from '../../shared/incident/use-verb.ts';
import { VerbFailure } from '../../shared/incident/verb-failure.tsx';
import verbStyles from '../../shared/incident/verbs.module.css';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { useStore } from '../../shared/store.ts';
import { actorName, stepText } from './step-text.ts';
import styles from './timeline.module.css';

/** As the server has it. */
const LONGEST = 2_000;

/** What happened and what people said, the latest first, with room for a comment. */
export function Timeline({
  incident,
  steps,
}: {
  incident: Incident;
  steps: readonly IncidentStep[];
}): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { timeline } = words.incident;
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useVerb(verbsOf(incident.id));
  const mayReview = useMayReview();
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const isOwn = ({ actor }: IncidentStep): boolean => me !== undefined && actor.id === me.member.id;
  const withdraw = ({ number, text: written }: IncidentStep): void =>
    mutate(
      { act: (verbs) => verbs.withdrawComment(number), said: timeline.withdrawn },
      // What was withdrawn by mistake, or is to be put otherwise, need not be written anew.
      { onSuccess: () => setText((current) => (current.trim() === '' ? (written ?? '') : current)) },
    );
  return (
    <Card heading={timeline.heading}>
      {mayReview && (
        <form
          className={verbStyles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            mutate(
              { act: (verbs) => verbs.comment(text), said: timeline.comment },
              { onSuccess: () => setText('') },
            );
          }}
        >
          <Textarea
            label={timeline.comment}
            description={timeline.hint}
            value={text}
            maxLength={LONGEST}
            rows={2}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div className={verbStyles['buttons']}>
            <Button type="submit" variant="default" disabled={isPending}>
              {timeline.send}
            </Button>
          </div>
          <VerbFailure error={error} />
        </form>
      )}
      <ol className={styles['steps']}>
        {steps.toReversed().map((step) => (
          <li key={step.number}>
            <p className="quiet" id={`step-${step.number}`}>
              {format.instant(instantOf(step.at))} · {actorName(step.actor, voice)}
            </p>
            <p>{stepText(step, voice)}</p>
            {step.text !== null && <p className={styles['comment']}>{step.text}</p>}
            {step.kind === 'commented' && isOwn(step) && mayReview && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={isPending}
                aria-describedby={`step-${step.number}`}
                onClick={() => withdraw(step)}
              >
                {timeline.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
