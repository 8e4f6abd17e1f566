import type { Database, Statement } from 'better-sqlite3';
import type { Bulk, Match } from '../bulk.ts';

/** Bulk statements as prepared loops: on SQLite the fastest form, faster than multi-row or JSON statements. */
export function createSqliteBulk(database: Database): Bulk {
  const statements = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    let statement = statements.get(text);
    if (!statement) statements.set(text, (statement = database.prepare(text)));
    return statement;
  };
  const marks = (columns: readonly string[]): string => columns.map(() => '?').join(', ');
  const matches = (columns: readonly string[]): string =>
    columns.map((column) => `${column} = ?`).join(' and ');

  return {
    async insertNew(table, columns, _keyColumns, rows) {
      const insert = prepared(
        `insert into ${table} (${columns.join(', ')}) values (${marks(columns)}) on conflict do nothing`,
      );
      return rows.map((row) => insert.run(row as unknown[]).changes === 1);
    },
    async upsert(table, columns, keyColumns, rows) {
      const rest = columns.filter((column) => !keyColumns.includes(column));
      const insert = prepared(
        `insert into ${table} (${columns.join(', ')}) values (${marks(columns)}) on conflict (${keyColumns.join(', ')}) do update set ${rest
          .map((column) => `${column} = excluded.${column}`)
          .join(', ')}`,
      );
      for (const row of rows) insert.run(row as unknown[]);
    },
    async update(table, columns, keyColumns, rows) {
      const rest = columns.slice(0, -keyColumns.length).map((column) => `${column} = ?`);
      const change = prepared(`update ${table} set ${rest.join(', ')} where ${matches(keyColumns)}`);
      for (const row of rows) change.run(row as unknown[]);
    },
    async add(table, columns, rows) {
      const sum = columns.at(-1);
      const insert = prepared(
        `insert into ${table} (${columns.join(', ')}) values (${marks(columns)}) on conflict (${columns.slice(0, -1).join(', ')}) do update set ${sum} = ${table}.${sum} + excluded.${sum}`,
      );
      for (const row of rows) insert.run(row as unknown[]);
    },
    async select<T>(table: string, columns: readonly string[], { by, keys, where }: Match) {
      const get = prepared(
        `select ${columns.join(', ')} from ${table} where ${matches(by)}${where ? ` and ${where}` : ''}`,
      );
      // Arrays made into objects here cost less than objects made by the driver.
      get.raw();
      const found: T[] = [];
      for (const key of keys) {
        for (const cells of get.all(key as unknown[]) as unknown[][]) {
          const row: Record<string, unknown> = {};
          for (let index = 0; index < columns.length; index += 1) row[columns[index]!] = cells[index];
          // The columns asked for are those of the row type asked for.
          found.push(row as T);
        }
      }
      return found;
    },
    async delete(table, keyColumns, keys) {
      const remove = prepared(`delete from ${table} where ${matches(keyColumns)}`);
      let deleted = 0;
      for (const key of keys) deleted += remove.run(key as unknown[]).changes;
      return deleted;
    },
    async putIdentities(rows) {
      const put = prepared(
        'insert into identity (hash, kind, value) values (?, ?, ?) on conflict do nothing',
      );
      for (const { hash, kind, value } of rows) put.run(hash, kind, value);
    },
    async appendInbox(items) {
      const keep = prepared('insert into inbox (received_at, source, body) values (?, ?, ?)');
      const mark = prepared('insert into inbox_pending (priority, inbox_id, received_at) values (?, ?, ?)');
      for (const { receivedAt, source, priority, body } of items) {
        const { lastInsertRowid } = keep.run(receivedAt, source, body);
        mark.run(priority, lastInsertRowid, receivedAt);
      }
    },
  };
}
