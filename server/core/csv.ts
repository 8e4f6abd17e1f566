/** A cell: a number stands as it is, a text in quotes where it needs them; null is empty. */
export type CsvCell = string | number | null;

/** Before the first line: without it some spreadsheets read UTF-8 as something else. */
export const CSV_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a CSV of RFC 4180 in UTF-8 with its mark, so that every spreadsheet reads it; no text in it runs as a formula. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `${CSV_MARK}${rows.map(csvLine).join('')}`;
}

/** One row with its end of line. */
export function csvLine(row: readonly CsvCell[]): string {
  return `${row.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
