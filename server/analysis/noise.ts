import type { BaselineUnit } from './baseline.ts';
import { negativeBinomialLog } from './negative-binomial.ts';

/** Day-to-day shape before the account has taught its own. */
export const USUAL_NOISE = 9;

const GRID = [2, 3, 4, 6, 9, 14, 25, 60];
const SPREAD = 0.7;
/** Rates fitted to the same days leave them smoother than they are: what is fitted is taken at this part of it. */
const LOST_TO_RATES = 0.7;
/** Days on which less is expected carry no information on noise. */
const LEAST_EXPECTED = 0.5;

/**
 * Shape of the day-to-day noise (small is noisy), pooled over templates: maximum likelihood on a grid with a
 * log-normal prior around 9. `rates`: rate per unit, in the order of the units. Source: docs/methods.md#noise
 */
export function fitNoise(units: readonly BaselineUnit[], rates: readonly number[]): number {
  let best = USUAL_NOISE;
  let highest = -Infinity;
  for (const shape of GRID) {
    let logLikelihood = -0.5 * (Math.log(shape / USUAL_NOISE) / SPREAD) ** 2;
    units.forEach((unit, index) => {
      for (let day = 0; day < unit.exposure.length; day++) {
        const mean = (unit.exposure[day] ?? 0) * (rates[index] ?? 0);
        const counts = unit.counts[day] ?? 0;
        if (mean <= LEAST_EXPECTED || counts <= 0) continue;
        logLikelihood += counts * negativeBinomialLog(unit.optOuts[day] ?? 0, { mean, shape });
      }
    });
    if (logLikelihood > highest) {
      highest = logLikelihood;
      best = shape;
    }
  }
  return LOST_TO_RATES * best;
}
