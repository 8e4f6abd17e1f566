import { setImmediate } from 'node:timers/promises';
import { AppError } from '../core/errors.ts';
import { parseEventLine } from '../ingest/event-line.ts';
import { readLines } from '../ingest/read-lines.ts';
import type { RowError } from '../ingest/row-error.ts';
import { accepted, type Accepted } from './accepted.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import { asInvalid } from './parse-body.ts';

const MAX_LINES = 10_000;
/** Checking this many lines takes milliseconds; in between, webhooks have their turn. */
const LINES_A_TURN = 500;

/** Checks each line of NDJSON and takes in those that are events. Errors: `too-large` beyond 10,000 lines, `invalid`
 *  when no line is an event; then nothing was taken in. */
export async function acceptEvents(
  { inbox, clock }: Pick<HttpDeps, 'inbox' | 'clock'>,
  body: Uint8Array,
): Promise<Accepted<RowError>> {
  const receivedAt = clock();
  const lines: string[] = [];
  const faults: RowError[] = [];
  for (const { lineNumber, text } of await filledLines(body)) {
    const parsed = parseEventLine(text, lineNumber, receivedAt);
    if (parsed.ok) lines.push(text);
    else faults.push(parsed.error);
    if ((lines.length + faults.length) % LINES_A_TURN === 0) await setImmediate();
  }
  const answer = accepted(lines.length, faults, 'line');
  await appendLines(inbox, { lines, source: 'events', receivedAt });
  return answer;
}

async function filledLines(body: Uint8Array): Promise<{ lineNumber: number; text: string }[]> {
  const filled: { lineNumber: number; text: string }[] = [];
  try {
    for await (const { lineNumber, text } of readLines(once(body))) {
      // Longer lines than the limit of the body do not occur.
      if (text === null || text.trim() === '') continue;
      filled.push({ lineNumber, text });
      if (filled.length > MAX_LINES) {
        throw new AppError('too-large', 'the body has more than 10,000 lines; send it in parts');
      }
    }
  } catch (error) {
    throw asInvalid(error);
  }
  return filled;
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}
