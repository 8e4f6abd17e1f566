import { DAY_MS, HOUR_MS, type EpochMs } from './time.ts';

/** A calendar day `YYYY-MM-DD` in the account's IANA zone. */
export type BusinessDay = string;

/** One business day as a half-open interval of instants. */
export type BusinessDayInterval = { day: BusinessDay; start: EpochMs; end: EpochMs };

const formats = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, EpochMs>();

/** The business day that holds an instant. Throws RangeError for an unknown zone. */
export function businessDayOf(at: EpochMs, zone: string): BusinessDay {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/**
 * The first instant whose local date is that day or later, found by bisection: midnight may not exist (clocks
 * going forward at 0:00) and whole days may be skipped; a skipped day starts where the next one starts.
 */
export function startOfBusinessDay(day: BusinessDay, zone: string): EpochMs {
  const name = `${zone} ${day}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  let before = utcMidnight(day) - 36 * HOUR_MS;
  let reached = utcMidnight(day) + 36 * HOUR_MS;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (businessDayOf(middle, zone) >= day) reached = middle;
    else before = middle;
  }
  starts.set(name, reached);
  return reached;
}

/** The calendar day after. */
export function nextBusinessDay(day: BusinessDay): BusinessDay {
  return dayLater(day, 1);
}

/** The calendar day so many days after one. */
export function dayLater(day: BusinessDay, days: number): BusinessDay {
  return new Date(utcMidnight(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Weekday of a calendar day, 0 = Monday to 6 = Sunday. */
export function weekdayOf(day: BusinessDay): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

/** The Monday on or before a calendar day: the name of its week. */
export function mondayOf(day: BusinessDay): BusinessDay {
  return new Date(utcMidnight(day) - weekdayOf(day) * DAY_MS).toISOString().slice(0, 10);
}

/** Business days that share an instant with `[from, to)`, in order; skipped (empty) days are left out. */
export function businessDaysBetween(range: {
  from: EpochMs;
  to: EpochMs;
  zone: string;
}): BusinessDayInterval[] {
  const days: BusinessDayInterval[] = [];
  if (range.from >= range.to) return days;
  let day = businessDayOf(range.from, range.zone);
  let start = startOfBusinessDay(day, range.zone);
  while (start < range.to) {
    const next = nextBusinessDay(day);
    const end = startOfBusinessDay(next, range.zone);
    if (end > start) days.push({ day, start, end });
    day = next;
    start = end;
  }
  return days;
}

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-01T03:00:00.000Z`. */
export function isoInstant(at: EpochMs): string {
  return new Date(at).toISOString();
}

/** The instant that `isoInstant` wrote so, null for any other text. */
export function parseIsoInstant(text: string): EpochMs | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

function utcMidnight(day: BusinessDay): EpochMs {
  return Date.parse(`${day}T00:00:00Z`);
}
