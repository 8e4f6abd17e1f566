import type { EpochMs } from '../core/time.ts';
import { inChunks } from './entry.ts';
import type { Entry } from './entry.ts';
import { parseEventLine } from './event-line.ts';
import type { EventLine } from './event-line.ts';
import { readLines } from './read-lines.ts';
import type { TextLine } from './read-lines.ts';
import { readTable } from './read-table.ts';
import { rowToFields } from './row-to-fields.ts';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

/** The bytes of an event file and the instant they arrived, against which the times in it are judged. */
export type EventFile = { source: AsyncIterable<Uint8Array>; receivedAt: EpochMs };

/**
 * Reads a file of events, one a line: NDJSON, or CSV with a header row whose columns are the fields (`template.name`
 * for parts). Either may be gzip. Yields chunks of at most 1,000; memory does not grow with the file. A line that
 * cannot be read is an error entry, and so is the place where a damaged file ends.
 */
export function readEventFile(file: EventFile): AsyncGenerator<Entry[]> {
  return inChunks(entriesOf(file));
}

async function* entriesOf({ source, receivedAt }: EventFile): AsyncGenerator<Entry> {
  let lineNumber = 0;
  const counted = async function* () {
    for await (const line of readLines(source)) {
      lineNumber = line.lineNumber;
      yield line;
    }
  };
  try {
    const lines = counted();
    const first = await firstFilled(lines);
    if (first === null) return;
    const whole = async function* () {
      yield first;
      yield* lines;
    };
    const isJson = first.text === null || /^\s*[{[]/.test(first.text);
    yield* isJson ? fromJson(whole(), receivedAt) : fromTable(whole(), receivedAt);
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    yield { lineNumber, error: { line: lineNumber, field: 'file', message: error.message } };
  }
}

async function firstFilled(lines: AsyncGenerator<TextLine>): Promise<TextLine | null> {
  // Not `for await`: leaving such a loop would close the lines that are still to be read.
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.text?.trim() !== '') return next.value;
  }
  return null;
}

async function* fromJson(lines: AsyncIterable<TextLine>, receivedAt: EpochMs): AsyncGenerator<Entry> {
  for await (const { lineNumber, text } of lines) {
    if (text === null) {
      const message = 'the line is longer than 3 MB; write one event a line';
      yield { lineNumber, error: { line: lineNumber, field: '', message } };
    } else if (text.trim() !== '') {
      yield toEntry(lineNumber, parseEventLine(text, lineNumber, receivedAt));
    }
  }
}

async function* fromTable(lines: AsyncIterable<TextLine>, receivedAt: EpochMs): AsyncGenerator<Entry> {
  let headers: string[] | null = null;
  for await (const row of readTable(lines)) {
    const { lineNumber } = row;
    if (headers === null) {
      headers = row.cells;
      if (headers.includes('type')) continue;
      const message =
        'the first line is neither an event nor a header with a column named type; add one of them';
      yield { lineNumber, error: { line: lineNumber, field: 'type', message } };
      return;
    }
    yield toEntry(lineNumber, parseEventLine(rowToFields(headers, row.cells), lineNumber, receivedAt));
  }
}

function toEntry(lineNumber: number, parsed: EventLine): Entry {
  return parsed.ok ? { lineNumber, event: parsed.event } : { lineNumber, error: parsed.error };
}
