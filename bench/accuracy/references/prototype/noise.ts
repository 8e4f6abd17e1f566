import { negativeBinomialLog } from '../negative-binomial.ts';
import type { Rate } from './baseline.ts';
import type { History } from './history.ts';

/** Day-to-day shape before the account has taught its own. */
export const USUAL_NOISE = 9;

const GRID = [2, 3, 4, 6, 9, 14, 25, 60];
const SPREAD = 0.7;
const LEAST_EXPECTED = 0.5;

/** Day-to-day shape, pooled over templates: maximum likelihood on a grid, prior centred on 9. */
export function fitNoise(histories: readonly History[], rates: readonly Rate[]): number {
  let best = USUAL_NOISE;
  let highest = -Infinity;
  for (const shape of GRID) {
    let logLikelihood = -0.5 * (Math.log(shape / USUAL_NOISE) / SPREAD) ** 2;
    histories.forEach((history, index) => {
      history.adjusted.forEach((exposure, day) => {
        const mean = exposure * (rates[index]?.rate ?? 0);
        if (mean <= LEAST_EXPECTED || history.skip[day]) return;
        logLikelihood += negativeBinomialLog(history.optOuts[day] ?? 0, { mean, shape });
      });
    });
    if (logLikelihood > highest) {
      highest = logLikelihood;
      best = shape;
    }
  }
  return best;
}
