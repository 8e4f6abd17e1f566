import { sumOfDays } from './daily-sums.ts';
import { groupRate } from './group-rate.ts';
import type { ReferenceInput } from './reference.ts';

/** What one template did in the last three days, and what its rate of the 28 days before had forecast. */
export type Forecast = { observed: number; expected: number };

const WINDOW_DAYS = 3;
const HISTORY_DAYS = 28;
/** With less past exposure a template has no rate of its own, and the group's is taken. */
const LEAST_EXPOSURE = 200;
/** Half an opt-out in a hundred deliveries: keeps a rate of nothing from being forecast. */
const PRIOR = { optOuts: 0.5, exposure: 100 };

/** Forecasts of all templates at the end of a day; null for those without exposure in the last three days. */
export function forecastsAt(input: ReferenceInput, day: number): (Forecast | null)[] {
  const to = day + 1;
  const from = to - WINDOW_DAYS;
  return input.templates.map(({ group, optOuts, exposure, bornDay }) => {
    const exposed = sumOfDays(exposure, from, to);
    if (day < bornDay || !(exposed > 0)) return null;
    const past = sumOfDays(exposure, from - HISTORY_DAYS, from);
    const rate =
      past > LEAST_EXPOSURE
        ? (sumOfDays(optOuts, from - HISTORY_DAYS, from) + PRIOR.optOuts) / (past + PRIOR.exposure)
        : groupRate(input, group, from - HISTORY_DAYS, from);
    return { observed: sumOfDays(optOuts, from, to), expected: rate * exposed };
  });
}
