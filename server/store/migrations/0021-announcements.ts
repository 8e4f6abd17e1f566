import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Times that members announced in advance. A decision about alerts, like the sensitivity: not derived from events. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, clustered] = postgres ? ['bigint', ''] : ['integer', ' strict, without rowid'];
  await sql
    .raw(
      `create table announcement (id text not null primary key, kind text not null, label text, topic text,
         starts_at ${int} not null, ends_at ${int} not null, actor text not null, announced_at ${int} not null,
         withdrawn_at ${int})${clustered}`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table announcement`.execute(db);
}
