import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { DAY_MS, utcDayOf } from '../../server/core/time.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { CAMPAIGN_NOW } from './campaign.ts';
import { countedAccount } from './counted-account.ts';
import { report, type Variant } from './report.ts';

/**
 * Analysing a large account against a small one: the same templates and days, ten times the events and opt-outs; on a usual
 * day and during a spike, when a sample of people is read as well. Learned state is folded once before; what is measured is
 * the analysis of every minute.
 */
export async function benchAnalyse(rounds: number, sizes: { small: number; large: number }): Promise<string> {
  const lastDay = utcDayOf(CAMPAIGN_NOW) - 1;
  const instants = { usual: lastDay * DAY_MS, spike: (lastDay + 1) * DAY_MS };
  const accounts = [];
  for (const events of [sizes.small, sizes.large]) {
    const scratch = await countedAccount(events, lastDay);
    const access = { zone: 'America/Sao_Paulo', ...analysisAccess(scratch.database) };
    const about = `of ${events / 1e6} M events`;
    accounts.push({
      ...scratch,
      access,
      usual: { name: `usual day ${about}`, rates: [] } as Variant,
      spike: { name: `spike ${about}`, rates: [] } as Variant,
    });
    const usual = await analyseAt(access, instants.usual);
    const spike = await analyseAt(access, instants.spike);
    if (usual.verdict.outcome !== 'normal' || !spike.verdict.culprits[0]?.named) {
      throw new Error(`the history is not as meant: ${usual.verdict.outcome}, ${spike.verdict.outcome}`);
    }
    if (!spike.inputs.data.contacts) throw new Error('no sample of people was read');
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const account of accounts) {
      for (const kind of ['usual', 'spike'] as const) {
        const started = performance.now();
        await analyseAt(account.access, instants[kind]);
        account[kind].rates.push(1_000 / (performance.now() - started));
      }
    }
  }
  for (const { drop } of accounts) await drop();
  const [small, large] = accounts;
  if (!small || !large) throw new Error('two accounts are compared');
  return report(
    'Analysing',
    'analyses a second',
    [small.usual, large.usual, small.spike, large.spike],
    (['usual', 'spike'] as const).map((kind) => ({
      of: large[kind].name,
      to: small[kind].name,
      atLeast: 0.833,
    })),
  );
}
