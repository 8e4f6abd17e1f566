import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What the platform itself counts and how asking it went. `template_day` is not derived from the event log: the platform
 *  restates each day for a week, and only the last word is kept; it is a function of the accepted polls, in whatever order.
 *  `platform_sync` is operational: the last poll of each kind, and digests of what it found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, clustered] = postgres ? ['bigint', ''] : ['integer', ' strict, without rowid'];
  await sql
    .raw(
      `create table template_day (template_id text not null, day ${int} not null, product text not null, waba text not null,
         polled_at ${int} not null, sent ${int}, delivered ${int}, read ${int}, clicks text not null,
         primary key (template_id, day, product))${clustered}`,
    )
    .execute(db);
  await sql`create index template_day_by_day on template_day (day)`.execute(db);
  await sql
    .raw(
      `create table platform_sync (waba text not null, kind text not null, tried_at ${int} not null, done_at ${int},
         problem text, retry_at ${int}, state text not null, primary key (waba, kind))${clustered}`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table platform_sync`.execute(db);
  await sql`drop table template_day`.execute(db);
}
