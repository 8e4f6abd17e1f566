import { sql } from 'kysely';
import type { Database, Transaction } from './database.ts';
import { withRenamedTables } from './rename-tables.ts';

/** Tables rebuilt beside the live ones, which go on serving until the swap. */
export type Shadow = {
  tables: readonly string[];
  /** The transaction as the rebuild sees it: every shadowed name means its shadow. */
  inside(tx: Transaction): Transaction;
};

const shadowOf = (table: string): string => `shadow_${table}`;

export function shadowOn(tables: readonly string[]): Shadow {
  const names = new Map(tables.map((table) => [table, shadowOf(table)]));
  return { tables, inside: (tx) => withRenamedTables(tx, names) };
}

/** Makes empty shadows with the columns, keys and indexes of the live tables; what an earlier rebuild left is dropped.
 *  `generation` keeps the names of indexes apart. */
export async function makeShadow(
  { db }: Transaction,
  dialect: Database['dialect'],
  { shadow, generation }: { shadow: Shadow; generation: number },
): Promise<void> {
  for (const table of shadow.tables) {
    await sql`drop table if exists ${sql.table(shadowOf(table))}`.execute(db);
    if (dialect === 'postgres') {
      await sql`create table ${sql.table(shadowOf(table))} (like ${sql.table(table)} including all)`.execute(
        db,
      );
      continue;
    }
    const { rows } = await sql<{ type: string; name: string; text: string }>`
      select type, name, sql as text from sqlite_master where tbl_name = ${table} and sql is not null order by type desc`.execute(
      db,
    );
    for (const { type, name, text } of rows) {
      const copy =
        type === 'table'
          ? text.replace(/^create table\s+"?\w+"?/i, `create table ${shadowOf(table)}`)
          : text.replace(
              /^create index\s+"?\w+"?\s+on\s+"?\w+"?/i,
              `create index ${baseName(name)}_g${generation} on ${shadowOf(table)}`,
            );
      await sql.raw(copy).execute(db);
    }
  }
}

/** Puts the shadows in the place of the live tables. */
export async function swapShadow({ db }: Transaction, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql`drop table ${sql.table(table)}`.execute(db);
    await sql`alter table ${sql.table(shadowOf(table))} rename to ${sql.raw(table)}`.execute(db);
  }
}

export async function dropShadow({ db }: Transaction, shadow: Shadow): Promise<void> {
  for (const table of shadow.tables)
    await sql`drop table if exists ${sql.table(shadowOf(table))}`.execute(db);
}

function baseName(index: string): string {
  return index.replace(/_g\d+$/, '');
}
