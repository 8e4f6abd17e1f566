import { businessDaysBetween, weekdayOf } from '../core/business-day.ts';
import { DAY_MS, HOUR_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import { SHOP } from './shop.ts';

const HISTORY_DAYS = 30;
const LIVE_DAYS = 2;

/** One hour of one business day; `day` counts from the first, `weekday` 0 = Monday. */
export type Slot = { at: EpochMs; day: number; weekday: number; hour: number };

/** History is `[from, liveFrom)`, the live days are `[liveFrom, now)`. */
export type Calendar = { from: EpochMs; liveFrom: EpochMs; now: EpochMs; slots: Slot[]; days: number };

/** The hours of the 32 days before an instant, in the shop's zone. */
export function createCalendar(now: EpochMs): Calendar {
  const liveFrom = now - LIVE_DAYS * DAY_MS;
  const from = liveFrom - HISTORY_DAYS * DAY_MS;
  const days = businessDaysBetween({ from, to: now, zone: SHOP.zone });
  const slots = days.flatMap(({ day, start, end }, index) =>
    Array.from({ length: Math.ceil((end - start) / HOUR_MS) }, (_, hour): Slot => {
      return { at: start + hour * HOUR_MS, day: index, weekday: weekdayOf(day), hour };
    }),
  );
  return {
    from,
    liveFrom,
    now,
    slots: slots.filter(({ at }) => at + HOUR_MS > from && at < now),
    days: days.length,
  };
}
