import type { InferResponseType } from 'hono/client';
import type { Incident, NamedCulprit } from '../../api/answers.ts';
import type { api } from '../../api/client.ts';

type Of<T extends readonly unknown[]> = T[number];
type Review = Of<InferResponseType<typeof api.v1.reviews.$get, 200>['reviews']>;
type Unmapped = Of<InferResponseType<typeof api.v1.templates.unmapped.$get, 200>['templates']>;
type Body = Of<InferResponseType<typeof api.v1.quarantine.$get, 200>['quarantine']>;
type Late = Of<InferResponseType<(typeof api.v1)['late-sends']['$get'], 200>['templates']>;

type Suspect = Of<Incident['suspects']>;

/** One thing that waits for a person; `id` stands in the address. */
export type WaitingItem = { id: string } &
  /** `incident` null: none is open about it. */
  (
    | { kind: 'culprit'; incident: number | null; suspect: Omit<Suspect, 'decision'>; since: string }
    | { kind: 'review'; review: Review }
    | { kind: 'topic'; template: Unmapped }
    | { kind: 'body'; body: Body }
    | { kind: 'late'; late: Late }
  );
export type WaitingKind = WaitingItem['kind'];

/** In the order in which they are to be decided: what hurts now, people, then what the data lacks. */
export const WAITING_KINDS = [
  'culprit',
  'review',
  'late',
  'topic',
  'body',
] as const satisfies readonly WaitingKind[];

/** Everything that waits, as far as its answers are there, kind by kind. */
export function waitingItems(answers: {
  incidents?: readonly Incident[] | undefined;
  culprits?: readonly NamedCulprit[] | undefined;
  reviews?: readonly Review[] | undefined;
  late?: readonly Late[] | undefined;
  topics?: readonly Unmapped[] | undefined;
  bodies?: readonly Body[] | undefined;
}): WaitingItem[] {
  const { incidents = [], culprits = [], reviews = [], late = [], topics = [], bodies = [] } = answers;
  return [
    ...incidents.filter(({ status }) => status === 'open').flatMap(culpritsOf),
    ...culprits
      .filter(({ named, decision, snooze }) => named && decision === null && snooze === null)
      .map((suspect) => {
        const id = `culprit:${suspect.template.key}`;
        return { id, kind: 'culprit', incident: null, suspect, since: suspect.since } as const;
      }),
    // The first half of a subject stands for a person, and has no business in an address.
    ...reviews.map(
      (review) => ({ id: `review:${review.subject.split('.')[1]}`, kind: 'review', review }) as const,
    ),
    ...late.map((one) => ({ id: `late:${one.template.key || 'unknown'}`, kind: 'late', late: one }) as const),
    ...topics.map((template) => ({ id: `topic:${template.key}`, kind: 'topic', template }) as const),
    ...bodies.map((body) => ({ id: `body:${body.id}`, kind: 'body', body }) as const),
  ];
}

/** Templates that an incident named and that nobody has said anything of. */
function culpritsOf({ id, since, suspects }: Incident): WaitingItem[] {
  return suspects
    .filter(({ named, decision }) => named && (decision === null || decision.decision === 'undecided'))
    .map((suspect) => {
      return { id: `culprit:${id}:${suspect.template.key}`, kind: 'culprit', incident: id, suspect, since };
    });
}
