import { median } from '../../speed/median.ts';
import type { Reference } from './reference.ts';
import { scoreDays } from './score-days.ts';

const HISTORY_DAYS = 56;
const LEAST_WEEKS = 3;
/** Median absolute deviation to standard deviation of a normal. */
const NORMAL_SCALE = 1.4826;
const LEAST_DEVIATION = 0.5;

/**
 * Seasonal hybrid ESD asked about its last point: the count of the day less the median of its weekday over eight
 * weeks, in robust standard deviations of what the weekday medians leave over.
 */
export const SEASONAL_ESD: Reference = {
  name: 'seasonal-esd',
  source: 'Hochenbaum, Vallis and Kejariwal 2017; critical value of Rosner 1983 for 57 points at 5 %',
  threshold: 3.18,
  scores: (input) =>
    scoreDays(input, ({ optOuts, bornDay }, day) => {
      const from = Math.max(0, bornDay, day - HISTORY_DAYS);
      const byWeekday = Array.from({ length: 7 }, (): number[] => []);
      for (let at = from; at < day; at++) byWeekday[at % 7]?.push(optOuts[at] ?? 0);
      const same = byWeekday[day % 7] ?? [];
      if (same.length < LEAST_WEEKS) return Number.NaN;
      const left = byWeekday.flatMap((counts) => {
        const middle = median(counts);
        return counts.map((count) => Math.abs(count - middle));
      });
      const deviation = Math.max(LEAST_DEVIATION, NORMAL_SCALE * median(left));
      return ((optOuts[day] ?? 0) - median(same)) / deviation;
    }),
};
