import { negativeBinomialLog } from '../negative-binomial.ts';
import type { History } from './history.ts';

/** A rate per unit of exposure and the shape of its gamma uncertainty. */
export type Rate = { rate: number; shape: number };
export type Baseline = { templates: Rate[]; groups: Map<string, Rate> };

const HALF_LIFE_DAYS = 28;
const SHAPES = [0.7, 1, 1.5, 2, 3, 4, 6, 9, 14, 25];
const USUAL_SHAPE = 3;
const SHAPE_SPREAD = 0.8;
const GROUP_RATES: Readonly<Record<string, number>> = { marketing: 0.004, utility: 0.0006 };
const OTHER_GROUP_RATE = 0.003;
const GROUP_PRIOR_OPT_OUTS = 2;
const LEAST_EXPECTED = 0.3;

type Sums = { group: string; optOuts: number; exposure: number };

/** Empirical-Bayes gamma-Poisson rates of groups and templates. `noise`: day-to-day shape. */
export function fitBaseline(histories: readonly History[], noise: number): Baseline {
  const rough = new Map([...new Set(histories.map(({ group }) => group))].map((name) => [name, 0]));
  for (const name of rough.keys()) rough.set(name, roughRate(histories, name));
  const sums = histories.map((history) => discountedSums(history, rough.get(history.group) ?? 0, noise));
  const groups = new Map<string, Rate>();
  for (const [name, rate] of rough) {
    const members = sums.filter((sum) => sum.group === name && sum.exposure * rate > LEAST_EXPECTED);
    groups.set(name, fitGroup(members, rate));
  }
  const templates = sums.map((sum) => {
    const group = groups.get(sum.group) ?? { rate: OTHER_GROUP_RATE, shape: USUAL_SHAPE };
    const shape = group.shape + sum.optOuts;
    return { shape, rate: shape / (group.shape / group.rate + sum.exposure) };
  });
  return { templates, groups };
}

function roughRate(histories: readonly History[], name: string): number {
  let optOuts = GROUP_PRIOR_OPT_OUTS;
  let exposure = GROUP_PRIOR_OPT_OUTS / (GROUP_RATES[name] ?? OTHER_GROUP_RATE);
  for (const history of histories) {
    if (history.group !== name) continue;
    history.adjusted.forEach((value, day) => {
      if (history.skip[day]) return;
      optOuts += history.optOuts[day] ?? 0;
      exposure += value;
    });
  }
  return optOuts / exposure;
}

function discountedSums(history: History, rate: number, noise: number): Sums {
  const sums = { group: history.group, optOuts: 0, exposure: 0 };
  const last = history.adjusted.length - 1;
  history.adjusted.forEach((exposure, day) => {
    if (exposure <= 0 || history.skip[day]) return;
    const weight = Math.pow(0.5, (last - day) / HALF_LIFE_DAYS) / (1 + (rate * exposure) / noise);
    sums.optOuts += weight * (history.optOuts[day] ?? 0);
    sums.exposure += weight * exposure;
  });
  return sums;
}

function fitGroup(members: readonly Sums[], rough: number): Rate {
  let best: Rate = { rate: rough, shape: USUAL_SHAPE };
  let highest = -Infinity;
  for (const shape of SHAPES) {
    let weighted = rough;
    let weights = 1;
    for (const { optOuts, exposure } of members) {
      const weight = 1 / (1 / shape + 1 / (exposure * rough));
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
