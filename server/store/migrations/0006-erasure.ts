import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who was erased, and which of their messages, by hash: what comes about them later must not bring them back. `secret`
 *  makes the names that took their place; without it nobody can. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, blob, clustered] = postgres
    ? ['bigint', 'bytea', '']
    : ['integer', 'blob', ' strict, without rowid'];
  await sql
    .raw(
      `create table erasure (hash text not null, from_at ${int} not null, to_at ${int} not null,
         erased_at ${int} not null, secret ${blob}, primary key (hash, from_at))${clustered}`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table erasure`.execute(db);
}
