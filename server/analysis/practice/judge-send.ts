import type { PersonFact } from '../../core/person-fact.ts';
import { stateAt, stopsCovering, type Stop } from '../../core/person-state.ts';
import type { Scope, ScopeQuery } from '../../core/scope.ts';
import { MINUTE_MS, type EpochMs } from '../../core/time.ts';

/** One message that says "you will hear no more of us" is permitted this long after an opt-out (47 CFR 64.1200(a)(12)). */
export const CONFIRMATION_MS = 5 * MINUTE_MS;

/** A message to somebody who left at some time. `sentAt` null: the instant of the send is not known. */
export type SentMessage = {
  sentAt: EpochMs | null;
  /** Earliest fact of the message. */
  firstAt: EpochMs;
  deliveredAt: EpochMs | null;
  /** Its topic, and whether a stop of all marketing covers it. */
  query: ScopeQuery;
  /** Its template is known to be of the category MARKETING. */
  isMarketing: boolean;
};

/**
 * What a message is, seen from the opt-outs of its recipient; `since` is the opt-out it is held against.
 * `late`: sent inside the scope of an opt-out in force, `mayConfirm` when it could be the one permitted confirmation.
 * `undecided`: the same, but nobody has decided yet whether that reply was an opt-out.
 * `unjudged`: inside the scope, but when it was sent is not known.
 * `in-flight`: sent before the opt-out and delivered after it.
 * `out-of-scope`: sent while an opt-out of something else was in force.
 * `consent-withdrawn`: no opt-out, but a withdrawal of consent on record for its topic.
 */
export type SendJudgement =
  | { kind: 'late'; since: EpochMs; scope: Scope['kind']; mayConfirm: boolean }
  | { kind: 'undecided' | 'unjudged' | 'in-flight' | 'out-of-scope'; since: EpochMs }
  | { kind: 'consent-withdrawn' };

/** Judges one message by what was on record about its recipient (`facts` sorted); null when no opt-out touches it.
 *  A stop of the same second as the send does not count. Source: docs/methods.md#practice-audit */
export function judgeSend(message: SentMessage, facts: readonly PersonFact[]): SendJudgement | null {
  const { sentAt, firstAt, deliveredAt, query, isMarketing } = message;
  const instant = sentAt ?? firstAt;
  const state = stateAt(facts, instant);
  const covering = stopsCovering(state, query);
  const decided = covering.filter((stop) => !stop.provisional);
  const held = earliest(decided);
  if (held !== null) {
    if (sentAt === null) return { kind: 'unjudged', since: held.since };
    const mayConfirm = !isMarketing && sentAt - held.since <= CONFIRMATION_MS;
    return { kind: 'late', since: held.since, scope: held.scope.kind, mayConfirm };
  }
  const undecided = earliest(covering);
  if (undecided !== null) return { kind: 'undecided', since: undecided.since };
  if (query.topic !== null && state.withdrawn.has(query.topic)) return { kind: 'consent-withdrawn' };
  const other = earliest(state.stops.filter((stop) => !stop.provisional));
  if (other !== null) return { kind: 'out-of-scope', since: other.since };
  if (deliveredAt === null) return null;
  const overtaken = earliest(stopsCovering(stateAt(facts, deliveredAt), query));
  return overtaken === null ? null : { kind: 'in-flight', since: overtaken.since };
}

function earliest(stops: readonly Stop[]): Stop | null {
  return stops.reduce<Stop | null>(
    (first, stop) => (first === null || stop.since < first.since ? stop : first),
    null,
  );
}
