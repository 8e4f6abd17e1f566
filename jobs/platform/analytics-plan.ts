import { DAY_MS, type EpochMs } from '../../server/core/time.ts';
import { ANALYTICS_DAYS, ANALYTICS_TEMPLATES } from '../../server/graph/client.ts';

/** One call: whole UTC days from `from` to before `to`. */
export type AnalyticsCall = { templates: string[]; from: EpochMs; to: EpochMs };

/** The platform restates a day for so long. */
const OPEN_DAYS = 7;
/** Calls of one poll: for templates whose past was never asked for, and for the days that may still change. */
const PAST_CALLS = 4;
const OPEN_CALLS = 30;

/**
 * What to ask of analytics in one poll. `asked`: when each template was last asked about. Templates never asked about come
 * with all the days there are; the others, longest unasked first, with the days that may have changed since. Pure.
 */
export function planAnalytics(
  templates: readonly string[],
  asked: Readonly<Record<string, EpochMs>>,
  now: EpochMs,
): AnalyticsCall[] {
  const to = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  const oldest = to - ANALYTICS_DAYS * DAY_MS;
  const startOf = (at: EpochMs): EpochMs => (Math.floor(at / DAY_MS) - OPEN_DAYS) * DAY_MS;
  const past = templates.filter((id) => asked[id] === undefined);
  const open = templates
    .filter((id) => asked[id] !== undefined)
    .sort((left, right) => (asked[left] ?? 0) - (asked[right] ?? 0) || (left < right ? -1 : 1));
  return [
    ...chunks(open)
      .slice(0, OPEN_CALLS)
      .map((ids) => ({ templates: ids, from: Math.max(oldest, startOf(asked[ids[0] ?? ''] ?? 0)), to })),
    ...chunks(past)
      .slice(0, PAST_CALLS)
      .map((ids) => ({ templates: ids, from: oldest, to })),
  ];
}

function chunks(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += ANALYTICS_TEMPLATES)
    parts.push(ids.slice(from, from + ANALYTICS_TEMPLATES));
  return parts;
}
