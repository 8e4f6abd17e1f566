import { businessDaysBetween, type BusinessDayInterval } from '../core/business-day.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, type EpochMs } from '../core/time.ts';
import { accountGrid, type AccountGrid } from './account-grid.ts';
import { attributeAccount } from './attribute-account.ts';
import type { AnalysisData } from './input.ts';
import { judgeAccount } from './judge-account.ts';
import { fitLagKernel, lagCell } from './lag-kernel.ts';
import { learnRates } from './learn-rates.ts';
import { learnTemplates } from './learn-templates.ts';
import {
  LEARNED_STATE_VERSION,
  SETTLING_HOURS,
  type LearnedState,
  type SettledWeight,
  type WeightSum,
} from './learned-state.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';

export type FoldInput = {
  /** State of the epoch before, null at the first. */
  previous: LearnedState | null;
  /** Covers at least the ten days before `at`; what lies at or after `at` is ignored. */
  data: AnalysisData;
  /** Weights settled at earlier epochs, covering at least the ten days before `at`. */
  settled: readonly WeightSum[];
  /** Start of a business day of `data.zone`, after `previous.epoch`. */
  at: EpochMs;
};

export type Fold = {
  state: LearnedState;
  /** Weights fixed by this epoch: opt-outs of [previous settledUntil, at - 48 h). */
  settled: SettledWeight[];
};

/**
 * Of any 28 days at most 14 are left out of a template's baseline. What lasts longer than two weeks is the new normal:
 * without this, a template judged wrongly once would never be learned anew and stay a culprit for ever.
 */
const MOST_SKIPPED_DAYS = 14;
const SKIP_SPAN_DAYS = 28;
/** From this probability on a day counts for less. */
const LEAST_SKIPPED = 0.1;

/**
 * Days of a template younger than this are never left out: what it does from its first day on is its nature. Left out, it
 * would be compared with its group for ever, and its name would stay false for as long as it is sent.
 */
const NATURE_DAYS = 7;

/** Baselines look back 56 days and a guard of three; one more is kept. */
const KEPT_DAYS = 60;

/**
 * Advances what the account has taught to the start of a business day. Fold epochs in order, from the first business
 * day after the account's first event. Throws RangeError when `at` is not such an instant: a wrong epoch would
 * poison all later ones. Source: docs/methods.md#epochs
 */
export function foldEpoch({ previous, data, settled, at }: FoldInput): Fold {
  const newDays = daysSince({ previous, data, at });
  const lagCounts = countLags({ previous, data, at });
  const kernel = fitLagKernel(lagCounts);
  const grid = accountGrid({ data, kernel, to: at });
  const settledUntil = at - SETTLING_HOURS * HOUR_MS;
  const newlySettled = attributeAccount({ data, state: previous, settled, grid, kernel, asOf: at }).filter(
    (weight) => weight.at < settledUntil,
  );
  const days = [...(previous?.days ?? []), ...newDays].slice(-KEPT_DAYS);
  const templates = learnTemplates({ previous, data, grid, days, newDays, newlySettled, settledUntil, at });
  const skipped = (previous?.skipped ?? []).filter(({ day }) => day >= (days[0]?.day ?? ''));
  const rates = learnRates({ previous, days, templates, skipped });
  const state: LearnedState = {
    version: LEARNED_STATE_VERSION,
    epoch: at,
    settledUntil,
    days,
    lagCounts,
    ...rates,
    skipped,
  };
  const known = [...settled, ...newlySettled];
  return {
    state: { ...state, skipped: skipIncident({ state, data, settled: known, grid }) },
    settled: newlySettled,
  };
}

function daysSince({
  previous,
  data,
  at,
}: Pick<FoldInput, 'previous' | 'data' | 'at'>): BusinessDayInterval[] {
  const first = data.firstBucket === null ? at : data.firstBucket * BUCKET_MS;
  const from = previous?.epoch ?? Math.max(first, gridStart(at));
  const days = businessDaysBetween({ from, to: at, zone: data.zone });
  const misplaced = days.length > 0 && days.at(-1)?.end !== at;
  if (misplaced || (previous && at <= previous.epoch)) {
    throw new RangeError('an epoch is the start of a business day after the previous epoch');
  }
  return days;
}

function gridStart(at: EpochMs): EpochMs {
  return at - 10 * DAY_MS;
}

/** Adds the lags of opt-outs of known cause since the previous epoch; lags of 72 h and more are not counted. */
function countLags({ previous, data, at }: Pick<FoldInput, 'previous' | 'data' | 'at'>): number[] {
  const counts = [...(previous?.lagCounts ?? fitLagKernel([]).masses.map(() => 0))];
  for (const optOut of data.optOuts) {
    if (!optOut.exact || optOut.at >= at || optOut.at < (previous?.epoch ?? -Infinity)) continue;
    const cell = lagCell((optOut.at - optOut.exact.deliveredAt) / HOUR_MS);
    if (cell !== null) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/**
 * The verdict at the epoch marks the days since an onset by how probable it is, so that a spike does not become the new
 * normal: those of a template including the day that begins, those of an account-wide shift up to it. A mark only grows.
 */
function skipIncident({
  state,
  data,
  settled,
  grid,
}: {
  state: LearnedState;
  data: AnalysisData;
  settled: WeightSum[];
  /** At the epoch; it has had its use. */
  grid: AccountGrid;
}) {
  const { templates, posterior } = judgeAccount({ data, state, settled, asOf: state.epoch, grid });
  const marks = new Map(state.skipped.map((entry) => [markOf(entry), entry]));
  const span = state.days.at(-SKIP_SPAN_DAYS)?.day ?? '';
  const mark = (template: string | null, { window, until, grown, probability }: Marked) => {
    const from = Math.max(state.epoch - (WINDOW_HOURS[window] ?? 0) * HOUR_MS, grown);
    if (from >= until) return;
    const share = Math.round(probability * 100) / 100;
    let skipped = state.skipped
      .filter((entry) => entry.template === template && entry.day >= span)
      .reduce((sum, entry) => sum + entry.share, 0);
    for (const { day } of businessDaysBetween({ from, to: until, zone: data.zone })) {
      const before = marks.get(markOf({ day, template }))?.share ?? 0;
      if (share <= before || skipped + share - before > MOST_SKIPPED_DAYS) continue;
      marks.set(markOf({ day, template }), { day, template, share });
      skipped += share - before;
    }
  };
  templates.forEach(({ key, firstDeliveredAt }, index) => {
    const own = posterior.templates[index];
    if (!own || !(own.probability > LEAST_SKIPPED)) return;
    const grown = (firstDeliveredAt ?? state.epoch) + NATURE_DAYS * DAY_MS;
    mark(key, { window: own.window, until: state.epoch + 1, grown, probability: own.probability });
  });
  if (posterior.wide > LEAST_SKIPPED)
    mark(null, {
      window: posterior.window,
      until: state.epoch,
      grown: -Infinity,
      probability: posterior.wide,
    });
  return [...marks].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}

type Marked = { window: number; until: EpochMs; grown: EpochMs; probability: number };

function markOf({ day, template }: Pick<LearnedState['skipped'][number], 'day' | 'template'>): string {
  return `${day} ${template === null ? 'all' : `template ${template}`}`;
}
