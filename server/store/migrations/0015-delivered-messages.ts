import { type Kysely, sql } from 'kysely';

/** Events about a message hold its hash, by which its recipient is found when the event is sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table destination_delivery add column message text`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table destination_delivery drop column message`.execute(db);
}
