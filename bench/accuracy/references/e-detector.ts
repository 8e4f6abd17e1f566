import { logSumExp } from './log-sum.ts';
import { negativeBinomialLog, type NegativeBinomial } from './negative-binomial.ts';
import type { Reference, ReferenceInput } from './reference.ts';
import { usualCounts } from './usual-counts.ts';

/** Lifts that are bet on, with the share of the stake on each. */
const BETS = [
  { lift: 1.5, share: 0.2 },
  { lift: 2, share: 0.25 },
  { lift: 3, share: 0.2 },
  { lift: 4.5, share: 0.15 },
  { lift: 7, share: 0.1 },
  { lift: 11, share: 0.1 },
];
const DAYS_PER_YEAR = 365;

/** Log e-detector of each template and day: the best bet begun so far, on a mixture of lifts. */
export function logDetectors(input: ReferenceInput): Float64Array[] {
  return usualCounts(input).map((usual, index) => {
    let log = 0;
    return Float64Array.from(usual, (count, day) => {
      if (!count) return Number.NaN;
      log = Math.max(0, log) + logRatio(input.templates[index]?.optOuts[day] ?? 0, count);
      return log;
    });
  });
}

/** A false alarm at log 365 comes at most about once a year and template. */
export const E_DETECTOR: Reference = {
  name: 'e-detector',
  source: 'Shin, Ramdas and Rinaldo 2024, CUSUM form',
  threshold: Math.log(DAYS_PER_YEAR),
  scores: logDetectors,
};

function logRatio(optOuts: number, { mean, shape }: NegativeBinomial): number {
  if (!(mean > 0)) return 0;
  const bets = BETS.map(
    ({ lift, share }) => Math.log(share) + negativeBinomialLog(optOuts, { mean: mean * lift, shape }),
  );
  return logSumExp(bets) - negativeBinomialLog(optOuts, { mean, shape });
}
