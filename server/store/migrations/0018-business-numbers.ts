import { type Kysely, PostgresAdapter, sql } from 'kysely';

const DAY_MS = 86_400_000;
const BUCKET_MS = 900_000;
/** A message began on the day of its delivery, or at most so many before it. */
const DAYS = Array.from({ length: 38 }, (_, back) => back);

/**
 * Opt-outs remember the business number that sent the message they answer, and roll-ups on clock 2 count deliveries (measure 2)
 * and those opt-outs (5) by number (`code`) instead of by consent (3: unknown). What is still in the message cache is counted
 * here; where deliveries are older than that, the counts of a day do not add up until the next `replay`, and are not shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const type = db.getExecutor().adapter instanceof PostgresAdapter ? 'bigint' : 'integer';
  await sql.raw(`alter table opt_out add column number ${type} not null default 0`).execute(db);
  const days = DAYS.map((back) => `opt_out.delivered_at / ${DAY_MS} - ${back}`).join(', ');
  await sql
    .raw(
      `update opt_out set number = coalesce((select message.number from message
         where message.day in (${days}) and message.hash = opt_out.message), 0) where delivered_at is not null`,
    )
    .execute(db);
  await sql
    .raw(
      `insert into rollup select 2, delivered_at / ${BUCKET_MS}, template, 3, 2, number, count(*) from message
         where delivered_at is not null and link_rank < 5 and day >= coalesce(
           (select cast(value as integer) from setting where name = 'message-cache-from-day'), 0)
         group by delivered_at / ${BUCKET_MS}, template, number`,
    )
    .execute(db);
  await sql
    .raw(
      `insert into rollup select 2, at / ${BUCKET_MS}, template, 3, 5, number, count(*) from opt_out
         where delivered_at is not null and standing = 1 group by at / ${BUCKET_MS}, template, number`,
    )
    .execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from rollup where clock = 2`.execute(db);
  await sql`alter table opt_out drop column number`.execute(db);
}
