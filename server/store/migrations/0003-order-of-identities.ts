import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Columns whose order decides which people a sample holds. */
const ORDERED = [
  ['message', 'identity'],
  ['opt_out', 'identity'],
  ['opt_out', 'key'],
] as const;

/** Hashes are ordered by their bytes on both engines, whatever the locale of the database: a sample of the first people in
 *  that order is then the same people everywhere, and an index of them serves it. SQLite orders text so by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await collate(db, 'C');
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await collate(db, 'default');
}

async function collate(db: Kysely<unknown>, collation: string): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const [table, column] of ORDERED) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate ${sql.id(collation)}`.execute(
      db,
    );
  }
}
