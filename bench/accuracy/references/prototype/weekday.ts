import type { Rate } from './baseline.ts';
import type { History } from './history.ts';

/** Factors before the account has taught its own, Monday first. */
export const EVEN_WEEK: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

const PRIOR_OPT_OUTS = 40;

/** Observed over expected per weekday over all templates, drawn to 1. `firstDay`: of the histories. */
export function fitWeekdays(input: {
  histories: readonly History[];
  rates: readonly Rate[];
  firstDay: number;
}): number[] {
  const observed = EVEN_WEEK.map(() => 0);
  const expected = EVEN_WEEK.map(() => 0);
  input.histories.forEach((history, index) => {
    history.exposure.forEach((exposure, day) => {
      if (history.skip[day]) return;
      const weekday = (input.firstDay + day) % 7;
      observed[weekday] = (observed[weekday] ?? 0) + (history.optOuts[day] ?? 0);
      expected[weekday] = (expected[weekday] ?? 0) + exposure * (input.rates[index]?.rate ?? 0);
    });
  });
  const allObserved = observed.reduce((sum, value) => sum + value, 0);
  const allExpected = expected.reduce((sum, value) => sum + value, 0) || 1;
  const level = allExpected / Math.max(allObserved, 1);
  return observed.map(
    (value, weekday) => (value * level + PRIOR_OPT_OUTS) / ((expected[weekday] ?? 0) + PRIOR_OPT_OUTS),
  );
}
