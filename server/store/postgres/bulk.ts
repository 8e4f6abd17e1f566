import { CompiledQuery, type Kysely } from 'kysely';
import type { Bulk, Match, Row } from '../bulk.ts';
import { TEXT_COLUMNS } from '../tables.ts';

/** Numbers the rows first, so that one statement writes them and marks them pending. */
const APPEND_INBOX = `with numbered as (
    select nextval(pg_get_serial_sequence('inbox', 'id')) as id, k.*
    from unnest($1::bigint[], $2::text[], $3::bytea[], $4::bigint[]) as k(received_at, source, body, priority)),
  kept as (insert into inbox (id, received_at, source, body) overriding system value
    select id, received_at, source, body from numbered)
  insert into inbox_pending (priority, inbox_id, received_at) select priority, id, received_at from numbered`;

/** Bulk statements over one JSON parameter each: one round trip whatever the number of rows. */
export function createPostgresBulk(connection: Kysely<never>): Bulk {
  const run = async <T>(text: string, columns: readonly string[], rows: readonly Row[]): Promise<T[]> => {
    const objects = rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index]])),
    );
    const result = await connection.executeQuery(CompiledQuery.raw(text, [JSON.stringify(objects)]));
    return result.rows as T[];
  };
  const source = (columns: readonly string[]): string =>
    `json_to_recordset($1::json) as k(${columns.map((column) => `${column} ${TEXT_COLUMNS.has(column) ? 'text' : 'bigint'}`).join(', ')})`;
  const picked = (columns: readonly string[]): string => columns.map((column) => `k.${column}`).join(', ');
  const matches = (table: string, columns: readonly string[]): string =>
    columns.map((column) => `${table}.${column} = k.${column}`).join(' and ');

  return {
    async insertNew(table, columns, keyColumns, rows) {
      if (rows.length === 0) return [];
      const found = await run<Record<string, unknown>>(
        `insert into ${table} (${columns.join(', ')}) select ${picked(columns)} from ${source(columns)} on conflict do nothing returning ${keyColumns.join(', ')}`,
        columns,
        rows,
      );
      const inserted = new Set(found.map((row) => keyColumns.map((column) => row[column]).join('\u0001')));
      const positions = keyColumns.map((column) => columns.indexOf(column));
      return rows.map((row) => inserted.has(positions.map((position) => row[position]).join('\u0001')));
    },
    async upsert(table, columns, keyColumns, rows) {
      if (rows.length === 0) return;
      const rest = columns.filter((column) => !keyColumns.includes(column));
      await run(
        `insert into ${table} (${columns.join(', ')}) select ${picked(columns)} from ${source(columns)} on conflict (${keyColumns.join(', ')}) do update set ${rest
          .map((column) => `${column} = excluded.${column}`)
          .join(', ')}`,
        columns,
        rows,
      );
    },
    async update(table, columns, keyColumns, rows) {
      if (rows.length === 0) return;
      const rest = columns.slice(0, -keyColumns.length);
      await run(
        `update ${table} set ${rest.map((column) => `${column} = k.${column}`).join(', ')} from ${source(columns)} where ${matches(table, keyColumns)}`,
        columns,
        rows,
      );
    },
    async add(table, columns, rows) {
      if (rows.length === 0) return;
      const sum = columns.at(-1);
      await run(
        `insert into ${table} (${columns.join(', ')}) select ${picked(columns)} from ${source(columns)} on conflict (${columns.slice(0, -1).join(', ')}) do update set ${sum} = ${table}.${sum} + excluded.${sum}`,
        columns,
        rows,
      );
    },
    async select<T>(table: string, columns: readonly string[], { by, keys, where }: Match) {
      if (keys.length === 0) return [];
      return run<T>(
        `select ${columns.map((column) => `${table}.${column}`).join(', ')} from ${source(by)} join ${table} on ${matches(table, by)}${where ? ` where ${where}` : ''}`,
        by,
        keys,
      );
    },
    async delete(table, keyColumns, keys) {
      if (keys.length === 0) return 0;
      const deleted = await run(
        `delete from ${table} using ${source(keyColumns)} where ${matches(table, keyColumns)} returning 1`,
        keyColumns,
        keys,
      );
      return deleted.length;
    },
    async putIdentities(rows) {
      if (rows.length === 0) return;
      await connection.executeQuery(
        CompiledQuery.raw(
          `insert into identity (hash, kind, value)
             select * from unnest($1::text[], $2::bigint[], $3::bytea[]) on conflict do nothing`,
          [rows.map((row) => row.hash), rows.map((row) => row.kind), rows.map((row) => bytesOf(row.value))],
        ),
      );
    },
    async appendInbox(items) {
      if (items.length === 0) return;
      await connection.executeQuery(
        CompiledQuery.raw(APPEND_INBOX, [
          items.map((item) => item.receivedAt),
          items.map((item) => item.source),
          items.map((item) => bytesOf(item.body)),
          items.map((item) => item.priority),
        ]),
      );
    },
  };
}

/** The driver writes bytes inside arrays only when they are a Buffer. */
function bytesOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
