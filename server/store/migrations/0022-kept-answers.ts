import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Answers that take long to make, as a job made them last: whoever asks is given that, however large the account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, clustered] = postgres ? ['bigint', ''] : ['integer', ' strict, without rowid'];
  await sql
    .raw(
      `create table kept_answer (name text not null primary key, as_of ${int} not null, body text not null)${clustered}`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table kept_answer`.execute(db);
}
