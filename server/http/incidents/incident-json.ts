import type { z } from 'zod';
import { latestDecisions, type DecisionFact } from '../../analysis/incident/decision.ts';
import { ownSnoozes } from '../../analysis/incident/own-snooze.ts';
import { readSubject } from '../../analysis/incident/subject.ts';
import { memberActor } from '../../auth/record.ts';
import { isoInstant } from '../../core/business-day.ts';
import type { EpochMs } from '../../core/time.ts';
import type { StoredIncident, StoredStep } from '../../store/incident-ports.ts';
import type { changedIncident, incidentAnswer } from '../answers/incidents.ts';
import type { Person } from './people.ts';

export type IncidentJson = z.output<typeof changedIncident>['incident'];
export type StepJson = z.output<typeof incidentAnswer>['timeline'][number];

/** An incident as answers have it at `now`. `decisions`: everything that was said of its templates. */
export function incidentJson(
  { id, incident }: StoredIncident,
  {
    personOf,
    decisions,
    steps,
    now,
  }: {
    personOf: (actor: string) => Person;
    decisions: readonly DecisionFact[];
    steps: readonly StoredStep[];
    now: EpochMs;
  },
): IncidentJson {
  const words = latestDecisions(decisions);
  const { snoozedUntil, acknowledgedBy, assignee } = incident;
  return {
    id,
    subject: readSubject(incident.subject),
    status: incident.status,
    level: incident.level,
    openedAt: isoInstant(incident.openedAt),
    changedAt: isoInstant(incident.changedAt),
    since: isoInstant(incident.since),
    asOf: isoInstant(incident.seenAt),
    excess: incident.excess,
    probability: incident.probability,
    acknowledgedBy: acknowledgedBy === null ? null : personOf(acknowledgedBy),
    assignee: assignee === null ? null : personOf(memberActor(assignee)),
    snooze:
      snoozedUntil === null
        ? null
        : { until: isoInstant(snoozedUntil), scope: 'this-incident-for-everybody' },
    ownSnoozes: ownSnoozes(steps)
      .filter(({ until }) => until > now)
      .map(({ actor, until }) => {
        return { by: personOf(actor), until: isoInstant(until), scope: 'this-incident-for-their-mails' };
      }),
    suspects: incident.suspects.map((suspect) => {
      const word = words.get(suspect.template.key);
      const isDecided = word !== undefined && word.decision !== 'undecided';
      const decision = isDecided ? { decision: word.decision, at: isoInstant(word.at), by: word.by } : null;
      return { ...suspect, decision };
    }),
  };
}

/** A step as answers have it. */
export function stepJson(step: StoredStep, personOf: (actor: string) => Person): StepJson {
  const { number, at, kind, actor, knew, detail } = step;
  const { member, until, text, template, decision, fix, avoided, rating } = detail;
  return {
    number,
    at: isoInstant(at),
    kind,
    actor: personOf(actor),
    knew: knew === null ? null : { ...knew, asOf: isoInstant(knew.asOf), since: isoInstant(knew.since) },
    member: member === undefined ? null : personOf(memberActor(member)),
    until: until === undefined ? null : isoInstant(until),
    text: text ?? null,
    template: template ?? null,
    decision: decision ?? null,
    fix: fix === undefined ? null : { ...fix, at: isoInstant(fix.at) },
    avoided: avoided ?? null,
    rating: rating ?? null,
  };
}
