import { meanDeviation } from './mean-deviation.ts';
import type { Reference } from './reference.ts';
import { scoreDays } from './score-days.ts';

const HISTORY_DAYS = 7;
const GUARD_DAYS = 2;
/** Keeps a week of equal counts from making every next one an alarm. */
const LEAST_DEVIATION = 0.5;

/** EARS C2: the count of the day, in standard deviations from the mean of seven days that end two days before. */
export const EARS_C2: Reference = {
  name: 'ears-c2',
  source: 'Hutwagner, Thompson, Seeman and Treadwell 2003, method C2',
  threshold: 3,
  scores: (input) =>
    scoreDays(input, ({ optOuts, bornDay }, day) => {
      const to = day - GUARD_DAYS;
      const from = to - HISTORY_DAYS;
      if (from < Math.max(0, bornDay)) return Number.NaN;
      const { mean, deviation } = meanDeviation([...optOuts.subarray(from, to)]);
      return ((optOuts[day] ?? 0) - mean) / Math.max(LEAST_DEVIATION, deviation);
    }),
};
