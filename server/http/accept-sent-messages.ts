import { AppError } from '../core/errors.ts';
import { readSentMessage, type SentMessage } from '../ingest/meta/sent-message.ts';
import { accepted, type Accepted } from './accepted.ts';
import { readSend, type SendFault } from './accept-sends.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import { readEntries } from './read-entries.ts';

/** Entries that are no registration and no mistake: messages without a template, and sends that the platform refused
 *  (`detail`: its error code). */
export type Skipped = { index: number; reason: 'no-template' | 'refused'; detail: string | null };

/** Takes in what a sender said to the platform and what the platform answered, both verbatim; at most 1,000. Of it the
 *  registration alone is kept. Errors: as of `acceptSends`, but a body of nothing but skipped entries is none. */
export async function acceptSentMessages(
  { inbox, clock, callbackPatterns }: Pick<HttpDeps, 'inbox' | 'clock' | 'callbackPatterns'>,
  { text, contentType }: { text: string; contentType: string },
): Promise<Accepted<SendFault> & { skipped: Skipped[] }> {
  const receivedAt = clock();
  const lines: string[] = [];
  const faults: SendFault[] = [];
  const skipped: Skipped[] = [];
  for (const [index, entry] of readEntries({ text, contentType, member: 'request' }).entries()) {
    const read = entry instanceof AppError ? notJson(entry) : readSentMessage(entry, callbackPatterns);
    if ('skipped' in read) {
      skipped.push({ index, reason: read.skipped, detail: read.detail });
      continue;
    }
    const registered = 'send' in read ? named(readSend(read.send, receivedAt)) : read;
    if ('line' in registered) lines.push(registered.line);
    else faults.push({ index, ...registered });
  }
  const answer =
    lines.length === 0 && faults.length === 0 && skipped.length > 0
      ? { accepted: 0, rejected: 0, errors: [] }
      : accepted(lines.length, faults, 'send');
  await appendLines(inbox, { lines, source: 'registration', receivedAt });
  return { ...answer, skipped };
}

function notJson(error: AppError): SentMessage {
  return { field: '', message: error.message };
}

/** Members by the names that the sender gave them. */
function named(read: ReturnType<typeof readSend>): ReturnType<typeof readSend> {
  if ('line' in read || read.field !== 'at') return read;
  return { field: 'sentAt', message: read.message.replace(/^at /, 'sentAt ') };
}
