import { type Kysely, sql } from 'kysely';

/** Messages to people who had withdrawn (consent class 1) are few and are asked for by day: the audit of opt-outs reads
 *  nothing else of the message cache to find what was sent in spite of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_withdrawn on message (day, hash) where consent_class = 1`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists message_withdrawn`.execute(db);
}
