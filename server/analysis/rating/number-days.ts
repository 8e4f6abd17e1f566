import { businessDayOf } from '../../core/business-day.ts';
import { lowestRating, type QualityRating } from '../../core/quality-rating.ts';
import type { Dated } from '../../core/template.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';

/** What the platform says of a number beside its rating, in its own words; null where it says nothing. `waba`: the account
 *  it was found in. */
export type NumberState = { waba: string | null; status: string | null; limit: string | null };

/** One business day of a number: its lowest rating, its last status and limit. Days on which nobody looked are missing. */
export type NumberDay = { day: string; lowest: QualityRating; status: string | null; limit: string | null };

/** The platform itself shows so many. */
const SHOWN_DAYS = 30;

/** The last 30 days of a number, oldest first, from what was told on each: a number is told anew on every day on which it
 *  is polled, so that a day needs no other. */
export function numberDays(
  { ratings, states }: { ratings: readonly Dated<string>[]; states: readonly Dated<NumberState>[] },
  { zone, asOf }: { zone: string; asOf: EpochMs },
): NumberDay[] {
  const days = new Map<string, { ratings: string[]; state: Dated<NumberState> | null }>();
  const dayOf = (at: EpochMs) => {
    const name = businessDayOf(at, zone);
    const day = days.get(name) ?? { ratings: [], state: null };
    days.set(name, day);
    return day;
  };
  const isShown = ({ at }: { at: EpochMs }): boolean => at <= asOf && at > asOf - SHOWN_DAYS * DAY_MS;
  for (const { at, value } of ratings.filter(isShown)) dayOf(at).ratings.push(value);
  for (const state of states.filter(isShown)) {
    const day = dayOf(state.at);
    if (day.state === null || state.at >= day.state.at) day.state = state;
  }
  return [...days]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, told]) => ({
      day,
      lowest: lowestRating(told.ratings),
      status: told.state?.value.status ?? null,
      limit: told.state?.value.limit ?? null,
    }));
}
