import { type Kysely, sql } from 'kysely';

/** When the first message of a template was seen is asked by every list of templates: without an index all roll-ups are
 *  read for it. Event clock (0), measure `begun` (7); an upsert that only counts on does not touch it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index rollup_begun on rollup (template, bucket) where clock = 0 and measure = 7`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists rollup_begun`.execute(db);
}
