/** A cell: a number stands as it is, a text in quotes where it needs them; null is empty. */
export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a CSV of RFC 4180 in UTF-8 with its mark, so that every spreadsheet reads it; no text in it runs as a formula. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A name of a file from words: what file systems do not take becomes a dash. */
export function fileNameOf(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
    .join('_');
}
