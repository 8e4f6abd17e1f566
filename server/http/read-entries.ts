import { AppError } from '../core/errors.ts';
import { objectOf } from '../core/json/json-members.ts';
import { parseBody } from './parse-body.ts';

/** Most sends of one request. */
export const MAX_SENDS = 1_000;

/**
 * The sends of a request: `{ "sends": [...] }`, one of them alone, or one a line. `member`: what one alone is known by. An
 * entry that is not JSON stands as the error it is. Errors: `too-large` beyond 1,000; `invalid` when there is no list.
 */
export function readEntries({
  text,
  contentType,
  member,
}: {
  text: string;
  contentType: string;
  member: string;
}): unknown[] {
  const entries = /ndjson|jsonl|json-lines/i.test(contentType) ? linesOf(text) : entriesOf(text, member);
  if (entries.length > MAX_SENDS) {
    throw new AppError('too-large', 'the body has more than 1,000 sends; send it in parts');
  }
  return entries;
}

function entriesOf(text: string, member: string): unknown[] {
  const filled = text.split('\n').filter((line) => line.trim() !== '');
  // Several lines of which the first is a whole value: one send a line, whatever the content type says.
  if (filled.length > 1 && !(parsedLine(filled[0] ?? '') instanceof AppError)) return linesOf(text);
  const body = objectOf(parseBody(text));
  const sends = body?.['sends'];
  if (Array.isArray(sends)) return sends;
  if (body !== undefined && sends === undefined && member in body) return [body];
  throw new AppError('invalid', 'sends is no list; write {"sends": [...]} or one send a line', {
    details: { field: 'sends' },
  });
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsedLine);
}

function parsedLine(line: string): unknown {
  try {
    return parseBody(line);
  } catch (error) {
    return error;
  }
}
