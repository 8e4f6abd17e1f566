import type { GraphProblem } from '../../server/core/graph-problem.ts';
import type { EpochMs } from '../../server/core/time.ts';
import type { GraphClient } from '../../server/graph/client.ts';
import { parsePlatformPoll, type PlatformPoll } from '../../server/ingest/platform/platform-poll.ts';
import { readPage } from '../../server/ingest/platform/read-page.ts';
import type { PageRead } from '../../server/ingest/platform/page-read.ts';
import type { AnalysisStore } from '../../server/store/analysis-ports.ts';
import type { PlatformStore } from '../../server/store/platform-ports.ts';
import { INBOX_PRIORITY, type InboxItem } from '../../server/store/ports.ts';
import { GraphError } from '../../server/graph/problem.ts';

/** What polling one account needs. */
export type Polling = {
  waba: string;
  client: GraphClient;
  apiVersion: string;
  store: PlatformStore;
  /** Resolves when the body is in the inbox. */
  append(item: InboxItem): Promise<void>;
  read<T>(work: (store: AnalysisStore) => Promise<T>): Promise<T>;
  zone: string;
  clock: () => EpochMs;
};

/** What polling one kind came to: what is to be remembered, and why it is not all there. */
export type Polled<State> = { state: State; problem: GraphProblem | null };

/** Makes the inbox body of a page; the answer stands in it as it came, so that no number is rounded. */
export function pollBody(poll: Omit<PlatformPoll, 'page'>, raw: string): string {
  return `${JSON.stringify(poll).slice(0, -1)},"page":${raw}}`;
}

/** Reads a page as the inbox will. `problem`: the first place in it that is not as documented. */
export function readPolled(body: string, at: EpochMs): { read: PageRead; problem: GraphProblem | null } {
  const read = readPage(parsePlatformPoll(body, at));
  const odd = read.drops.find(({ reason }) => reason === 'unsupported-shape');
  const problem =
    odd === undefined ? null : new GraphError({ kind: 'changed-field', place: odd.detail ?? null }).problem;
  return { read, problem };
}

export async function appendPoll({ append }: Polling, body: string, at: EpochMs): Promise<void> {
  const bytes = new TextEncoder().encode(body);
  await append({ source: 'platform', receivedAt: at, priority: INBOX_PRIORITY.bulk, body: bytes });
}
