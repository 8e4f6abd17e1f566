import type { EpochMs } from '../core/time.ts';
import { exists, zonedInstant } from '../core/wall-clock.ts';
import { parseInstant } from './parse-instant.ts';
import type { InstantResult } from './parse-instant.ts';
import { valueClass } from './value-class.ts';

/** How a file writes its dates, and the zone of the clock it means. `notBefore`: of the two readings of a local time that
 *  happened twice the first one from here on is meant; without it, the first. */
export type DateStyle = { order: 'dmy' | 'mdy'; zone: string; notBefore?: EpochMs };

const TIME = String.raw`(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?\s?[Mm]\.?)?)?`;
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/-](\d{1,2})[/-](\d{1,2})${TIME}$`);

/** Days since 1900 as spreadsheets keep them: five digits cover 1927 to 2173. */
const SPREADSHEET_SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/**
 * Reads a date as spreadsheets and senders write it: `31/01/2026 14:00`, `2026-01-31`, ISO 8601 with offset or epoch
 * milliseconds. What has no offset is local time in the zone (`isLocal`); a day without a time begins at its midnight.
 */
export function localDate(text: string, style: DateStyle): InstantResult & { isLocal?: true } {
  const { order } = style;
  const slashed = SLASHED.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  if (slashed !== null) {
    const [, first = '', second = '', year = '', ...time] = slashed;
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return local({ year, month, day, time }, style);
  }
  if (yearFirst !== null) {
    const [, year = '', month = '', day = '', ...time] = yearFirst;
    return local({ year, month, day, time }, style);
  }
  if (SPREADSHEET_SERIAL.test(text)) {
    return {
      ok: false,
      message: 'is a spreadsheet’s day number; format the column as a date and export again',
    };
  }
  const instant = parseInstant(text);
  if (instant.ok || /^[\d\s]+$|[Tt]\d/.test(text)) return instant;
  const example = order === 'dmy' ? '31/01/2026 14:00' : '01/31/2026 14:00';
  return { ok: false, message: `is ${valueClass(text)} that is no date; write ${example} or 2026-01-31` };
}

type Written = { year: string; month: string; day: string; time: (string | undefined)[] };

function local(
  { year, month, day, time }: Written,
  { zone, notBefore }: DateStyle,
): InstantResult & { isLocal?: true } {
  const [hour = '0', minute = '0', second = '0', half] = time;
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: half === undefined ? Number(hour) : hourOfDay(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
  };
  if (!exists(clock)) return { ok: false, message: 'is a date or time that does not exist; correct it' };
  return { ok: true, at: zonedInstant(clock, zone, notBefore), isLocal: true };
}

function hourOfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^[Pp]/.test(half) ? 12 : 0);
}
