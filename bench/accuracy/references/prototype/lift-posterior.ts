import { FIRST_MATERIAL_LIFT, LIFTS, LOG_STEP, SHIFTS } from './posterior-grid.ts';
import type { WindowPosterior } from './window-posterior.ts';

/** Lift of one template in one window, given that it is a culprit: median and 95 % interval. */
export type LiftPosterior = {
  low: number;
  median: number;
  high: number;
  /** Opt-outs above the usual, given that it is a culprit. */
  excess: number;
};

/**
 * Posterior of a template's lift, summed over the account's shift.
 * optOuts: its count in the window. Null when the window expects nothing of it.
 */
export function liftPosterior({ window, row, optOuts }: LiftInput): LiftPosterior | null {
  const terms = window.terms[row];
  if (!terms) return null;
  const density = LIFTS.map(() => 0);
  for (let s = 0; s < SHIFTS.length; s++) {
    const joint = LIFTS.map((_, lift) => (terms.prior[lift] ?? 0) * (terms.likelihood[s + lift] ?? 0));
    const all = joint.reduce((sum, value) => sum + value, 0);
    if (!(all > 0)) continue;
    joint.forEach((value, lift) => {
      density[lift] = (density[lift] ?? 0) + ((window.shift[s] ?? 0) * value) / all;
    });
  }
  const material = density.map((value, lift) => (lift < FIRST_MATERIAL_LIFT ? 0 : value));
  const mass = material.reduce((sum, value) => sum + value, 0);
  if (!(mass > 0)) return null;
  const given = material.map((value) => value / mass);
  let excess = 0;
  given.forEach(
    (value, lift) => (excess += value * optOuts * (1 - Math.exp(-(LIFTS[lift] ?? 0) * LOG_STEP))),
  );
  return {
    low: quantile(given, 0.025),
    median: quantile(given, 0.5),
    high: quantile(given, 0.975),
    excess,
  };
}

/** `row`: position of the template among the rows of the window. */
export type LiftInput = { window: WindowPosterior; row: number; optOuts: number };

/** Quantile on the log grid, each member spread evenly over its step. */
function quantile(density: readonly number[], fraction: number): number {
  let sum = 0;
  for (let lift = 0; lift < density.length; lift++) {
    const value = density[lift] ?? 0;
    sum += value;
    if (sum >= fraction) {
      const over = value > 0 ? (sum - fraction) / value : 0;
      return Math.exp(((LIFTS[lift] ?? 0) + 0.5 - over) * LOG_STEP);
    }
  }
  return Infinity;
}
