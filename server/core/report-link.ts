import {
  businessDayOf,
  nextBusinessDay,
  parseIsoInstant,
  startOfBusinessDay,
  type BusinessDay,
} from './business-day.ts';
import type { Signer } from './signer.ts';
import { DAY_MS, type EpochMs } from './time.ts';

/** The business days that a page of a report tells of. */
export type ReportPeriod = { first: BusinessDay; last: BusinessDay };

/** So long the link in a mail opens the report for somebody without an account. */
export const REPORT_LINK_MS = 30 * DAY_MS;
/** More days than any report covers are no report. */
const MOST_DAYS = 31;

/** The address of a report that whoever has it can read until an instant; path and query, without the origin. */
export function signedReportPath(
  { first, last }: ReportPeriod,
  { until, signer }: { until: EpochMs; signer: Pick<Signer, 'sign'> },
): string {
  const code = signer.sign(textOf({ first, last }, String(until)));
  return `/report/${last}?from=${first}&until=${until}&code=${code}`;
}

/** Whether a link was made here for these days. */
export function isReportLink(
  period: ReportPeriod,
  { until, code, signer }: { until: string; code: string; signer: Pick<Signer, 'fits'> },
): boolean {
  return signer.fits(textOf(period, until), code);
}

/** The interval of a period that has begun by now; null for what is no period, lies ahead or is too long. */
export function periodInterval(
  { first, last }: ReportPeriod,
  { zone, now }: { zone: string; now: EpochMs },
): { from: EpochMs; to: EpochMs } | null {
  if (![first, last].every(isDay) || first > last) return null;
  const from = startOfBusinessDay(first, zone);
  const to = Math.min(now, startOfBusinessDay(nextBusinessDay(last), zone));
  const isShort = to - from <= (MOST_DAYS + 1) * DAY_MS;
  return startOfBusinessDay(last, zone) < now && isShort ? { from, to } : null;
}

/** 31 February would be taken for a day in March. */
function isDay(text: string): boolean {
  const at = parseIsoInstant(`${text}T00:00:00.000Z`);
  return at !== null && businessDayOf(at, 'UTC') === text;
}

function textOf({ first, last }: ReportPeriod, until: string): string {
  return `report ${first} ${last} ${until}`;
}
