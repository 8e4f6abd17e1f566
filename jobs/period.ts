import { businessDaysBetween, isoInstant } from '../server/core/business-day.ts';
import { DAY_MS, MINUTE_MS, type EpochMs } from '../server/core/time.ts';

/** A stretch of time that a job is done for once; `name` sorts by time. */
export type Period = { name: string; start: EpochMs; end: EpochMs };

/** How a job's time is cut. `day`: business days of the account's zone. */
export type PeriodKind = 'minute' | 'half-hour' | 'day';

const CLOCK_MS = { minute: MINUTE_MS, 'half-hour': 30 * MINUTE_MS } as const;

/** No period further back than this is caught up. */
const LONGEST_CATCH_UP_MS = 31 * DAY_MS;

/** The last period that is over. */
export function lastPeriod(kind: PeriodKind, { now, zone }: { now: EpochMs; zone: string }): Period {
  if (kind !== 'day') {
    const length = CLOCK_MS[kind];
    const end = Math.floor(now / length) * length;
    return { name: isoInstant(end - length), start: end - length, end };
  }
  const over = daysUntil(now, { from: now - 3 * DAY_MS, zone }).at(-1);
  if (over === undefined) throw new RangeError(`no business day of ${zone} ends before ${isoInstant(now)}`);
  return over;
}

/** Business days that are over, after the day named `after` (or its 31 days), oldest first. */
export function daysSince(after: string, { now, zone }: { now: EpochMs; zone: string }): Period[] {
  return daysUntil(now, { from: now - LONGEST_CATCH_UP_MS, zone }).filter(({ name }) => name > after);
}

function daysUntil(now: EpochMs, { from, zone }: { from: EpochMs; zone: string }): Period[] {
  return businessDaysBetween({ from, to: now, zone })
    .filter(({ end }) => end <= now)
    .map(({ day, start, end }) => ({ name: day, start, end }));
}
