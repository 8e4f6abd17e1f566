import type { EpochMs } from '../core/time.ts';
import { exists, zonedInstant } from '../core/wall-clock.ts';
import { parseInstant } from './parse-instant.ts';
import type { InstantResult } from './parse-instant.ts';
import { valueClass } from './value-class.ts';

/** How a list writes its dates, and the zone of the clock it means. */
export type DateStyle = { order: 'dmy' | 'mdy'; zone: string };

const TIME = String.raw`(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?`;
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/-](\d{1,2})[/-](\d{1,2})${TIME}$`);

/** Days since 1900 as spreadsheets keep them: five digits cover 1927 to 2173. */
const SPREADSHEET_SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/**
 * Reads the date of a consent: `31/01/2026 14:00`, `2026-01-31`, ISO 8601 with offset or epoch milliseconds. What has
 * no offset is local time in the zone; a day without a time begins at its midnight.
 */
export function consentDate(text: string, { order, zone }: DateStyle): InstantResult {
  const slashed = SLASHED.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  if (slashed !== null) {
    const [, first = '', second = '', year = '', ...time] = slashed;
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return local({ year, month, day, time }, zone);
  }
  if (yearFirst !== null) {
    const [, year = '', month = '', day = '', ...time] = yearFirst;
    return local({ year, month, day, time }, zone);
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

function local({ year, month, day, time }: Written, zone: string): InstantResult {
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
  const at: EpochMs = zonedInstant(clock, zone);
  return { ok: true, at };
}

function hourOfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^[Pp]/.test(half) ? 12 : 0);
}
