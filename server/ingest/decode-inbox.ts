import type { Decoded } from '../core/event.ts';
import type { PendingRow } from '../store/ports.ts';
import { parseEventLine } from './event-line.ts';
import { decodeMetaWebhook } from './meta/decode-meta-webhook.ts';
import { decodePlatformPoll } from './platform/decode-platform.ts';
import { decodeGupshup } from './providers/decode-gupshup.ts';
import { decodeInfobip } from './providers/decode-infobip.ts';
import { decodeTwilio } from './providers/decode-twilio.ts';

/** Reads the body of an inbox row. Pure: the same row gives the same events under the same rules.
 *  `unreadable`: the first line that could not be read; the others stand, and the row is kept to be read again.
 *  Errors: `UnreadableBody` when nothing in it can be read. */
export function decodeInbox(
  row: Pick<PendingRow, 'source' | 'receivedAt'>,
  body: string,
  { callbackPatterns }: { callbackPatterns: readonly RegExp[] },
): Decoded & { unreadable: string | null } {
  const context = { receivedAt: row.receivedAt, callbackPatterns };
  switch (row.source) {
    case 'meta':
      return { ...decodeMetaWebhook(body, context), unreadable: null };
    case 'twilio':
      return { ...decodeTwilio(body, context), unreadable: null };
    case 'gupshup':
      return { ...decodeGupshup(body, context), unreadable: null };
    case 'infobip':
      return { ...decodeInfobip(body, context), unreadable: null };
    case 'platform':
      return { ...decodePlatformPoll(body, row.receivedAt), unreadable: null };
    case 'events':
    case 'registration':
    case 'import':
      return decodeLines(row, body);
  }
}

function decodeLines(
  row: Pick<PendingRow, 'source' | 'receivedAt'>,
  body: string,
): Decoded & { unreadable: string | null } {
  const decoded: Decoded & { unreadable: string | null } = { events: [], drops: [], unreadable: null };
  for (const [index, line] of body.split('\n').entries()) {
    if (line.trim() === '') continue;
    // Lines were checked when they were accepted; one that fails now was accepted under older rules.
    const parsed = parseEventLine(line, index + 1, row.receivedAt);
    if (!parsed.ok) {
      decoded.unreadable ??= `line ${parsed.error.line}: ${parsed.error.field}: ${parsed.error.message}`;
      continue;
    }
    const { event } = parsed;
    decoded.events.push(
      event.type === 'send'
        ? { ...event, via: row.source === 'registration' ? 'registration' : 'import' }
        : event,
    );
  }
  return decoded;
}
