import { negativeBinomialLog } from './negative-binomial.ts';

/** Days of history a rate is learned from, and the days before the epoch that are left alone. */
export const BASELINE_DAYS = 56;
export const GUARD_DAYS = 3;

/** One template's daily history, oldest day first; all units have the same days. */
export type BaselineUnit = {
  group: string;
  /** Attributed opt-outs per day, fractions allowed. */
  optOuts: readonly number[];
  /** Exposure per day, weekday-adjusted. */
  exposure: readonly number[];
  /** How much each day counts, 0 to 1: days of incidents must not become the new normal. */
  counts: readonly number[];
};

/** A rate per unit of exposure and the shape of its gamma uncertainty. */
export type Rate = { rate: number; shape: number };

/** Weight of a day halves every so many days. */
const HALF_LIFE_DAYS = 28;
const SHAPES = [0.7, 1, 1.5, 2, 3, 4, 6, 9, 14, 25];
const USUAL_SHAPE = 3;
const SHAPE_SPREAD = 0.8;
/** Rate of a group before its own opt-outs speak, worth two of them. */
const GROUP_RATES: Readonly<Record<string, number>> = {
  marketing: 0.004,
  utility: 0.0006,
  authentication: 0.0006,
};
const OTHER_GROUP_RATE = 0.003;
const GROUP_PRIOR_OPT_OUTS = 2;
/** Templates of which less than this is expected say nothing about the spread between templates. */
const LEAST_EXPECTED = 0.3;

/** The reference of a group that has no history. */
export function defaultGroupRate(group: string): Rate {
  return { rate: GROUP_RATES[group] ?? OTHER_GROUP_RATE, shape: USUAL_SHAPE };
}

/**
 * Empirical-Bayes gamma-Poisson rates: per group the mean rate and the shape of the spread between its templates,
 * per template the posterior. `noise`: day-to-day shape. Templates in the order given; groups by name.
 * Source: docs/methods.md#baseline
 */
export function fitBaseline(units: readonly BaselineUnit[], noise: number): Baseline {
  const groups = new Map<string, Rate>();
  for (const name of new Set(units.map((unit) => unit.group))) groups.set(name, roughGroupRate(units, name));
  const sums = units.map((unit) => discountedSums(unit, groups.get(unit.group)?.rate ?? 0, noise));
  for (const [name, rough] of groups) {
    const members = sums.filter(
      (sum, index) => units[index]?.group === name && sum.exposure * rough.rate > LEAST_EXPECTED,
    );
    groups.set(name, fitGroup(members, rough.rate));
  }
  const templates = units.map((unit, index) => {
    const group = groups.get(unit.group) ?? defaultGroupRate(unit.group);
    const sum = sums[index] ?? { optOuts: 0, exposure: 0 };
    const shape = group.shape + sum.optOuts;
    return { shape, rate: shape / (group.shape / group.rate + sum.exposure) };
  });
  return { templates, groups };
}

export type Baseline = { templates: Rate[]; groups: Map<string, Rate> };

type Sums = { optOuts: number; exposure: number };

function roughGroupRate(units: readonly BaselineUnit[], name: string): Rate {
  const prior = defaultGroupRate(name);
  let optOuts = GROUP_PRIOR_OPT_OUTS;
  let exposure = GROUP_PRIOR_OPT_OUTS / prior.rate;
  for (const unit of units) {
    if (unit.group !== name) continue;
    for (let day = 0; day < unit.exposure.length; day++) {
      const counts = unit.counts[day] ?? 0;
      optOuts += counts * (unit.optOuts[day] ?? 0);
      exposure += counts * (unit.exposure[day] ?? 0);
    }
  }
  return { rate: optOuts / exposure, shape: prior.shape };
}

/** Old days fade; heavy days count less than their size, because their noise does not shrink with it. */
function discountedSums(unit: BaselineUnit, rate: number, noise: number): Sums {
  const days = unit.exposure.length;
  const sums = { optOuts: 0, exposure: 0 };
  for (let day = 0; day < days; day++) {
    const exposure = unit.exposure[day] ?? 0;
    const counts = unit.counts[day] ?? 0;
    if (exposure <= 0 || counts <= 0) continue;
    const weight =
      (counts * Math.pow(0.5, (days - 1 - day) / HALF_LIFE_DAYS)) / (1 + (rate * exposure) / noise);
    sums.optOuts += weight * (unit.optOuts[day] ?? 0);
    sums.exposure += weight * exposure;
  }
  return sums;
}

/** Marginal likelihood over the grid of shapes; the mean is weighted by the inverse relative variance. */
function fitGroup(members: readonly Sums[], roughRate: number): Rate {
  let best: Rate = { rate: roughRate, shape: USUAL_SHAPE };
  let highest = -Infinity;
  for (const shape of SHAPES) {
    let weighted = roughRate;
    let weights = 1;
    for (const { optOuts, exposure } of members) {
      const weight = 1 / (1 / shape + 1 / (exposure * roughRate));
      weighted += (weight * optOuts) / exposure;
      weights += weight;
    }
    const rate = weighted / weights;
    let logLikelihood = -0.5 * (Math.log(shape / USUAL_SHAPE) / SHAPE_SPREAD) ** 2;
    for (const { optOuts, exposure } of members) {
      logLikelihood += negativeBinomialLog(optOuts, { mean: exposure * rate, shape });
    }
    if (logLikelihood > highest) {
      highest = logLikelihood;
      best = { rate, shape };
    }
  }
  return best;
}
