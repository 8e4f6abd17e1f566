import Database from 'better-sqlite3';

/** Rows of the tables that applying leaves, by table, as arrays of column values in order of their insertion. */
export type StoredRows = Map<string, unknown[][]>;

const TABLES: Record<string, string> = {
  // Not in key order: people come in any order.
  identity: 'substr(hash, 8)',
  event: 'inbox_id',
  message: 'first_at',
  identity_link: 'first_at',
};

/** Reads what a database holds. */
export function readRows(file: string): StoredRows {
  const database = new Database(file, { readonly: true });
  const rows: StoredRows = new Map();
  for (const [table, order] of Object.entries(TABLES)) {
    const by = `order by ${order}`;
    rows.set(table, database.prepare(`select * from ${table} ${by}`).raw().all() as unknown[][]);
  }
  database.close();
  return rows;
}

/** Inserts the rows of `after` that `before` lacks with one prepared statement a table, in that many durable commits;
 *  the rows of `before` (by key) go in first, untimed. Returns seconds. */
export function insertBare(
  file: string,
  { before, after, commits }: { before: StoredRows; after: StoredRows; commits: number },
): number {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('wal_autocheckpoint = 10000');
  database.pragma('cache_size = -65536');
  const inserts = new Map(
    [...after].map(([table, rows]) => {
      const marks = (rows[0] ?? []).map(() => '?').join(', ');
      return [table, marks === '' ? null : database.prepare(`insert into ${table} values (${marks})`)];
    }),
  );
  const insert = (table: string, rows: readonly unknown[][]): void => {
    const statement = inserts.get(table);
    if (statement) for (const row of rows) statement.run(row);
  };
  const fresh = new Map<string, unknown[][]>();
  database.transaction(() => {
    for (const [table, rows] of after) {
      const known = new Set((before.get(table) ?? []).map(keyOf));
      insert(
        table,
        rows.filter((row) => known.has(keyOf(row))),
      );
      fresh.set(
        table,
        rows.filter((row) => !known.has(keyOf(row))),
      );
    }
  })();
  const started = performance.now();
  for (let commit = 0; commit < commits; commit += 1) {
    database.transaction(() => {
      for (const [table, rows] of fresh) {
        const size = Math.ceil(rows.length / commits);
        insert(table, rows.slice(commit * size, (commit + 1) * size));
      }
    })();
  }
  const seconds = (performance.now() - started) / 1_000;
  database.close();
  return seconds;
}

/** The first three columns hold the key of every table here, or more. */
function keyOf(row: readonly unknown[]): string {
  return `${String(row[0])} ${String(row[1])} ${String(row[2])}`;
}
