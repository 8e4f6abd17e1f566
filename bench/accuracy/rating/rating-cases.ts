import { FORECAST_DAYS } from '../../../server/analysis/rating/rating-forecast.ts';
import {
  ratingFeatures,
  type DaySum,
  type RatingFeatures,
  type RatingInput,
} from '../../../server/analysis/rating/rating-features.ts';
import { isDowngrade } from '../../../server/core/quality-rating.ts';
import type { RatedAccount, RatedDays } from './simulate-ratings.ts';

/** One forecast to make: what is seen at the end of a day, and whether the rating turned worse in the next seven. */
export type RatingCase = { features: RatingFeatures; rating: RatingInput['rating']; isWorse: boolean };

/** Days before the first case, to learn rates from; cases are this far apart, so that few share a downgrade. */
const WARM_UP = 35;
const STEP = 3;
/** The rate to be expected: the past up to three days ago, drawn to the usual one with the weight of three opt-outs. */
const GUARD_DAYS = 3;
const LEARNT_DAYS = 56;
const USUAL_RATE = 0.004;
const DRAWN = 3;

/** The cases of one account's templates, and of its number. */
export function ratingCases({ templates, number }: RatedAccount): {
  template: RatingCase[];
  number: RatingCase[];
} {
  const expected = templates.map(expectedDays);
  const all = number.deliveries.map((_, day) => expected.reduce((sum, days) => sum + (days[day] ?? 0), 0));
  return {
    template: templates.flatMap((days, index) =>
      casesOf({ own: [days, expected[index] ?? []], account: [number, all] }),
    ),
    number: casesOf({ own: [number, all], account: [number, all] }),
  };
}

type Series = [days: RatedDays, expected: readonly number[]];

function casesOf({ own, account }: { own: Series; account: Series }): RatingCase[] {
  const [days] = own;
  const cases: RatingCase[] = [];
  for (let day = WARM_UP; day + FORECAST_DAYS < days.ratings.length; day += STEP) {
    const rating = days.ratings[day] ?? 'UNKNOWN';
    const week = lastWeek(own, day);
    if (rating === 'RED' || week.every(({ deliveries }) => deliveries === 0)) continue;
    const next = days.ratings.slice(day + 1, day + 1 + FORECAST_DAYS);
    cases.push({
      features: ratingFeatures({ rating, own: week, account: lastWeek(account, day) }),
      rating,
      isWorse: next.some((later) => isDowngrade(rating, later)),
    });
  }
  return cases;
}

function lastWeek([days, expected]: Series, day: number): DaySum[] {
  return Array.from({ length: 7 }, (_, age) => ({
    deliveries: days.deliveries[day - age] ?? 0,
    optOuts: days.optOuts[day - age] ?? 0,
    expected: expected[day - age] ?? 0,
  }));
}

/** Opt-outs to be expected each day, by a rate learnt before it. */
function expectedDays({ deliveries, optOuts }: RatedDays): number[] {
  return deliveries.map((count, day) => {
    let [x, e] = [DRAWN, DRAWN / USUAL_RATE];
    for (let past = Math.max(0, day - LEARNT_DAYS); past <= day - GUARD_DAYS - 7; past += 1) {
      x += optOuts[past] ?? 0;
      e += deliveries[past] ?? 0;
    }
    return (x / e) * count;
  });
}
