import type { GraphProblem } from '../../server/core/graph-problem.ts';
import { graphOutcome } from '../../server/graph/problem.ts';
import { newsAmong, withFacts } from '../../server/ingest/platform/fact-digest.ts';
import type { KnownFacts } from '../../server/ingest/platform/platform-poll.ts';
import { appendPoll, pollBody, readPolled, type Polled, type Polling } from './polling.ts';

/** What a listing remembers. `isComplete`: all of it was read once; `listed`: ids on the last one that was read in full. */
export type ListingState = { known: KnownFacts; isComplete: boolean; listed: string[] };

export const NEW_LISTING: ListingState = { known: {}, isComplete: false, listed: [] };

/** Reads a list of the account to its end, and hands on each page with news. Where it breaks off, what was read stands, and
 *  the next poll reads the list anew: what was handed on is no news then. */
export async function pollListing(
  polling: Polling,
  kind: 'numbers' | 'templates',
  before: ListingState,
): Promise<Polled<ListingState>> {
  const { waba, apiVersion, client, clock } = polling;
  const request = { account: waba };
  const pages = kind === 'numbers' ? client.phoneNumbers(request) : client.templates(request);
  const listed: string[] = [];
  let { known } = before;
  let problem: GraphProblem | null = null;
  for (;;) {
    const at = clock();
    const outcome = await graphOutcome(pages.next());
    if (!outcome.ok) return { state: { ...before, known }, problem: outcome.problem };
    if (outcome.value.done === true) break;
    const poll = { kind, waba, at, apiVersion };
    const { read, problem: odd } = readPolled(
      pollBody({ ...poll, known: null }, outcome.value.value.raw),
      at,
    );
    problem ??= odd;
    const subjects = [...new Set(read.facts.map(({ subject }) => subject))];
    listed.push(...subjects);
    if (newsAmong(read.facts, known).length > 0) {
      const told = before.isComplete ? only(subjects, known) : null;
      await appendPoll(polling, pollBody({ ...poll, known: told }, outcome.value.value.raw), at);
    }
    known = withFacts(known, read.facts);
  }
  return { state: { known, isComplete: true, listed }, problem };
}

function only(subjects: readonly string[], known: KnownFacts): KnownFacts {
  return Object.fromEntries(
    subjects.flatMap((subject) => {
      const facts = known[subject];
      return facts === undefined ? [] : [[subject, facts]];
    }),
  );
}
