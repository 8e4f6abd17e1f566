import { businessDayOf, nextBusinessDay, startOfBusinessDay } from '../../../../server/core/business-day.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../../../server/core/time.ts';

export const SNOOZE_ENDS = ['hours', 'tomorrow', 'days', 'week'] as const;
export type SnoozeEnd = (typeof SNOOZE_ENDS)[number];

const MORNING_MS = 9 * HOUR_MS;

/** When something that is put off comes back; in the morning by the clock of the account. */
export function snoozeEnd(end: SnoozeEnd, { now, zone }: { now: EpochMs; zone: string }): EpochMs {
  switch (end) {
    case 'hours':
      return now + 8 * HOUR_MS;
    case 'tomorrow':
      return startOfBusinessDay(nextBusinessDay(businessDayOf(now, zone)), zone) + MORNING_MS;
    case 'days':
      return now + 3 * DAY_MS;
    case 'week':
      return now + 7 * DAY_MS;
  }
}
