import type { TemplateHours } from './account-hours.ts';
import { WINDOW_HOURS } from './posterior-grid.ts';
import type { WindowCounts } from './window-posterior.ts';

const WEEK_HOURS = 168;
const LOG_ODDS = { none: -6, isNew: 2, changed: 1.5, mismatch: 1.5 };
/** Shorter windows are too few deliveries to speak of an audience. */
const LEAST_MISMATCH_HOURS = 24;
const LEAST_SHARE_OF_WEEK = 0.1;
const LEAST_OUTSIDE = 0.3;
const USUAL_OUTSIDE = { share: 0.1, deliveries: 300 };

/** Whether the first delivery was at most a week ago; `now`: hour. */
export function isNewTemplate(template: TemplateHours, now: number): boolean {
  return now - template.firstHour <= WEEK_HOURS;
}

/** Log odds of being a culprit before counts are looked at: new, changed, sent outside consent more than usual. */
export function priorLogOdds(template: TemplateHours, windows: readonly WindowCounts[], now: number): number {
  const isNew = isNewTemplate(template, now);
  const changed = template.changes.some((at) => at <= now && now - at <= WEEK_HOURS);
  const first = isNew ? LOG_ODDS.isNew : changed ? LOG_ODDS.changed : 0;
  return LOG_ODDS.none + first + (isMismatched(template, windows, now) ? LOG_ODDS.mismatch : 0);
}

function isMismatched(template: TemplateHours, windows: readonly WindowCounts[], now: number): boolean {
  const weekAgo = Math.max(0, now - WEEK_HOURS);
  const { share, deliveries } = USUAL_OUTSIDE;
  const usual =
    ((template.outsideCumulative[weekAgo] ?? 0) + share * deliveries) /
    ((template.cumulative[weekAgo] ?? 0) + deliveries);
  const week = totalExposure(windows.at(-1));
  const highest = windows.reduce((high, counts, index) => {
    const isWeek = index === windows.length - 1;
    const isLong = (WINDOW_HOURS[index] ?? 0) >= LEAST_MISMATCH_HOURS;
    const all = totalExposure(counts);
    if (!(isWeek || (isLong && all >= LEAST_SHARE_OF_WEEK * week)) || !(all > 0)) return high;
    return Math.max(high, counts.outside.exposure / all);
  }, 0);
  return highest >= Math.max(LEAST_OUTSIDE, 2 * usual);
}

function totalExposure(counts: WindowCounts | undefined): number {
  return counts ? counts.outside.exposure + counts.inside.exposure : 0;
}
