import { WHOLE_PPM } from './account-grid.ts';
import type { JudgedTemplate } from './judge-account.ts';
import { WEEK_WINDOW } from './posterior-grid.ts';

/** The account over one window, at most the week: sums over templates with anything to be judged by. */
export type AccountTotals = { deliveries: number; optOuts: number; expected: number };

/** Sums deliveries, opt-outs and expected opt-outs of all templates over a window, leaving out one if asked. */
export function accountTotals(
  templates: readonly JudgedTemplate[],
  window: number,
  without: JudgedTemplate | null = null,
): AccountTotals {
  const totals = { deliveries: 0, optOuts: 0, expected: 0 };
  for (const template of templates) {
    const part = template.totals[Math.min(window, WEEK_WINDOW)];
    if (!part || template === without) continue;
    totals.deliveries += part.deliveries;
    totals.optOuts += part.optOuts;
    totals.expected += part.exposure * template.reference.rate;
  }
  // Whole millionths again: what the order of the sum leaves in the last digits may tip a rounding later on.
  totals.optOuts = Math.round(totals.optOuts * WHOLE_PPM) / WHOLE_PPM;
  return totals;
}
