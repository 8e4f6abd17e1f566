import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Since when what happens waits for a destination, in epoch ms; null while it is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const int = sql.raw(db.getExecutor().adapter instanceof PostgresAdapter ? 'bigint' : 'integer');
  await sql`alter table destination add column paused_at ${int}`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table destination drop column paused_at`.execute(db);
}
