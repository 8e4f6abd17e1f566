import { negativeBinomialUpperTail } from './negative-binomial.ts';
import { EARLIER_WINDOW, USUAL_DAY_SPREAD, WINDOW_HOURS } from './posterior-grid.ts';
import type { PosteriorRow } from './window-posterior.ts';

/** Bound of 99 % over all windows together: each gets an equal part of the one percent. */
const WINDOWS = WINDOW_HOURS.slice(0, EARLIER_WINDOW);
const LEVEL = 0.01 / WINDOWS.length;

/**
 * The window in which the account's total is furthest beyond its own predictive 99 % bound, null when in none.
 * The total is taken as negative binomial with the summed mean and the summed variances: count noise, day noise,
 * each template's uncertain reference, and the account's ordinary days. Source: docs/methods.md#account-bound
 */
export function windowAboveBound(rows: readonly PosteriorRow[], noise: number): number | null {
  let best: number | null = null;
  let lowest = LEVEL;
  WINDOWS.forEach((_, window) => {
    let optOuts = 0;
    let mean = 0;
    let extra = 0;
    for (const row of rows) {
      const counts = row.windows[window];
      if (!counts) continue;
      optOuts += counts.optOuts;
      mean += counts.expected;
      extra += counts.expected ** 2 * (1 / (noise * counts.effectiveDays) + 1 / row.shape);
    }
    if (!(mean > 0)) return;
    extra += (USUAL_DAY_SPREAD * mean) ** 2;
    const tail = negativeBinomialUpperTail(optOuts, { mean, shape: (mean * mean) / extra });
    if (tail < lowest) {
      lowest = tail;
      best = window;
    }
  });
  return best;
}
