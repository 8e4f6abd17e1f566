import { FIRST_MATERIAL_LIFT, LIFTS, LOG_STEP, SHIFTS } from './posterior-grid.ts';
import type { PosteriorRow, WindowPosterior } from './window-posterior.ts';

/** Lift of one template, given that it is a culprit: median and 95 % interval. */
export type LiftPosterior = {
  low: number;
  median: number;
  high: number;
  /** Opt-outs above the usual, given that it is a culprit: mean and 95 % interval. */
  excess: number;
  excessLow: number;
  excessHigh: number;
  /** The mean weighed with the probability that the lift is material at all. */
  expectedExcess: number;
};

/** `weights`: of the windows in which it may have begun. `index`: position of the row among those of the windows. */
export type LiftInput = {
  windows: readonly WindowPosterior[];
  weights: readonly number[];
  row: PosteriorRow;
  index: number;
};

/** Spread of the logarithm of a group's rate. Measured: with it 95 % intervals of young templates hold the truth as often. */
const GROUP_SPREAD = 0.25;
/** A window with less weight changes nothing that could be read. */
const LEAST_WEIGHT = 1e-3;

/**
 * Posterior of a template's lift, summed over the account's shift and over the windows in which it may have begun, and
 * widened by how well the rate is known that it is compared with. Null when no window expects anything of it.
 * Source: docs/methods.md#lift
 */
export function liftPosterior({ windows, weights, row, index }: LiftInput): LiftPosterior | null {
  const lifts = LIFTS.map(() => 0);
  const excesses: Weighted[] = [];
  let mass = 0;
  let excess = 0;
  windows.forEach((window, w) => {
    const weight = weights[w] ?? 0;
    const material = weight < LEAST_WEIGHT ? null : materialLifts(window, index);
    if (!material) return;
    const { optOuts = 0, shape = row.shape } = row.windows[w] ?? {};
    const kernel = spreadKernel(row.isYoung ? GROUP_SPREAD : 1 / Math.sqrt(shape));
    const above = (lift: number): number => optOuts * (1 - Math.exp(-(LIFTS[lift] ?? 0) * LOG_STEP));
    material.forEach((value, lift) => {
      mass += weight * value;
      excess += weight * value * above(lift);
    });
    spreadOver(material, kernel).forEach((value, lift) => {
      lifts[lift] = (lifts[lift] ?? 0) + weight * value;
      if (value > 0) excesses.push({ value: Math.max(0, above(lift)), weight: weight * value });
    });
  });
  if (!(mass > 0)) return null;
  excesses.sort((left, right) => left.value - right.value || left.weight - right.weight);
  return {
    low: quantile(lifts, 0.025),
    median: quantile(lifts, 0.5),
    high: quantile(lifts, 0.975),
    excess: excess / mass,
    excessLow: weightedQuantile(excesses, 0.025),
    excessHigh: weightedQuantile(excesses, 0.975),
    expectedExcess: excess,
  };
}

/** Density of the lifts that are worth a name in one window; null when the window expects nothing of the template. */
function materialLifts(window: WindowPosterior, index: number): number[] | null {
  const terms = window.terms[index];
  if (!terms) return null;
  const density = LIFTS.map(() => 0);
  for (let s = 0; s < SHIFTS.length; s++) {
    let all = 0;
    for (let lift = 0; lift < LIFTS.length; lift++)
      all += (terms.prior[lift] ?? 0) * (terms.likelihood[s + lift] ?? 0);
    if (!(all > 0)) continue;
    for (let lift = FIRST_MATERIAL_LIFT; lift < LIFTS.length; lift++) {
      const joint = (terms.guilty[lift] ?? 0) * (terms.likelihood[s + lift] ?? 0);
      density[lift] = (density[lift] ?? 0) + ((window.shift[s] ?? 0) * joint) / all;
    }
  }
  return density;
}

/** Weights of a bell of this log spread, three spreads to either side, in steps of the grid. */
function spreadKernel(spread: number): number[] {
  const reach = Math.ceil((3 * spread) / LOG_STEP);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-0.5 * (((k - reach) * LOG_STEP) / spread) ** 2),
  );
  const sum = bell.reduce((total, value) => total + value, 0);
  return bell.map((value) => value / sum);
}

/** What falls off the grid stays on its last member. */
function spreadOver(density: readonly number[], kernel: readonly number[]): number[] {
  const reach = (kernel.length - 1) / 2;
  const result = density.map(() => 0);
  density.forEach((value, lift) => {
    if (value === 0) return;
    kernel.forEach((share, k) => {
      const target = Math.min(result.length - 1, Math.max(0, lift + k - reach));
      result[target] = (result[target] ?? 0) + share * value;
    });
  });
  return result;
}

/** Quantile on the log grid, each member spread evenly over its step. */
function quantile(density: readonly number[], fraction: number): number {
  const all = density.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  for (let lift = 0; lift < density.length; lift++) {
    const value = (density[lift] ?? 0) / all;
    sum += value;
    if (sum >= fraction) {
      const over = value > 0 ? (sum - fraction) / value : 0;
      return Math.exp(((LIFTS[lift] ?? 0) + 0.5 - over) * LOG_STEP);
    }
  }
  return Infinity;
}

type Weighted = { value: number; weight: number };

/** Quantile of weighted values in ascending order. */
function weightedQuantile(sorted: readonly Weighted[], fraction: number): number {
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= fraction * all) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
