import {
  businessDayOf,
  nextBusinessDay,
  startOfBusinessDay,
  weekdayOf,
  type BusinessDay,
} from './business-day.ts';
import type { MailWishes } from './recipient.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from './time.ts';
import { zonedInstant } from './wall-clock.ts';

/** A report that somebody should have: the business days `[from, to)`, of which `day` is the last, due at an instant. */
export type DueReport = { day: BusinessDay; from: EpochMs; to: EpochMs; dueAt: EpochMs; isLate: boolean };

/** A report that comes later than this says so. */
export const LATE_MS = HOUR_MS;
/** What was missed longer ago than this is told in one. */
const LONGEST_CATCH_UP_MS = 31 * DAY_MS;
const MONDAY = 0;
const DAYS_OF_WEEK = 7;

/**
 * The reports that somebody should have by now and has not, oldest first; each begins where the one before it ended, so that
 * no day is lost and none is told twice, whatever happens to clocks, zones and wishes in between. `zone`: of the account's
 * business days; `covered`: the last day of their latest report, null: they never had one; `since`: from when on they are to
 * have them.
 */
export function dueReports(
  wishes: Pick<MailWishes, 'report' | 'reportMinute' | 'reportDays' | 'zone'>,
  { zone, covered, since, now }: { zone: string; covered: BusinessDay | null; since: EpochMs; now: EpochMs },
): DueReport[] {
  if (wishes.report === 'none') return [];
  const own = wishes.zone ?? zone;
  const isReportDay = (day: BusinessDay): boolean =>
    wishes.report === 'weekly' ? weekdayOf(day) === MONDAY : wishes.reportDays.includes(weekdayOf(day));
  const dueAtOn = (day: BusinessDay): EpochMs => localInstant(day, wishes.reportMinute, own);
  const earliest = Math.max(since, now - LONGEST_CATCH_UP_MS);
  const reports: DueReport[] = [];
  let last = covered;
  for (let day = businessDayOf(earliest, own); day <= businessDayOf(now, own); day = nextBusinessDay(day)) {
    const dueAt = dueAtOn(day);
    if (!isReportDay(day) || dueAt > now || dueAt < earliest) continue;
    // Whose day is ahead of the account's reads of the last one that is over there.
    const to = startOfBusinessDay(businessDayOf(dueAt, zone), zone);
    const lastDay = businessDayOf(to - 1, zone);
    if (last !== null && lastDay <= last) continue;
    const from =
      last === null
        ? startOfBusinessDay(businessDayOf(dueAtOn(dayOfReportBefore(day, isReportDay)), zone), zone)
        : startOfBusinessDay(nextBusinessDay(last), zone);
    reports.push({ day: lastDay, from, to, dueAt, isLate: now - dueAt > LATE_MS });
    last = lastDay;
  }
  return reports;
}

function dayOfReportBefore(day: BusinessDay, isReportDay: (day: BusinessDay) => boolean): BusinessDay {
  let before = dayBefore(day);
  for (let steps = 1; steps < DAYS_OF_WEEK && !isReportDay(before); steps += 1) before = dayBefore(before);
  return before;
}

function dayBefore(day: BusinessDay): BusinessDay {
  return businessDayOf(startOfBusinessDay(day, 'UTC') - 1, 'UTC');
}

/** When a clock on the wall shows a minute of a day. A time that clocks leave out is taken as they ran before, one that they show
 *  twice the first time. */
function localInstant(day: BusinessDay, minute: number, zone: string): EpochMs {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const hour = Math.floor((minute * MINUTE_MS) / HOUR_MS);
  return zonedInstant({ year, month, day: date, hour, minute: minute % 60, second: 0 }, zone);
}
