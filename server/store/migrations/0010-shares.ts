import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Links that show one page to whoever has them, until they end. Operational: not derived from events. `id`: the part of the
 *  link that is no signature; `subject`: what of the page, null where the page is one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, clustered] = postgres ? ['bigint', ''] : ['integer', ' strict, without rowid'];
  await sql
    .raw(
      `create table share (id text not null primary key, page text not null, subject text, label text not null,
         actor text not null, created_at ${int} not null, expires_at ${int} not null, revoked_at ${int})${clustered}`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table share`.execute(db);
}
