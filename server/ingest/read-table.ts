import type { TextLine } from './read-lines.ts';
import { emptyRow, splitRow } from './split-row.ts';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

/** One row of a table; `lineNumber` is that of its first line. */
export type TableRow = { lineNumber: number; cells: string[] };

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of more lines has swallowed its neighbours through a quote that is never closed. */
const MOST_LINES = 1_000;

/**
 * Reads delimited text, header first. Where no delimiter is given it is the one the first line has most of, outside
 * quotes. Blank
 * rows are left out; rows may be shorter or longer than the header. Throws `UnreadableBody` for a quote that is
 * never closed and for a line that is too long, after all rows before it.
 */
export async function* readTable(
  lines: AsyncIterable<TextLine>,
  given: Delimiter | null = null,
): AsyncGenerator<TableRow> {
  let delimiter = given;
  let row = emptyRow();
  let startedAt = 0;
  for await (const { lineNumber, text } of lines) {
    if (text === null)
      throw new UnreadableBody(`line ${lineNumber} is longer than 3 MB; split the file into rows`);
    delimiter ??= delimiterOf(text);
    if (row.open === null) startedAt = lineNumber;
    splitRow(row, text, delimiter);
    if (row.open !== null && lineNumber - startedAt < MOST_LINES) continue;
    if (row.open !== null) break;
    if (row.cells.some((cell) => cell !== '')) yield { lineNumber: startedAt, cells: row.cells };
    row = emptyRow();
  }
  if (row.open !== null) {
    throw new UnreadableBody(`a quote opened in line ${startedAt} is never closed; close it or remove it`);
  }
}

function delimiterOf(header: string): Delimiter {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
