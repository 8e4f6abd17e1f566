import { rankDays } from './rank-days.ts';
import type { Reference } from './reference.ts';

/** Relative deviation from the forecast times excess over it, as RiskLoc weighs its members; 0 below forecast. */
export const DEVIATION_EXCESS: Reference = {
  name: 'deviation-excess',
  source: 'after RiskLoc, Kalander 2022',
  threshold: null,
  scores: (input) =>
    rankDays(input, ({ observed, expected }) => {
      const excess = Math.max(0, observed - expected);
      return excess > 0 ? ((2 * excess) / (observed + expected)) * excess : 0;
    }),
};
