import { consentColumns } from './consent-columns.ts';
import type { ConsentColumn } from './consent-columns.ts';
import { consentRow } from './consent-row.ts';
import type { ConsentListOptions } from './consent-row.ts';
import { inChunks } from './entry.ts';
import type { Entry } from './entry.ts';
import { readLines } from './read-lines.ts';
import { readTable } from './read-table.ts';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

/** The bytes of a consent list and what it leaves unsaid. */
export type ConsentFile = { source: AsyncIterable<Uint8Array>; options: ConsentListOptions };

/**
 * Reads a consent list as spreadsheets and senders export it: `;`, `,` or tab, UTF-8 or Latin-1, plain or gzip, with
 * a header in Portuguese, English or Spanish. Yields consent events and row errors in chunks of at most 1,000;
 * memory does not grow with the file.
 */
export function readConsentFile(file: ConsentFile): AsyncGenerator<Entry[]> {
  return inChunks(entriesOf(file));
}

async function* entriesOf({ source, options }: ConsentFile): AsyncGenerator<Entry> {
  let lineNumber = 0;
  let header: { columns: ReadonlyMap<ConsentColumn, number>; cells: readonly string[] } | null = null;
  try {
    for await (const row of readTable(readLines(source))) {
      ({ lineNumber } = row);
      if (header === null) {
        header = { columns: consentColumns(row.cells), cells: row.cells };
        if (namesPeople(header.columns)) continue;
        const message =
          'no column names a person; head one of them phone, telefone, celular, msisdn or whatsapp';
        yield failure(lineNumber, 'header', message);
        return;
      }
      yield* rowEntries({ ...row, header }, options);
    }
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    yield failure(lineNumber, 'file', error.message);
  }
}

function namesPeople(columns: ReadonlyMap<ConsentColumn, number>): boolean {
  return columns.has('phone') || columns.has('bsuid') || columns.has('externalId');
}

function* rowEntries(
  row: {
    lineNumber: number;
    cells: readonly string[];
    header: { columns: ReadonlyMap<ConsentColumn, number>; cells: readonly string[] };
  },
  options: ConsentListOptions,
): Generator<Entry> {
  const { lineNumber, cells, header } = row;
  const positionOf = (column: ConsentColumn) => header.columns.get(column) ?? -1;
  const result = consentRow({
    cell: (column) => cells[positionOf(column)]?.trim() ?? '',
    has: (column) => header.columns.has(column),
    options,
  });
  if ('events' in result) {
    for (const event of result.events) yield { lineNumber, event };
    return;
  }
  // The list's own heading, so that its owner finds the column.
  const field = header.cells[positionOf(result.field)] ?? result.field;
  yield failure(lineNumber, field, `row ${lineNumber}, ${field}: ${result.message}`);
}

function failure(lineNumber: number, field: string, message: string): Entry {
  return { lineNumber, error: { line: lineNumber, field, message } };
}
