import { normaliseLogs } from './log-sum.ts';

/** Hours back from the analysed instant in which a spike may have begun; the last is the week once more, against what was
 *  usual before the three weeks before: a rate that creeps up becomes its own usual one day by day. */
export const WINDOW_HOURS: readonly number[] = [6, 12, 24, 48, 72, 120, 168, 168];
/** Index of the whole week, and of the week against earlier times, in which no account is judged. */
export const WEEK_WINDOW = 6;
export const EARLIER_WINDOW = 7;

/** How likely a spike is to have begun in each window before anything is counted. Short windows are many looks at little
 *  data: taken at par they name whoever had a noisy morning. */
export const WINDOW_PRIOR: readonly number[] = [0.3, 0.5, 1, 1, 1, 1.5, 2, 0.5];

/** A lift below this is not worth a name, nor an excess below this many opt-outs. */
export const LEAST_LIFT = 1.7;
export const LEAST_EXCESS = 5;
/** From this shift on the whole account is out of the ordinary. */
export const LEAST_SHIFT = 1.5;

/** Both grids are powers of 1.15; members are exponents. */
export const LOG_STEP = Math.log(1.15);
/** Lifts of a template: 0.15 to 25 times. */
export const LIFTS: readonly number[] = exponents(0.15, 25);
/** Shifts of the whole account: 0.35 to 6 times. */
export const SHIFTS: readonly number[] = exponents(0.35, 6);

/** Spread (log) of how the whole account moves on an ordinary day. */
export const USUAL_DAY_SPREAD = 0.13;
const SHOCK_PROBABILITY = 0.03;
const SHOCK_SPREAD = 0.6;
const CULPRIT_LIFT = 3;
const CULPRIT_SPREAD = 0.7;

/** Log prior of each shift: an ordinary day, or rarely a shock. */
export const SHIFT_LOG_PRIOR: readonly number[] = normaliseLogs(
  SHIFTS.map((exponent) => {
    const log = exponent * LOG_STEP;
    return Math.log(
      (1 - SHOCK_PROBABILITY) * bell(log, USUAL_DAY_SPREAD) + SHOCK_PROBABILITY * bell(log, SHOCK_SPREAD),
    );
  }),
).map(Math.log);

/** Prior of each lift for a culprit. */
export const CULPRIT_PRIOR: readonly number[] = normaliseLogs(
  LIFTS.map((exponent) => -0.5 * ((exponent * LOG_STEP - Math.log(CULPRIT_LIFT)) / CULPRIT_SPREAD) ** 2),
);

/** Index in LIFTS of the first lift worth a name. */
export const FIRST_MATERIAL_LIFT = LIFTS.findIndex(
  (exponent) => exponent * LOG_STEP >= Math.log(LEAST_LIFT) - LOG_STEP / 2,
);

/** Index in SHIFTS of the first shift that counts as account-wide. */
export const FIRST_WIDE_SHIFT = SHIFTS.findIndex((exponent) => exponent * LOG_STEP >= Math.log(LEAST_SHIFT));

/** Prior of each lift for a template that is as usual: the gamma uncertainty of its own reference rate. */
export function usualPrior(shape: number): number[] {
  return normaliseLogs(
    LIFTS.map((exponent) => shape * exponent * LOG_STEP - shape * Math.exp(exponent * LOG_STEP)),
  );
}

function exponents(low: number, high: number): number[] {
  const first = Math.round(Math.log(low) / LOG_STEP);
  const last = Math.round(Math.log(high) / LOG_STEP);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function bell(value: number, spread: number): number {
  return Math.exp(-0.5 * (value / spread) ** 2) / spread;
}
