import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';
import type { EpochMs } from './time.ts';

/** What a clock on a wall shows; month 1..12. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the calendar has such a day and the day such a time; 30 February and 24:00 do not exist. */
export function exists({ year, month, day, hour, minute, second }: WallClock): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lastDay = month === 2 && isLeap ? 29 : DAYS_OF_MONTH[month - 1];
  return lastDay !== undefined && day >= 1 && day <= lastDay && hour <= 23 && minute <= 59 && second <= 59;
}

/** The instant at which a clock in Greenwich shows this. */
export function utcInstant(clock: WallClock): EpochMs {
  return (
    dayNumber(clock) * DAY_MS + clock.hour * HOUR_MS + clock.minute * MINUTE_MS + clock.second * SECOND_MS
  );
}

/**
 * The instant at which a clock in an IANA zone shows this. When clocks were put back over it there are two: the first
 * that does not lie before `notBefore`, and the first of both when each does. When they were put forward over it: the
 * same time by the clock as it ran before. Throws RangeError for an unknown zone.
 */
export function zonedInstant(clock: WallClock, zone: string, notBefore = -Infinity): EpochMs {
  const shown = utcInstant(clock);
  const before = shown - offsetAt(shown - DAY_MS, zone);
  const after = shown - offsetAt(shown + DAY_MS, zone);
  const fitting = [before, after].filter((at) => at + offsetAt(at, zone) === shown);
  if (fitting.length === 0) return before;
  const later = fitting.filter((at) => at >= notBefore);
  return Math.min(...(later.length > 0 ? later : fitting));
}

/** Minutes of the day that a clock in an IANA zone shows, 0 to 1439. Throws RangeError for an unknown zone. */
export function localMinuteOf(at: EpochMs, zone: string): number {
  const whole = Math.floor(at / SECOND_MS) * SECOND_MS;
  const ofDay = (((whole + offsetAt(whole, zone)) % DAY_MS) + DAY_MS) % DAY_MS;
  return Math.floor(ofDay / MINUTE_MS);
}

/** How far a zone's clocks are ahead of Greenwich, in milliseconds, at an instant of whole seconds. */
function offsetAt(at: EpochMs, zone: string): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = utcInstant({
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  });
  return shown - at;
}

/** Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that leap days come last. */
function dayNumber({ year, month, day }: WallClock): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  // 719,468 days lie between 0000-03-01 and 1970-01-01.
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
