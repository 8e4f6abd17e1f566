import type { TemplateHours } from './account-hours.ts';
import type { HourlyCounts } from './hourly-counts.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import type { WindowCounts } from './window-posterior.ts';

/**
 * Counts of template `index` in each of the posterior's windows up to the hour `now`. `rate`: its reference rate;
 * `weekdays`: factor per weekday.
 */
export function windowCounts(input: {
  template: TemplateHours;
  index: number;
  counts: HourlyCounts;
  now: number;
  rate: number;
  weekdays: readonly number[];
}): WindowCounts[] {
  return WINDOW_HOURS.map((hours) => countWindow(input, Math.max(0, input.now - hours)));
}

function countWindow(
  { template, index, counts, now, rate, weekdays }: Parameters<typeof windowCounts>[0],
  from: number,
): WindowCounts {
  let optOuts = 0;
  let outsideOptOuts = 0;
  let exposure = 0;
  let outsideExposure = 0;
  const byDay = new Map<number, number>();
  for (let hour = from; hour < now; hour++) {
    const day = Math.floor(hour / 24);
    const factor = weekdays[day % 7] ?? 1;
    const exposed = (template.exposure[hour] ?? 0) * factor;
    exposure += exposed;
    outsideExposure += (template.outsideExposure[hour] ?? 0) * factor;
    optOuts += counts.all[index]?.[hour] ?? 0;
    outsideOptOuts += counts.outside[index]?.[hour] ?? 0;
    byDay.set(day, (byDay.get(day) ?? 0) + exposed);
  }
  let squares = 0;
  for (const exposed of byDay.values()) squares += exposed * exposed;
  return {
    optOuts,
    expected: exposure * rate,
    effectiveDays: squares > 0 ? (exposure * exposure) / squares : 1,
    outside: { optOuts: outsideOptOuts, exposure: outsideExposure },
    inside: { optOuts: Math.max(0, optOuts - outsideOptOuts), exposure: exposure - outsideExposure },
  };
}
