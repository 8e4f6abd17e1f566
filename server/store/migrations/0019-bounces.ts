import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Since when an address takes no mails (epoch ms, null: it does), and the last bounces of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const int = sql.raw(db.getExecutor().adapter instanceof PostgresAdapter ? 'bigint' : 'integer');
  await sql`alter table recipient add column bounced_at ${int}`.execute(db);
  await sql`alter table recipient add column bounces text not null default '[]'`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table recipient drop column bounces`.execute(db);
  await sql`alter table recipient drop column bounced_at`.execute(db);
}
