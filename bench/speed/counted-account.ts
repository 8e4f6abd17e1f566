import Database from 'better-sqlite3';
import { CLOCK, MEASURE } from '../../server/core/event-kind.ts';
import { BUCKET_MS } from '../../server/core/time.ts';
import { freshApplyState } from '../../server/ingest/apply/state.ts';
import { applyBatches, toBatches } from './apply.ts';
import { lottery, prelude } from './campaign.ts';
import { fillHistory } from './history.ts';
import { scratchDatabase } from './scratch.ts';

/** One opt-out in this many messages, unless asked otherwise; half of them inferred, with two candidates each. */
export const MESSAGES_PER_OPT_OUT = 300;
/** On its last day one template loses people this many times as often. */
const SPIKE = 60;
const SPIKE_TEMPLATE = 1;
/** As many days as the message cache keeps: the sample of what people got reaches back 42. */
const DAYS = 50;

/** An account of so many events up to a UTC day, with the roll-ups and opt-outs that belong to them. */
export async function countedAccount(events: number, lastDay: number): ReturnType<typeof scratchDatabase> {
  const scratch = await scratchDatabase();
  await applyBatches(scratch.database, toBatches(prelude()), freshApplyState());
  fillHistory(scratch.file, { events, draw: lottery(events), days: DAYS, lastDay });
  const database = new Database(scratch.file);
  countMessages(database);
  countOptOuts(database, { lastDay, every: MESSAGES_PER_OPT_OUT });
  database.close();
  return scratch;
}

/** The same messages, of which one in `every` was answered by an opt-out. */
export async function recounted(
  file: string,
  { lastDay, every }: { lastDay: number; every: number },
): ReturnType<typeof scratchDatabase> {
  const source = new Database(file);
  source.pragma('wal_checkpoint(TRUNCATE)');
  source.close();
  const scratch = await scratchDatabase(file);
  const database = new Database(scratch.file);
  database.exec(
    `delete from opt_out; delete from rollup where measure = ${MEASURE.exactOptOut}; delete from epoch; delete from attribution`,
  );
  countOptOuts(database, { lastDay, every });
  database.close();
  return scratch;
}

function countMessages(database: Database.Database): void {
  for (const [measure, column] of [
    [MEASURE.begun, 'first_at'],
    [MEASURE.delivered, 'delivered_at'],
  ] as const) {
    database
      .prepare(
        `insert into rollup select ?, ${column} / ${BUCKET_MS}, template, consent_class, ?, 0, count(*) from message
         where ${column} is not null group by 2, 3, 4 on conflict do nothing`,
      )
      .run(BigInt(CLOCK.event), BigInt(measure));
  }
  database
    .prepare(
      `insert into rollup select ${CLOCK.number}, delivered_at / ${BUCKET_MS}, template, 3, ${MEASURE.delivered}, number, count(*)
         from message where delivered_at is not null group by 2, 3, 6`,
    )
    .run();
}

/** One opt-out in `every` messages; of one template, on the last day, `SPIKE` times as many. */
function countOptOuts(
  database: Database.Database,
  { lastDay, every }: { lastDay: number; every: number },
): void {
  const messages = database
    .prepare(
      `select hash, identity, template, sent_at, delivered_at from (
         select *, row_number() over (partition by day order by hash) as place from message)
       where place % ${every} = 0
         or (day = ${lastDay} and template = ${SPIKE_TEMPLATE} and place % ${every / SPIKE} = 0)`,
    )
    .all() as { hash: string; identity: string; template: number; sent_at: number; delivered_at: number }[];
  const put = database.prepare(
    `insert into opt_out values (?, ?, ?, 'keyword', 'marketing', 0, 'unknown', 'bench', 97, 1, 0, ?, ?, 3, ?, ?, ?, 1) on conflict do nothing`,
  );
  database.transaction(() => {
    for (const [index, { hash, identity, template, sent_at, delivered_at }] of messages.entries()) {
      const at = delivered_at + 600_000;
      const exact = index % 2 === 0;
      const candidates = [hash, `${hash.slice(1)}x`].map((message) => [message, template, delivered_at, 3]);
      put.run(
        identity,
        hash,
        at,
        exact ? hash : null,
        exact ? template : 0,
        exact ? sent_at : null,
        exact ? delivered_at : null,
        exact ? '[]' : JSON.stringify(candidates),
      );
    }
  })();
  database
    .prepare(
      `insert into rollup select ${CLOCK.number}, at / ${BUCKET_MS}, template, 3, ${MEASURE.exactOptOut}, number, count(*)
         from opt_out where delivered_at is not null group by 2, 3, 6 on conflict do nothing`,
    )
    .run();
  database
    .prepare(
      `insert into rollup select 0, at / ${BUCKET_MS}, template, 3, ${MEASURE.exactOptOut}, 24, count(*) from opt_out
       where delivered_at is not null group by 2, 3 on conflict do nothing`,
    )
    .run();
}
