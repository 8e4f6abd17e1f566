import type { EpochMs } from '../core/time.ts';
import { INBOX_PRIORITY, type InboxSource } from '../store/ports.ts';
import type { AcceptQueue } from './deps.ts';

/** Lines of one inbox row; more than that is bulk work, which waits behind webhooks. */
const CHUNK_LINES = 1_000;

const encoder = new TextEncoder();

/** Hands event lines to the inbox in rows of at most 1,000; resolves when all are on disk. */
export async function appendLines(
  inbox: AcceptQueue,
  { lines, source, receivedAt }: { lines: readonly string[]; source: InboxSource; receivedAt: EpochMs },
): Promise<void> {
  const priority = lines.length > CHUNK_LINES ? INBOX_PRIORITY.bulk : INBOX_PRIORITY.live;
  const appended: Promise<void>[] = [];
  for (let from = 0; from < lines.length; from += CHUNK_LINES) {
    const body = encoder.encode(lines.slice(from, from + CHUNK_LINES).join('\n'));
    appended.push(inbox.append({ source, body, priority, receivedAt }));
  }
  // All are awaited, so that an answer never overtakes a row that is still being written.
  const results = await Promise.allSettled(appended);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
