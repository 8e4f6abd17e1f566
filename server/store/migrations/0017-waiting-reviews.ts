import { type Kysely, sql } from 'kysely';

/** Every page asks how many unclear replies wait (standing 0): without an index all opt-outs are read for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index opt_out_waiting on opt_out (at) where standing = 0`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists opt_out_waiting`.execute(db);
}
