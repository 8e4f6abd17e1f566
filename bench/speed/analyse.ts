import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { DAY_MS, HOUR_MS, utcDayOf } from '../../server/core/time.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { CAMPAIGN_NOW } from './campaign.ts';
import { countedAccount, MESSAGES_PER_OPT_OUT, recounted } from './counted-account.ts';
import { idleHour } from './idle.ts';
import { report, type Variant } from './report.ts';

/**
 * Analysing a large account against a small one of the same templates and days: with as many opt-outs as the small one, which
 * tells whether cost grows with events, and with ten times as many. On a usual day and during a spike, when a sample of people
 * is read as well. Learned state is folded once before; what is measured is the analysis of every minute.
 */
export async function benchAnalyse(rounds: number, sizes: { small: number; large: number }): Promise<string> {
  const lastDay = utcDayOf(CAMPAIGN_NOW) - 1;
  const instants = { usual: lastDay * DAY_MS, spike: (lastDay + 1) * DAY_MS };
  const small = await countedAccount(sizes.small, lastDay);
  const large = await countedAccount(sizes.large, lastDay);
  const every = (MESSAGES_PER_OPT_OUT * sizes.large) / sizes.small;
  const quiet = await recounted(large.file, { lastDay, every });
  const accounts = await Promise.all(
    [
      { scratch: small, about: `of ${sizes.small / 1e6} M events` },
      { scratch: quiet, about: `of ${sizes.large / 1e6} M events, as many opt-outs` },
      { scratch: large, about: `of ${sizes.large / 1e6} M events and more opt-outs` },
    ].map(async ({ scratch, about }) => {
      const access = { zone: 'America/Sao_Paulo', ...analysisAccess(scratch.database) };
      const usual = await analyseAt(access, instants.usual);
      const spike = await analyseAt(access, instants.spike);
      if (usual.verdict.outcome !== 'normal' || !spike.verdict.culprits[0]?.named) {
        throw new Error(`the history is not as meant: ${usual.verdict.outcome}, ${spike.verdict.outcome}`);
      }
      if (!spike.inputs.data.contacts) throw new Error('no sample of people was read');
      return {
        ...scratch,
        access,
        usual: { name: `usual day ${about}`, rates: [] } as Variant,
        spike: { name: `spike ${about}`, rates: [] } as Variant,
      };
    }),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const account of accounts) {
      for (const kind of ['usual', 'spike'] as const) {
        const started = performance.now();
        await analyseAt(account.access, instants[kind]);
        account[kind].rates.push(1_000 / (performance.now() - started));
      }
    }
  }
  const idle = await idleHour(accounts.at(-1)!.access, instants.usual - HOUR_MS);
  for (const { drop } of accounts) await drop();
  const [least, ...more] = accounts;
  if (!least) throw new Error('accounts are compared');
  const table = report(
    'Analysing',
    'analyses a second',
    accounts.flatMap(({ usual, spike }) => [usual, spike]),
    more.flatMap((account) =>
      (['usual', 'spike'] as const).map((kind) => ({
        of: account[kind].name,
        to: least[kind].name,
        atLeast: 0.833,
      })),
    ),
  );
  return `${table}${idle}`;
}
