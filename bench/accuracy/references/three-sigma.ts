import { meanDeviation } from './mean-deviation.ts';
import type { Reference } from './reference.ts';
import { scoreDays } from './score-days.ts';

const HISTORY_DAYS = 28;
/** A standard deviation of fewer days says nothing. */
const LEAST_DAYS = 4;
/** Score of a rate above a history that never varied. */
const BEYOND_ALL = 99;

/**
 * The spreadsheet: opt-outs over deliveries of the day, in standard deviations from the mean of the days with
 * deliveries among the last 28.
 */
export const THREE_SIGMA: Reference = {
  name: 'three-sigma',
  source: 'Shewhart 1931, rule of three standard deviations on the daily rate',
  threshold: 3,
  scores: (input) =>
    scoreDays(input, ({ deliveries, optOuts }, day) => {
      const rate = (at: number) => (optOuts[at] ?? 0) / (deliveries[at] ?? 0);
      const past: number[] = [];
      for (let at = Math.max(0, day - HISTORY_DAYS); at < day; at++) {
        if ((deliveries[at] ?? 0) > 0) past.push(rate(at));
      }
      if (past.length < LEAST_DAYS || !((deliveries[day] ?? 0) > 0)) return Number.NaN;
      const { mean, deviation } = meanDeviation(past);
      const beyond = rate(day) - mean;
      if (deviation > 0) return Math.min(BEYOND_ALL, beyond / deviation);
      return beyond > 0 ? BEYOND_ALL : 0;
    }),
};
