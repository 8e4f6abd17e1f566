import type { OptOutReason } from './event.ts';
import { signalStrength, type ErasedFact, type PersonFact, type StopFact } from './person-fact.ts';
import { applyFact, emptyState, isLifted, stopsCovering, type PersonState } from './person-state.ts';
import { scopesOverlap, widerScope, type Scope, type ScopeQuery } from './scope.ts';
import { DAY_MS, type EpochMs } from './time.ts';

/** One opt-out: signals of one person about overlapping scopes, each at most 24 h after the one before.
 *  `at` is the earliest signal; `cause` the strongest. `repeats` counts stops said again while it was in force. */
export type Episode = {
  at: EpochMs;
  lastAt: EpochMs;
  scope: Scope;
  cause: StopFact;
  first: StopFact;
  reason: OptOutReason;
  standing: StopFact['standing'];
  repeats: number;
  signals: number;
};

/** Folds sorted facts into opt-out episodes and the state they leave behind.
 *  `isMarketing(topic)`: whether a stop of all marketing covers that topic. */
export function foldEpisodes(
  facts: readonly PersonFact[],
  isMarketing: (topic: string) => boolean,
): { episodes: Episode[]; state: PersonState } {
  const state = emptyState();
  const episodes: Episode[] = [];
  let open: Episode[] = [];
  for (const fact of facts) {
    if (fact.kind === 'stop') {
      if (fact.standing === 'undone') episodes.push(newEpisode(fact));
      else takeStop(fact);
    } else if (fact.kind !== 'withdraw' && fact.kind !== 'erased') {
      open = open.filter((episode) => !endsEpisode(fact, episode));
    }
    applyFact(state, fact);
  }
  return { episodes, state };

  function takeStop(stop: StopFact): void {
    open = open.filter((episode) => stop.at - episode.lastAt <= DAY_MS);
    const running = open.find((episode) => scopesOverlap(episode.scope, stop.scope));
    if (running) return extend(running, stop);
    const inForce = stopsCovering(state, queryOf(stop.scope, isMarketing)).filter(
      (earlier) => !earlier.provisional || stop.standing === 'waiting',
    );
    if (inForce.length > 0) {
      const said = episodes.findLast(
        (episode) => scopesOverlap(episode.scope, stop.scope) && episode.standing !== 'undone',
      );
      // A failed send that finds the stop in force is no second stop of the person's.
      if (said && stop.channel !== 'error') said.repeats += 1;
      return;
    }
    const episode = newEpisode(stop);
    episodes.push(episode);
    open.push(episode);
  }
}

function newEpisode(stop: StopFact): Episode {
  return {
    at: stop.at,
    lastAt: stop.at,
    scope: stop.scope,
    cause: stop,
    first: stop,
    reason: stop.reason,
    standing: stop.standing,
    repeats: 0,
    signals: 1,
  };
}

function extend(episode: Episode, stop: StopFact): void {
  episode.lastAt = stop.at;
  episode.scope = widerScope(episode.scope, stop.scope);
  episode.signals += 1;
  if (stop.standing === 'counted') episode.standing = 'counted';
  const stronger = signalStrength(stop) < signalStrength(episode.cause);
  if (stronger) episode.cause = stop;
  if (episode.reason === 'unknown' || (stronger && stop.reason !== 'unknown')) episode.reason = stop.reason;
}

function endsEpisode(fact: Exclude<PersonFact, StopFact | ErasedFact>, episode: Episode): boolean {
  if (fact.kind === 'opt-in' && fact.topic === null) return isLifted(episode.scope, fact);
  return episode.scope.kind === 'topic' && episode.scope.topic === fact.topic;
}

function queryOf(scope: Scope, isMarketing: (topic: string) => boolean): ScopeQuery {
  switch (scope.kind) {
    case 'topic':
      return { topic: scope.topic, marketing: isMarketing(scope.topic) };
    case 'marketing':
      return { topic: null, marketing: true };
    case 'all':
      // Only an earlier stop of everything forbids everything.
      return { topic: null, marketing: false };
  }
}
