import { accountGrid } from '../../../server/analysis/account-grid.ts';
import { attributeAccount } from '../../../server/analysis/attribute-account.ts';
import { judgeAccount, type JudgeInput } from '../../../server/analysis/judge-account.ts';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import type { WeightSum } from '../../../server/analysis/learned-state.ts';
import { BOOK_DAYS, type AccountBook } from '../../../server/analysis/templates/account-book.ts';
import { emptyCounts, type DayCounts } from '../../../server/analysis/templates/day-counts.ts';
import { businessDaysBetween, type BusinessDayInterval } from '../../../server/core/business-day.ts';
import { BUCKET_MS, DAY_MS, type EpochMs } from '../../../server/core/time.ts';
import type { AnalysisStore } from '../../../server/store/analysis-ports.ts';
import { analyseAt, type AnalysisAccess } from '../analyse-at.ts';
import { readTemplateKeys } from '../analysis-data.ts';
import { addWeight, readDayCounts, type DaySheet } from './read-day-counts.ts';

/** The account as it is at an instant, with its counts of the last sixty business days. Cost: an analysis, and the roll-ups
 *  of the days. */
export async function readBook(access: AnalysisAccess, instant: EpochMs): Promise<AccountBook> {
  const { inputs, verdict } = await analyseAt(access, instant);
  const days = lastDays(inputs);
  const sheets = await access.read((store) => readSheets(store, inputs, days));
  const keys = new Set(sheets.flatMap(({ counts }) => [...counts.keys()]));
  const counts = new Map<string, DayCounts[]>();
  for (const key of keys) {
    counts.set(
      key,
      sheets.map((sheet) => sheet.counts.get(key) ?? emptyCounts()),
    );
  }
  const unsplit = sheets.map((sheet) => sheet.unsplit);
  return { inputs, verdict, judged: judgeAccount(inputs), days, counts, unsplit };
}

function lastDays({ data, asOf }: JudgeInput): BusinessDayInterval[] {
  const first = data.firstBucket === null ? asOf : data.firstBucket * BUCKET_MS;
  const from = Math.max(first, asOf - (BOOK_DAYS + 1) * DAY_MS);
  // Up to and with the instant: at midnight the day that begins is under way.
  return businessDaysBetween({ from: Math.min(from, asOf), to: asOf + 1, zone: data.zone }).slice(-BOOK_DAYS);
}

async function readSheets(
  store: AnalysisStore,
  inputs: JudgeInput,
  days: readonly BusinessDayInterval[],
): Promise<DaySheet[]> {
  // What is judged ends at a bucket's edge, and so does what is counted beside it.
  const seen = days.map((day) => ({ ...day, end: Math.min(day.end, inputs.asOf) }));
  const sheets = await readDayCounts(store, seen, await readTemplateKeys(store));
  const from = days[0]?.start ?? inputs.asOf;
  const settled = (await store.settledSums(from, inputs.asOf)).map(
    ({ bucket, template_key, consent_class, weight }): WeightSum => ({
      template: template_key,
      consentClass: consent_class,
      at: bucket * BUCKET_MS,
      ppm: weight,
    }),
  );
  const until = inputs.state?.settledUntil ?? -Infinity;
  let index = 0;
  const weights = [...settled.filter(({ at }) => at < until), ...openWeights(inputs)];
  for (const weight of weights.sort((a, b) => a.at - b.at)) {
    while (index < days.length && weight.at >= (days[index]?.end ?? Infinity)) index += 1;
    const sheet = sheets[index];
    if (sheet !== undefined && weight.at >= (days[index]?.start ?? Infinity)) addWeight(sheet, weight);
  }
  return sheets;
}

/** Parts of opt-outs that are not settled yet. */
function openWeights(inputs: JudgeInput): WeightSum[] {
  const { data, state, asOf } = inputs;
  const kernel = fitLagKernel(state?.lagCounts ?? []);
  return attributeAccount({ ...inputs, grid: accountGrid({ data, kernel, to: asOf }), kernel });
}
