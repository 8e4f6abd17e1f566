import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reviewersQuery, verbsOf } from '../../api/incidents.ts';
import type { Incident } from '../../api/answers.ts';
import { session } from '../../api/session.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { IncidentKeys } from '../../shared/incident/incident-keys.tsx';
import { NOTHING_TOLD } from '../../shared/incident/nothing-told.ts';
import { SnoozeVerb } from '../../shared/incident/snooze-verb.tsx';
import { useMayReview } from '../../shared/incident/use-may-review.ts';
import { useVerb, type Doing } from '../../shared/incident/use-verb.ts';
import { VerbFailure } from '../../shared/incident/verb-failure.tsx';
import { incidentSubject } from '../../shared/incident/verb-subject.ts';
import styles from '../../shared/incident/verbs.module.css';
import { Card } from '../../shared/layout/card.tsx';
import { useStore } from '../../shared/store.ts';
import { actorName } from './step-text.ts';

type Verbs = ReturnType<typeof verbsOf>;

/** Who looks after an incident, and what can be done about it as a whole. */
export function Team({ incident }: { incident: Incident }): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { team, step, verbs: verbWords } = words.incident;
  const { mutate, isPending, error } = useVerb(verbsOf(incident.id));
  const mayReview = useMayReview();
  // Whether a token may ask for the names is known to the server only.
  const { isMember } = useStore(session);
  const { status, acknowledgedBy } = incident;
  const isOpen = status === 'open';
  const saying = (kind: keyof typeof step): string => step[kind](format, NOTHING_TOLD);
  const button = (name: string, { act, said }: Doing<Verbs>, isMain = false): ReactNode =>
    mayReview && (
      <Button
        variant={isMain ? 'filled' : 'default'}
        disabled={isPending}
        onClick={() => mutate({ act, said })}
      >
        {name}
      </Button>
    );
  return (
    <Card heading={team.heading}>
      <div className={styles['form']}>
        <div className={styles['buttons']}>
          {acknowledgedBy !== null && (
            <>
              <strong>{team.acknowledged(format, { by: actorName(acknowledgedBy, voice) })}</strong>
              {button(verbWords.undo, {
                act: (verbs) => verbs.undoAcknowledge(),
                said: saying('acknowledgement-undone'),
              })}
            </>
          )}
          {isOpen &&
            acknowledgedBy === null &&
            button(
              team.acknowledge,
              { act: (verbs) => verbs.acknowledge(), said: saying('acknowledged') },
              true,
            )}
          <SnoozeVerb subject={incidentSubject(incident)} about={null} />
          {isOpen && button(team.resolve, { act: (verbs) => verbs.resolve(), said: saying('resolved') })}
          {status === 'resolved' &&
            button(team.reopen, {
              act: (verbs) => verbs.undoResolve(),
              said: saying('resolution-undone'),
            })}
        </div>
        {mayReview && isMember && <Assignee incident={incident} isPending={isPending} onChange={mutate} />}
        <p className="quiet">{team.resolveHint}</p>
        <VerbFailure error={error} />
      </div>
      <IncidentKeys incident={incident} hasLater={isOpen} about={null} />
    </Card>
  );
}

function Assignee({
  incident: { assignee },
  isPending,
  onChange,
}: {
  incident: Incident;
  isPending: boolean;
  onChange(doing: Doing<Verbs>): void;
}): ReactNode {
  const { words, format } = useVoice();
  const { team, step, actor } = words.incident;
  const { data } = useQuery(reviewersQuery);
  const people = (data?.reviewers ?? []).map(({ id, name }) => ({ value: id, label: name || id }));
  const current = assignee?.id ?? '';
  // Whoever may no longer be chosen stays until somebody else is.
  if (current !== '' && !people.some(({ value }) => value === current)) {
    people.push({ value: current, label: assignee?.name ?? actor.gone });
  }
  return (
    <NativeSelect
      label={team.assign}
      value={current}
      disabled={isPending}
      data={[{ value: '', label: team.nobody }, ...people]}
      onChange={({ currentTarget }) => {
        const chosen = people.find(({ value }) => value === currentTarget.value);
        onChange({
          act: (verbs) => verbs.assign(chosen?.value ?? null),
          said:
            chosen === undefined
              ? step.unassigned(format, NOTHING_TOLD)
              : step.assigned(format, { ...NOTHING_TOLD, member: chosen.label }),
        });
      }}
    />
  );
}
