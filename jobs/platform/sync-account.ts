import { businessDayOf } from '../../server/core/business-day.ts';
import type { GraphProblem } from '../../server/core/graph-problem.ts';
import { HOUR_MS } from '../../server/core/time.ts';
import { POLL_KINDS, type PollKind } from '../../server/core/platform-status.ts';
import type { PlatformSync } from '../../server/store/platform-ports.ts';
import { NEW_ANALYTICS, pollAnalytics, type AnalyticsState } from './poll-analytics.ts';
import { NEW_COMPARISON, pollComparison, type ComparisonState } from './poll-comparison.ts';
import { NEW_LISTING, pollListing, type ListingState } from './poll-listing.ts';
import type { Polled, Polling } from './polling.ts';

/** The platform says how long to wait, but not always. */
const THROTTLED_MS = HOUR_MS;

/**
 * Polls everything of one account, each kind for itself: one that fails leaves what is known, and its problem is kept with
 * the time. May be run again at any time: a page that says what is known is not handed on. Returns the problems.
 * Errors: what the database and the inbox say.
 */
export async function syncAccount(polling: Polling): Promise<GraphProblem[]> {
  const { store, waba, clock } = polling;
  const problems: GraphProblem[] = [];
  for (const kind of POLL_KINDS) {
    const syncs = (await store.syncs()).filter((sync) => sync.waba === waba);
    const last = syncs.find((sync) => sync.kind === kind);
    const triedAt = clock();
    if (last?.retryAt != null && last.retryAt > triedAt) continue;
    const { state, problem } = await pollKind(kind, polling, syncs);
    if (problem !== null) problems.push(problem);
    await store.putSync({
      waba,
      kind,
      triedAt,
      doneAt: problem === null ? triedAt : (last?.doneAt ?? null),
      problem,
      retryAt: problem?.kind === 'throttled' ? triedAt + (problem.waitMs ?? THROTTLED_MS) : null,
      state: JSON.stringify(state),
    });
  }
  return problems;
}

function pollKind(
  kind: PollKind,
  polling: Polling,
  syncs: readonly PlatformSync[],
): Promise<Polled<ListingState | NumbersState | AnalyticsState | ComparisonState>> {
  const stateOf = <State>(of: PollKind, fresh: State): State => {
    const stored = syncs.find((sync) => sync.kind === of)?.state;
    // Stored by `syncAccount` only.
    return stored === undefined ? fresh : (JSON.parse(stored) as State);
  };
  const { listed } = stateOf('templates', NEW_LISTING);
  switch (kind) {
    case 'numbers':
      return pollNumbers(polling, stateOf<NumbersState>(kind, { ...NEW_LISTING, day: '' }));
    case 'templates':
      return pollListing(polling, kind, stateOf(kind, NEW_LISTING));
    case 'template-analytics':
      return pollAnalytics(polling, listed, stateOf(kind, NEW_ANALYTICS));
    case 'comparison':
      return pollComparison(polling, listed, stateOf(kind, NEW_COMPARISON));
  }
}

/** `day`: the business day on which numbers were last told in full. */
type NumbersState = ListingState & { day: string };

/** Numbers are told anew every business day, changed or not: only so does a day have a rating of its own. */
async function pollNumbers(polling: Polling, before: NumbersState): Promise<Polled<NumbersState>> {
  const day = businessDayOf(polling.clock(), polling.zone);
  const known = before.day === day ? before.known : {};
  const { state, problem } = await pollListing(polling, 'numbers', { ...before, known });
  // One that broke off has to be told in full again.
  const isWhole = state.listed !== before.listed;
  return { state: { ...state, day: isWhole ? day : before.day }, problem };
}
