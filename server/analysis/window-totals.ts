import type { BusinessDayInterval } from '../core/business-day.ts';
import { weekdayOf } from '../core/business-day.ts';
import { HOUR_MS, type EpochMs } from '../core/time.ts';
import { WHOLE_PPM, sumBetween, type AccountGrid, type TemplateGrid } from './account-grid.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';

/** Sums of one template over one window; exposures are weekday-adjusted, opt-outs are counts. */
export type WindowTotals = {
  from: EpochMs;
  deliveries: number;
  deliveriesOutside: number;
  deliveriesUnknown: number;
  optOuts: number;
  optOutsOutside: number;
  optOutsUnknown: number;
  exposure: number;
  exposureOutside: number;
  exposureUnknown: number;
  /** `(sum of daily exposure)^2 / sum of squares`, 1 without exposure. */
  effectiveDays: number;
};

export type WindowTotalsInput = {
  grid: AccountGrid;
  template: TemplateGrid;
  asOf: EpochMs;
  /** Business days that cover the longest window. */
  days: readonly BusinessDayInterval[];
  /** Factor per weekday. */
  weekdays: readonly number[];
};

/** Totals of a template over every window of WINDOW_HOURS, in that order. Source: docs/methods.md#windows */
export function windowTotals(input: WindowTotalsInput): WindowTotals[] {
  return WINDOW_HOURS.map((hours) => totalsSince(input, input.asOf - hours * HOUR_MS));
}

function totalsSince(
  { grid, template, asOf, days, weekdays }: WindowTotalsInput,
  from: EpochMs,
): WindowTotals {
  const sum = (values: Float64Array) => sumBetween(grid, values, { from, to: asOf });
  let exposure = 0;
  let exposureOutside = 0;
  let exposureUnknown = 0;
  let squares = 0;
  for (const { day, start, end } of days) {
    if (end <= from || start >= asOf) continue;
    const range = { from: Math.max(start, from), to: Math.min(end, asOf) };
    const factor = weekdays[weekdayOf(day)] ?? 1;
    const daily = factor * sumBetween(grid, template.exposure, range);
    exposure += daily;
    squares += daily * daily;
    exposureOutside += factor * sumBetween(grid, template.exposureOutside, range);
    exposureUnknown += factor * sumBetween(grid, template.exposureUnknown, range);
  }
  return {
    from,
    deliveries: sum(template.delivered),
    deliveriesOutside: sum(template.deliveredOutside),
    deliveriesUnknown: sum(template.deliveredUnknown),
    optOuts: sum(template.optOuts) / WHOLE_PPM,
    optOutsOutside: sum(template.optOutsOutside) / WHOLE_PPM,
    optOutsUnknown: sum(template.optOutsUnknown) / WHOLE_PPM,
    exposure,
    exposureOutside,
    exposureUnknown,
    effectiveDays: squares > 0 ? (exposure * exposure) / squares : 1,
  };
}
