import { utcDayOf } from '../../server/core/time.ts';
import { freshApplyState } from '../../server/ingest/apply/state.ts';
import { applyBatches, toBatches } from './apply.ts';
import { campaign, CAMPAIGN_NOW, lottery, prelude } from './campaign.ts';
import { fillHistory } from './history.ts';
import { report, type Variant } from './report.ts';
import { scratchDatabase } from './scratch.ts';

/** Appending into a large history against appending into a small one: both databases are open at once, and rounds alternate. */
export async function benchGrowth(
  rounds: number,
  sizes: { small: number; large: number },
  messages = 15_000,
): Promise<string> {
  const databases = [];
  for (const events of [sizes.large, sizes.small]) {
    const scratch = await scratchDatabase();
    const state = freshApplyState();
    await applyBatches(scratch.database, toBatches(prelude()), state);
    const lastDay = utcDayOf(CAMPAIGN_NOW) - 30;
    fillHistory(scratch.file, { events, draw: lottery(events), days: 37, lastDay });
    // The first batch reads the caches in; what is measured is the steady state.
    await applyBatches(scratch.database, toBatches(campaign(0, 2_000)), state);
    databases.push({
      ...scratch,
      state,
      variant: { name: `into ${events / 1e6} M events`, rates: [] } as Variant,
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    const batches = toBatches(campaign(10_000 + round * messages, 10_000 + (round + 1) * messages));
    const events = batches.reduce((sum, batch) => sum + batch.arrivals.length, 0);
    for (const { database, state, variant } of databases) {
      const started = performance.now();
      await applyBatches(database, batches, state);
      variant.rates.push(events / ((performance.now() - started) / 1_000));
    }
  }
  for (const { drop } of databases) await drop();
  const [large, small] = databases.map(({ variant }) => variant);
  if (!large || !small) throw new Error('two databases are compared');
  return report(
    'Appending to a history',
    'events a second',
    [small, large],
    [{ of: large.name, to: small.name, atLeast: 0.8 }],
  );
}
