import type { JudgedTemplate } from './judge-account.ts';
import { WEEK_WINDOW } from './posterior-grid.ts';
import type { Interval } from './verdict.ts';

/** Standard deviations to either side of a 95 % interval. */
const DEVIATIONS = 1.96;

export type ShareInput = {
  /** Opt-outs of the template above the usual, and their 95 % interval. */
  excess: number;
  excessInterval: Interval;
  /** Opt-outs of the account above the usual, and the standard deviation of what was to be expected of the others. */
  accountExcess: number;
  othersSpread: number;
};

/**
 * Share of a template in the account's excess, 0 to 1, with its 95 % interval: what the others have is as uncertain as
 * the rates they are compared with. Source: docs/methods.md#verdict
 */
export function shareOfExcess({ excess, excessInterval, accountExcess, othersSpread }: ShareInput): {
  share: number;
  shareInterval: Interval;
} {
  const others = Math.max(0, accountExcess - excess);
  const either = DEVIATIONS * othersSpread;
  return {
    share: accountExcess > 0 ? Math.min(1, excess / accountExcess) : 0,
    shareInterval: {
      low: part(excessInterval.low, others + either),
      high: part(excessInterval.high, Math.max(0, others - either)),
    },
  };
}

/** Standard deviation of the opt-outs that were to be expected of all templates over a window, by their own rates. */
export function expectedSpread(templates: readonly JudgedTemplate[], window: number): number {
  const variance = templates.reduce((sum, { totals, reference: { rate, shape } }) => {
    const expected = (totals[Math.min(window, WEEK_WINDOW)]?.exposure ?? 0) * rate;
    return sum + expected ** 2 / shape;
  }, 0);
  return Math.sqrt(variance);
}

function part(own: number, others: number): number {
  return own + others > 0 ? own / (own + others) : 0;
}
