import { DAY_MS, utcDayOf, type EpochMs } from '../../server/core/time.ts';
import type { AnalysisStore, AnsweredRow, DeliveredRow } from '../../server/store/analysis-ports.ts';

/** Messages read of the sample, about, and opt-outs whose history is read. Each lies on a page of its own; so many stay in
 *  the page cache from one analysis to the next, whatever the account's size. */
export const SAMPLED_MESSAGES = 6_000;
export const SAMPLED_OPT_OUTS = 600;
/** Opt-outs of one day that are chosen from: of the last week, which is compared with the weeks before it, and of those. */
const OPT_OUTS_A_DAY = { now: 200, before: 40 };
const DAYS_NOW = 7;
/** Opt-outs are looked at that came in five weeks. */
const OPT_OUT_DAYS = 35;

/** All deliveries of some days to a sample of people, of about `limit` messages. */
export async function sampledDeliveries(
  store: AnalysisStore,
  days: readonly number[],
  limit: number,
): Promise<DeliveredRow[]> {
  const bound = await sampleBound(store, days, limit);
  const deliveries = [];
  for (const day of days) deliveries.push(...(await store.deliveredUpTo({ day, bound })));
  return deliveries;
}

/**
 * The last identity of the sample, null for everybody. Identities are keyed hashes, so the first of them in order are people
 * at random. Of the day on which they stand closest, as many are taken as give about `limit` messages in all.
 */
async function sampleBound(
  store: AnalysisStore,
  days: readonly number[],
  limit: number,
): Promise<string | null> {
  const place = Math.floor(limit / days.length);
  let busiest: { day: number; bound: string } | null = null;
  for (const day of days) {
    const bound = await store.identityAt(day, place);
    if (bound !== null && (busiest === null || bound < busiest.bound)) busiest = { day, bound };
  }
  if (busiest === null) return null;
  let found = 0;
  for (const day of days) found += await store.countUpTo({ day, bound: busiest.bound });
  return store.identityAt(busiest.day, Math.floor((place * limit) / found));
}

/** The first opt-outs of each day; of those, where they are too many, the people who come first in order. */
export async function chosenOptOuts(
  store: AnalysisStore,
  asOf: EpochMs,
  people: number,
): Promise<AnsweredRow[]> {
  const found: AnsweredRow[] = [];
  for (let day = 1; day <= OPT_OUT_DAYS; day += 1) {
    const range = { from: asOf - day * DAY_MS, to: asOf - (day - 1) * DAY_MS };
    const limit = day <= DAYS_NOW ? OPT_OUTS_A_DAY.now : OPT_OUTS_A_DAY.before;
    found.push(...(await store.answered(range, limit)));
  }
  const compare = (left: AnsweredRow, right: AnsweredRow): number =>
    left.identity < right.identity ? -1 : left.identity > right.identity ? 1 : 0;
  return found
    .toSorted((left, right) => compare(left, right) || left.deliveredAt - right.deliveredAt)
    .slice(0, people);
}

/** UTC days from the one of an instant to that of another. */
export function daysBetween(from: EpochMs, to: EpochMs): number[] {
  const first = utcDayOf(from);
  return Array.from({ length: utcDayOf(to) - first + 1 }, (_, index) => first + index);
}
