import Database from 'better-sqlite3';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { CLOCK, MEASURE } from '../../server/core/event-kind.ts';
import { BUCKET_MS, DAY_MS, utcDayOf } from '../../server/core/time.ts';
import { freshApplyState } from '../../server/ingest/apply/state.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { applyBatches, toBatches } from './apply.ts';
import { CAMPAIGN_NOW, lottery, prelude } from './campaign.ts';
import { fillHistory } from './history.ts';
import { report, type Variant } from './report.ts';
import { scratchDatabase } from './scratch.ts';

/** One opt-out in this many messages; half of them inferred, with two candidates each. */
const MESSAGES_PER_OPT_OUT = 300;

/** Analysing a large account against a small one: the same templates and days, ten times the events and opt-outs.
 *  Learned state is folded once before; what is measured is the analysis of every minute. */
export async function benchAnalyse(rounds: number, sizes: { small: number; large: number }): Promise<string> {
  const lastDay = utcDayOf(CAMPAIGN_NOW) - 1;
  const asOf = (lastDay + 1) * DAY_MS;
  const accounts = [];
  for (const events of [sizes.small, sizes.large]) {
    const scratch = await scratchDatabase();
    await applyBatches(scratch.database, toBatches(prelude()), freshApplyState());
    fillHistory(scratch.file, { events, draw: lottery(events), lastDay });
    countHistory(scratch.file);
    const access = { zone: 'America/Sao_Paulo', ...analysisAccess(scratch.database) };
    await analyseAt(access, asOf);
    accounts.push({
      ...scratch,
      access,
      variant: { name: `of ${events / 1e6} M events`, rates: [] } as Variant,
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { access, variant } of accounts) {
      const started = performance.now();
      await analyseAt(access, asOf);
      variant.rates.push(1_000 / (performance.now() - started));
    }
  }
  for (const { drop } of accounts) await drop();
  const [small, large] = accounts.map(({ variant }) => variant);
  if (!small || !large) throw new Error('two accounts are compared');
  return report(
    'Analysing',
    'analyses a second',
    [small, large],
    [{ of: large.name, to: small.name, atLeast: 0.833 }],
  );
}

/** Writes the roll-ups and opt-outs that belong to the messages of a history. */
function countHistory(file: string): void {
  const database = new Database(file);
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
  const messages = database
    .prepare(`select * from message where (first_at / 1000) % ${MESSAGES_PER_OPT_OUT} = 0`)
    .all() as { hash: string; identity: string; template: number; sent_at: number; delivered_at: number }[];
  const put = database.prepare(
    `insert into opt_out values (?, ?, ?, 'keyword', 'marketing', 0, 'unknown', 'bench', 97, 1, 0, ?, ?, 3, ?, ?, ?) on conflict do nothing`,
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
      `insert into rollup select 0, at / ${BUCKET_MS}, template, 3, ${MEASURE.exactOptOut}, 24, count(*) from opt_out
       where delivered_at is not null group by 2, 3 on conflict do nothing`,
    )
    .run();
  database.close();
}
