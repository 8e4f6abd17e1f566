import { AppError } from '../core/errors.ts';
import { parseEventLine } from '../ingest/event-line.ts';
import { objectOf } from '../core/json/json-members.ts';
import { valueClass } from '../ingest/value-class.ts';
import type { EpochMs } from '../core/time.ts';
import { accepted, type Accepted } from './accepted.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import { readEntries } from './read-entries.ts';

/** Why one registered send was not taken; `index` counts from 0. */
export type SendFault = { index: number; field: string; message: string };

const REQUIRED = ['message', 'template', 'contact', 'at'] as const;
const MEMBERS = [...REQUIRED, 'id', 'topic', 'campaign', 'phoneNumberId', 'parameters'] as const;

/** Takes in what a sender says it sent: `{ "sends": [...] }` or the same objects as NDJSON, at most 1,000.
 *  Errors: `too-large` beyond that; `invalid` when the body is not JSON or no entry is right. */
export async function acceptSends(
  { inbox, clock }: Pick<HttpDeps, 'inbox' | 'clock'>,
  { text, contentType }: { text: string; contentType: string },
): Promise<Accepted<SendFault>> {
  const receivedAt = clock();
  const lines: string[] = [];
  const faults: SendFault[] = [];
  for (const [index, entry] of readEntries({ text, contentType, member: 'message' }).entries()) {
    const read = readSend(entry, receivedAt);
    if ('line' in read) lines.push(read.line);
    else faults.push({ index, ...read });
  }
  const answer = accepted(lines.length, faults, 'send');
  await appendLines(inbox, { lines, source: 'registration', receivedAt });
  return answer;
}

/** One send as a line of the event format, or what is wrong with it. */
export function readSend(
  entry: unknown,
  receivedAt: EpochMs,
): { line: string } | { field: string; message: string } {
  if (entry instanceof AppError) return { field: '', message: entry.message };
  const given = objectOf(entry);
  if (given === undefined) return { field: '', message: `the send is ${valueClass(entry)}; write an object` };
  for (const field of REQUIRED) {
    const kind = valueClass(given[field]);
    if (kind === 'missing' || kind === 'empty')
      return { field, message: `${field} is ${kind}; a send needs it` };
  }
  const line = JSON.stringify({ type: 'send', ...pick(given, MEMBERS) });
  const parsed = parseEventLine(line, 1, receivedAt, 'registration');
  return parsed.ok ? { line } : { field: parsed.error.field, message: parsed.error.message };
}

function pick(
  given: { readonly [member: string]: unknown },
  members: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(members.flatMap((name) => (name in given ? [[name, given[name]]] : [])));
}
