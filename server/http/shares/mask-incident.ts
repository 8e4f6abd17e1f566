import type { z } from 'zod';
import type { StepKind } from '../../analysis/incident/incident.ts';
import { maskVerdict } from '../../i18n/mask-verdict.ts';
import { readWordedVerdict } from '../../i18n/read-worded-verdict.ts';
import { wordedVerdict } from '../../i18n/worded-verdict.ts';
import type { incidentAnswer } from '../answers/incidents.ts';
import type { Person } from '../incidents/people.ts';
import type { VerdictAnswer } from '../verdict-answer.ts';

export type IncidentPage = z.output<typeof incidentAnswer>;
type Voice = Parameters<typeof wordedVerdict>[1];

/** What somebody chose for their own mails is nobody else's. */
const OF_ONE: readonly StepKind[] = ['snoozed-for-one', 'snooze-for-one-undone'];

/** The stored words of a verdict may name people, so that everything is said anew. */
export function maskWorded(verdict: object, voice: Voice): VerdictAnswer['verdict'] {
  return wordedVerdict(maskVerdict(readWordedVerdict(verdict)), voice) as VerdictAnswer['verdict'];
}

/** An incident without names, and without comments, which are written by hand: what an outsider may read. Of whoever did
 *  something it is told whether it was the service, a member or a token. */
export function maskIncident(
  { incident, timeline, points, verdict }: IncidentPage,
  voice: Voice,
): IncidentPage {
  const { acknowledgedBy, assignee, suspects, ...same } = incident;
  return {
    incident: {
      ...same,
      ownSnoozes: [],
      acknowledgedBy: nameless(acknowledgedBy),
      assignee: nameless(assignee),
      suspects: suspects.map(({ decision, ...suspect }) => ({
        ...suspect,
        decision: decision === null ? null : { ...decision, by: null },
      })),
    },
    points,
    timeline: timeline
      .filter(({ text, kind }) => text === null && !OF_ONE.includes(kind))
      .map((step) => ({
        ...step,
        actor: { ...step.actor, id: null, name: null },
        member: nameless(step.member),
      })),
    verdict: verdict === null ? null : { ...verdict, verdict: maskWorded(verdict.verdict, voice) },
  };
}

function nameless(person: Person | null): Person | null {
  return person === null ? null : { ...person, id: null, name: null };
}
