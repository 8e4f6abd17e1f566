import type { Decoded } from '../core/event.ts';
import type { PendingRow } from '../store/ports.ts';
import { parseEventLine } from './event-line.ts';
import { decodeMetaWebhook } from './meta/decode-meta-webhook.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** Reads the body of an inbox row. Pure: the same row gives the same events under the same rules.
 *  Errors: `UnreadableBody` when nothing in it can be read. */
export function decodeInbox(
  row: Pick<PendingRow, 'source' | 'receivedAt'>,
  body: string,
  { callbackPatterns }: { callbackPatterns: readonly RegExp[] },
): Decoded {
  if (row.source === 'meta') return decodeMetaWebhook(body, { receivedAt: row.receivedAt, callbackPatterns });
  const decoded: Decoded = { events: [], drops: [] };
  for (const [index, line] of body.split('\n').entries()) {
    if (line.trim() === '') continue;
    // Lines were checked when they were accepted; one that fails now was accepted under older rules.
    const parsed = parseEventLine(line, index + 1, row.receivedAt);
    if (!parsed.ok) throw new UnreadableBody(`line ${parsed.error.line}: ${parsed.error.field}: ${parsed.error.message}`);
    const { event } = parsed;
    decoded.events.push(event.type === 'send' ? { ...event, via: row.source === 'registration' ? 'registration' : 'import' } : event);
  }
  return decoded;
}
