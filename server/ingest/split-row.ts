/** A row being read; `open` is the text of a quoted cell whose closing quote is still to come, else null. */
export type OpenRow = { cells: string[]; open: string | null };

/** A row of which nothing was read. */
export function emptyRow(): OpenRow {
  return { cells: [], open: null };
}

/**
 * Adds one physical line to a row, in place. A cell is quoted when a quote is its first character, and a doubled
 * quote inside stands for one; quotes elsewhere are ordinary. Cells are trimmed.
 */
export function splitRow(row: OpenRow, line: string, delimiter: string): void {
  let at = 0;
  let quoted = row.open === null ? null : `${row.open}\n`;
  for (;;) {
    if (quoted === null) at += line.slice(at).search(/[^ ]|$/);
    if (quoted === null && line[at] === '"') {
      quoted = '';
      at += 1;
    }
    if (quoted !== null) {
      const closed = closeQuote(line, at);
      row.open = closed === null ? quoted + unescaped(line.slice(at)) : null;
      if (closed === null) return;
      quoted += unescaped(line.slice(at, closed));
      at = closed + 1;
    }
    const end = line.indexOf(delimiter, at);
    const rest = end === -1 ? line.slice(at) : line.slice(at, end);
    row.cells.push(((quoted ?? '') + rest).trim());
    if (end === -1) return;
    quoted = null;
    at = end + delimiter.length;
  }
}

/** Position of the quote that ends a quoted cell, null when the cell goes on in the next line. */
function closeQuote(line: string, from: number): number | null {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return null;
}

function unescaped(text: string): string {
  return text.replaceAll('""', '"');
}
