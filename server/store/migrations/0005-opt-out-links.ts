import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Links by which people opt out. Operational: not derived from events, gone some time after they expire. `identity`: the
 *  person's first identity, `also`: the further ones, comma-separated; `sealed`: what an event about them needs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const [int, blob, clustered] = postgres
    ? ['bigint', 'bytea', '']
    : ['integer', 'blob', ' strict, without rowid'];
  await sql
    .raw(
      `create table opt_out_link (id text not null primary key, fingerprint text not null unique, identity text not null,
         also text, sealed ${blob} not null, template text, topic text, campaign text, language text,
         created_at ${int} not null, expires_at ${int} not null)${clustered}`,
    )
    .execute(db);
  await sql`create index opt_out_link_expiry on opt_out_link (expires_at)`.execute(db);
  await sql`create index opt_out_link_person on opt_out_link (identity)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table opt_out_link`.execute(db);
}
