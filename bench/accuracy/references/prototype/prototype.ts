import type { World } from '../../world/world.ts';
import { dailySums } from '../daily-sums.ts';
import { accountHours, type AccountHours } from './account-hours.ts';
import { creditOptOuts } from './credit-opt-outs.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import type { DailyUnit } from './history.ts';
import { learnDay, referenceRate, type Learned } from './learned.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import { accountPosterior, type AccountPosterior } from './posterior.ts';
import { isNewTemplate, priorLogOdds } from './prior-odds.ts';
import { windowCounts } from './window-counts.ts';
import type { PosteriorRow } from './window-posterior.ts';

/** What the prototype says at the end of each day. NaN where it did not judge. */
export type PrototypeVerdicts = {
  /** Per template and day: probability of being a culprit, and its opt-outs beyond the usual if it is one. */
  probability: Float64Array[];
  excess: Float64Array[];
  /** Per day: probability of an account-wide shift of at least 1.5. */
  wide: Float64Array;
};

/** Ratio outside to inside consent that the split of opt-outs is held against. */
const USUAL_RATIO = 1.7;
/** Less exposure than this in a week is no activity. */
const LEAST_EXPOSURE = 0.5;
const WEEK_HOURS = 168;
/** Beyond this, days become days of an incident. */
const INCIDENT_PROBABILITY = 0.5;

/**
 * The first version of the product's method, frozen: the yardstick that later versions are measured against, so it
 * shares no formula with `server/analysis`. One analysis at the end of each day but the last, from the end of the
 * warm-up on. Source: docs/methods.md#references
 */
export function runPrototype(world: World): PrototypeVerdicts {
  const account = accountHours(world);
  const credits = creditOptOuts(world, account, 24);
  const units = account.templates.map((template): DailyUnit => ({
    group: template.group,
    optOuts: new Float64Array(world.days),
    exposure: dailySums(template.exposure, 24, world.days),
    skip: new Uint8Array(world.days),
  }));
  const verdicts: PrototypeVerdicts = {
    probability: units.map(() => new Float64Array(world.days).fill(Number.NaN)),
    excess: units.map(() => new Float64Array(world.days).fill(Number.NaN)),
    wide: new Float64Array(world.days).fill(Number.NaN),
  };
  let learned: Learned | null = null;
  for (let today = 1; today < world.days; today++) {
    const now = today * 24;
    sumLatestDays(units, credits.counts, today);
    learned = learnDay(units, today, learned);
    credits.advance(
      now,
      learned.baseline.templates.map(({ rate }) => rate),
    );
    if (today < world.warmupDays) continue;
    const { judged, rows } = rowsAt({ account, counts: credits.counts, learned, now });
    const posterior = accountPosterior(rows, { noise: learned.noise, usualRatio: USUAL_RATIO });
    verdicts.wide[today - 1] = posterior.wide;
    posterior.templates.forEach(({ probability, lift }, row) => {
      const index = judged[row] ?? -1;
      verdicts.probability[index]?.fill(probability, today - 1, today);
      verdicts.excess[index]?.fill(lift?.excess ?? 0, today - 1, today);
    });
    markIncidents(units, judged, posterior, today);
  }
  return verdicts;
}

/** One row per template that was active in the last week; `judged`: their indices. */
function rowsAt(input: { account: AccountHours; counts: HourlyCounts; learned: Learned; now: number }): {
  judged: number[];
  rows: PosteriorRow[];
} {
  const { account, counts, learned, now } = input;
  const judged: number[] = [];
  const rows: PosteriorRow[] = [];
  account.templates.forEach((template, index) => {
    const { cumulative, group } = template;
    const week = (cumulative[now] ?? 0) - (cumulative[Math.max(0, now - WEEK_HOURS)] ?? 0);
    if (week <= LEAST_EXPOSURE) return;
    const { rate, shape } = referenceRate(learned, { index, group, isNew: isNewTemplate(template, now) });
    const windows = windowCounts({ template, index, counts, now, rate, weekdays: learned.weekdays });
    judged.push(index);
    rows.push({ priorLogOdds: priorLogOdds(template, windows, now), shape, windows });
  });
  return { judged, rows };
}

/** Attribution still moves for three days, so the last four are summed anew each day. */
function sumLatestDays(units: readonly DailyUnit[], counts: HourlyCounts, today: number): void {
  units.forEach((unit, index) => {
    for (let day = Math.max(0, today - 4); day < today; day++) {
      let sum = 0;
      for (let hour = day * 24; hour < day * 24 + 24; hour++) sum += counts.all[index]?.[hour] ?? 0;
      unit.optOuts[day] = sum;
    }
  });
}

/** From the start of the account's best window on: the culprit's days through today, everybody's until today. */
function markIncidents(
  units: readonly DailyUnit[],
  judged: readonly number[],
  posterior: AccountPosterior,
  today: number,
): void {
  const from = Math.max(0, Math.floor((today * 24 - (WINDOW_HOURS[posterior.window] ?? 0)) / 24));
  posterior.templates.forEach(({ probability }, row) => {
    if (probability > INCIDENT_PROBABILITY) units[judged[row] ?? -1]?.skip.fill(1, from, today + 1);
  });
  if (posterior.wide > INCIDENT_PROBABILITY) for (const unit of units) unit.skip.fill(1, from, today);
}
