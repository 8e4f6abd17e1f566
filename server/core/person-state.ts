import { CONSENT_CLASS, type ConsentClass } from './consent-class.ts';
import { isNativeChannel, type OptInFact, type PersonFact } from './person-fact.ts';
import { scopeCovers, type Scope, type ScopeQuery } from './scope.ts';
import { SECOND_MS, type EpochMs } from './time.ts';

/** A stop in force. `lifted`: topics that a later explicit grant took out of it. */
export type Stop = {
  scope: Scope;
  since: EpochMs;
  native: boolean;
  provisional: boolean;
  lifted: Set<string>;
};

/** Consents and stops of one person after some of their facts. */
export type PersonState = {
  grants: Map<string, { expiresAt: EpochMs | null }>;
  withdrawn: Map<string, EpochMs>;
  /** There is at least one consent record, so a topic without one was never agreed to. */
  onRecord: boolean;
  stops: Stop[];
};

export function emptyState(): PersonState {
  return { grants: new Map(), withdrawn: new Map(), onRecord: false, stops: [] };
}

/** Applies one fact; facts must come in `sortFacts` order. Undone stops change nothing. */
export function applyFact(state: PersonState, fact: PersonFact): void {
  switch (fact.kind) {
    case 'grant':
      return grantTopic(state, fact.topic, fact.expiresAt);
    case 'withdraw':
      state.onRecord = true;
      state.grants.delete(fact.topic);
      if (!state.withdrawn.has(fact.topic)) state.withdrawn.set(fact.topic, fact.at);
      return;
    case 'opt-in':
      if (fact.native) state.stops = state.stops.filter((stop) => !stop.native);
      else if (fact.topic !== null) grantTopic(state, fact.topic, null);
      else state.stops = state.stops.filter((stop) => stop.native || !isLifted(stop.scope, fact));
      return;
    case 'erased':
      state.stops.push({
        scope: { kind: 'all' },
        since: fact.at,
        native: false,
        provisional: false,
        lifted: new Set(),
      });
      return;
    case 'stop':
      if (fact.standing === 'undone') return;
      state.stops.push({
        scope: fact.scope,
        since: fact.at,
        native: isNativeChannel(fact.channel),
        provisional: fact.standing === 'waiting',
        lifted: new Set(),
      });
  }
}

/** Whether saying yes again without a topic takes back a stop of this scope. */
export function isLifted(stopped: Scope, { scope }: Pick<OptInFact, 'scope'>): boolean {
  return scope === undefined || stopped.kind === scope;
}

/** An explicit grant lifts a stop the person gave in words for that topic only; a native stop stays. */
function grantTopic(state: PersonState, topic: string, expiresAt: EpochMs | null): void {
  state.onRecord = true;
  state.withdrawn.delete(topic);
  state.grants.set(topic, { expiresAt });
  state.stops = state.stops.filter(
    (stop) => stop.native || stop.scope.kind !== 'topic' || stop.scope.topic !== topic,
  );
  for (const stop of state.stops) if (!stop.native) stop.lifted.add(topic);
}

/** The stops that forbid what `query` describes. */
export function stopsCovering(state: PersonState, query: ScopeQuery): Stop[] {
  return state.stops.filter(
    (stop) => scopeCovers(stop.scope, query) && !(query.topic !== null && stop.lifted.has(query.topic)),
  );
}

/** What was on record at an instant. `facts` sorted; a grant of the same second counts, a stop of the same second does not. */
export function stateAt(facts: readonly PersonFact[], at: EpochMs): PersonState {
  const second = Math.floor(at / SECOND_MS);
  const state = emptyState();
  for (const fact of facts) {
    const factSecond = Math.floor(fact.at / SECOND_MS);
    if (factSecond > second) break;
    const gives = fact.kind === 'grant' || fact.kind === 'opt-in';
    if (gives || factSecond < second) applyFact(state, fact);
  }
  return state;
}

/** Consent class of a message at its send. `facts` sorted; a grant of the same second counts, a stop of the same second does not.
 *  `complete`: the topic's list is declared complete, so silence means never. */
export function consentClassAt(
  facts: readonly PersonFact[],
  message: ScopeQuery & { complete: boolean },
  at: EpochMs,
): ConsentClass {
  const state = stateAt(facts, at);
  if (stopsCovering(state, message).length > 0) return CONSENT_CLASS.withdrawn;
  if (message.topic === null) return CONSENT_CLASS.unknown;
  if (state.withdrawn.has(message.topic)) return CONSENT_CLASS.withdrawn;
  const grant = state.grants.get(message.topic);
  if (grant && (grant.expiresAt === null || grant.expiresAt > at)) return CONSENT_CLASS.granted;
  return state.onRecord || message.complete ? CONSENT_CLASS.never : CONSENT_CLASS.unknown;
}
