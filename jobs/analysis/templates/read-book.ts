import { createHash } from 'node:crypto';
import { accountGrid } from '../../../server/analysis/account-grid.ts';
import { attributeAccount } from '../../../server/analysis/attribute-account.ts';
import { instantOf, judgeAccount, type JudgeInput } from '../../../server/analysis/judge-account.ts';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import type { WeightSum } from '../../../server/analysis/learned-state.ts';
import type { AccountBook } from '../../../server/analysis/templates/account-book.ts';
import {
  addAt,
  emptyCounts,
  type ByClass,
  type DayCounts,
} from '../../../server/analysis/templates/day-counts.ts';
import { BOOK_DAYS } from '../../../server/core/book-days.ts';
import {
  businessDaysBetween,
  type BusinessDay,
  type BusinessDayInterval,
} from '../../../server/core/business-day.ts';
import { BUCKET_MS, DAY_MS, type EpochMs } from '../../../server/core/time.ts';
import type { AnalysisStore, DayCell } from '../../../server/store/analysis-ports.ts';
import { analyseLive, type AnalysisAccess } from '../analyse-at.ts';
import { readTemplateKeys } from '../analysis-data.ts';
import { readDayCells, sheetOf, type DaySheet } from './read-day-counts.ts';

/** Days older than these are read once, until what was learned of them changes. */
const FRESH_DAYS = 4;
/** Days that are read in one transaction, so that others get their turn in between. */
const DAYS_AT_ONCE = 4;

/** Where the counts of old days are remembered from one reading to the next. `mark`: what had been learned then; with another
 *  one they count for nothing. */
export type DayShelf = {
  find(mark: string): Promise<ReadonlyMap<BusinessDay, readonly DayCell[]>>;
  put(mark: string, days: ReadonlyMap<BusinessDay, readonly DayCell[]>): Promise<void>;
};

const NO_SHELF: DayShelf = { find: async () => new Map(), put: async () => {} };

/** The account as it is at an instant, with its counts of the last ninety business days. Cost: an analysis, and the roll-ups
 *  of the days; of the last ones only where `shelf` remembers the others, which this brings up to date. */
export async function readBook(
  access: AnalysisAccess,
  instant: EpochMs,
  shelf: DayShelf = NO_SHELF,
): Promise<AccountBook> {
  const { inputs, verdict } = await analyseLive(access, instant);
  const days = lastDays(inputs);
  const sheets = await readSheets(access, { inputs, days, shelf });
  const weights = await access.read((store) => readWeights(store, { inputs, days }));
  const keys = new Set([...sheets.flatMap(({ counts }) => [...counts.keys()]), ...weights.keys()]);
  const counts = new Map<string, DayCounts[]>();
  for (const key of keys) {
    const inferred = weights.get(key);
    counts.set(
      key,
      sheets.map((sheet, index) => {
        const own = sheet.counts.get(key) ?? emptyCounts();
        return inferred === undefined ? own : { ...own, inferred: inferred[index] ?? own.inferred };
      }),
    );
  }
  const unsplit = sheets.map((sheet) => sheet.unsplit);
  return { inputs, verdict, judged: judgeAccount(inputs), days, counts, unsplit };
}

function lastDays({ data, ...at }: JudgeInput): BusinessDayInterval[] {
  const asOf = instantOf(at);
  const first = data.firstBucket === null ? asOf : data.firstBucket * BUCKET_MS;
  const from = Math.max(first, asOf - (BOOK_DAYS + 1) * DAY_MS);
  // Up to and with the instant: at midnight the day that begins is under way.
  return businessDaysBetween({ from: Math.min(from, asOf), to: asOf + 1, zone: data.zone }).slice(-BOOK_DAYS);
}

type Of = { inputs: JudgeInput; days: readonly BusinessDayInterval[] };

async function readSheets(
  access: AnalysisAccess,
  { inputs, days, shelf }: Of & { shelf: DayShelf },
): Promise<DaySheet[]> {
  const mark = createHash('sha256')
    .update(`${access.zone} ${JSON.stringify(inputs.state)}`)
    .digest('base64url');
  const known = await shelf.find(mark);
  const old = days.slice(0, -FRESH_DAYS);
  const first = old.findIndex(({ day }) => !known.has(day));
  const read = days.slice(first < 0 ? old.length : first);
  const all = new Map(known);
  // What is judged ends at a bucket's edge, and so does what is counted beside it.
  const seen = (day: BusinessDayInterval) => ({ ...day, end: Math.min(day.end, inputs.asOf) });
  for (let from = 0; from < read.length; from += DAYS_AT_ONCE) {
    const some = read.slice(from, from + DAYS_AT_ONCE);
    const cells = await access.read((store) => readDayCells(store, some.map(seen)));
    some.forEach(({ day }, index) => all.set(day, cells[index] ?? []));
  }
  const cellsOf = (day: BusinessDay): readonly DayCell[] => all.get(day) ?? [];
  if (first >= 0) await shelf.put(mark, new Map(old.map(({ day }) => [day, cellsOf(day)])));
  const keyOf = await access.read((store) => readTemplateKeys(store));
  return days.map((day) => sheetOf(cellsOf(day.day), { end: seen(day).end, keyOf }));
}

/** Weights of opt-outs of unknown cause by template, day and consent class. */
async function readWeights(store: AnalysisStore, { inputs, days }: Of): Promise<Map<string, ByClass[]>> {
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
  const weights = new Map<string, ByClass[]>();
  const parts = [...settled.filter(({ at }) => at < until), ...openWeights(inputs)];
  let index = 0;
  for (const { template, consentClass, at, ppm } of parts.sort((a, b) => a.at - b.at)) {
    while (index < days.length && at >= (days[index]?.end ?? Infinity)) index += 1;
    const day = days[index];
    if (day === undefined || at < day.start) continue;
    const own = weights.get(template) ?? days.map(() => emptyCounts().inferred);
    weights.set(template, own);
    const ofDay = own[index];
    if (ofDay !== undefined) addAt(ofDay, consentClass, ppm);
  }
  return weights;
}

/** Parts of opt-outs that are not settled yet. */
function openWeights(inputs: JudgeInput): WeightSum[] {
  const { data, state, asOf } = inputs;
  const kernel = fitLagKernel(state?.lagCounts ?? []);
  return attributeAccount({ ...inputs, grid: accountGrid({ data, kernel, to: asOf }), kernel });
}
