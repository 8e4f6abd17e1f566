import type { BaselineUnit } from './baseline.ts';

/** Factors before the account has taught its own, Monday first. */
export const EVEN_WEEK: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

/** Every factor is drawn to 1 with the weight of so many opt-outs. */
const PRIOR_OPT_OUTS = 40;

/**
 * Opt-outs observed over expected per weekday, over all templates, relative to the whole week.
 * units: with *unadjusted* exposure; rates: per unit; weekdays: 0 = Monday, per day.
 * Source: docs/methods.md#weekday
 */
export function fitWeekdays({ units, rates, weekdays }: WeekdayInput): number[] {
  const observed = EVEN_WEEK.map(() => 0);
  const expected = EVEN_WEEK.map(() => 0);
  units.forEach((unit, index) => {
    weekdays.forEach((weekday, day) => {
      const counts = unit.counts[day] ?? 0;
      observed[weekday] = (observed[weekday] ?? 0) + counts * (unit.optOuts[day] ?? 0);
      expected[weekday] = (expected[weekday] ?? 0) + counts * (unit.exposure[day] ?? 0) * (rates[index] ?? 0);
    });
  });
  const allObserved = observed.reduce((sum, value) => sum + value, 0);
  const allExpected = expected.reduce((sum, value) => sum + value, 0) || 1;
  const level = allExpected / Math.max(allObserved, 1);
  return observed.map(
    (value, weekday) => (value * level + PRIOR_OPT_OUTS) / ((expected[weekday] ?? 0) + PRIOR_OPT_OUTS),
  );
}

export type WeekdayInput = {
  units: readonly BaselineUnit[];
  rates: readonly number[];
  weekdays: readonly number[];
};
