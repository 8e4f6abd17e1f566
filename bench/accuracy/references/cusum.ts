import type { Reference } from './reference.ts';
import { usualCounts } from './usual-counts.ts';

/** The lift the chart is tuned to. */
const LIFT = 2.5;
const DAYS_PER_YEAR = 365;

/**
 * Page's cumulative sum of Poisson log likelihood ratios of a lift of 2.5 against the usual, restarted at 0.
 * By Lorden's bound a level of log 365 is crossed at most about once a year by a template that is as expected.
 */
export const CUSUM: Reference = {
  name: 'cusum',
  source: 'Page 1954, Lucas 1985; level by Lorden 1971',
  threshold: Math.log(DAYS_PER_YEAR),
  scores: (input) =>
    usualCounts(input).map((usual, index) => {
      let sum = 0;
      return Float64Array.from(usual, (count, day) => {
        if (!count) return Number.NaN;
        const optOuts = input.templates[index]?.optOuts[day] ?? 0;
        sum = Math.max(0, sum + optOuts * Math.log(LIFT) - count.mean * (LIFT - 1));
        return sum;
      });
    }),
};
