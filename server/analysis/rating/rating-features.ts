import type { QualityRating } from '../../core/quality-rating.ts';

/** What happened in 24 hours: deliveries, opt-outs put down to them, opt-outs to be expected. */
export type DaySum = { deliveries: number; optOuts: number; expected: number };

/** The last seven times 24 hours of a template or number and of its account, the latest first; its rating now. */
export type RatingInput = {
  rating: Exclude<QualityRating, 'RED'>;
  own: readonly DaySum[];
  account: readonly DaySum[];
};

/** What a downgrade is forecast from; `log` is natural. */
export type RatingFeatures = {
  /** log of opt-outs over expected, recent days weighing more. */
  lift: number;
  /** The same of the last two days less the same of the five before. */
  trend: number;
  /** log of the expected opt-out rate over 0.004, the usual one of marketing: the platform compares with others, not with
   *  the past. */
  usual: number;
  /** `lift` of the whole account. */
  accountLift: number;
  /** log of 1 + weighted deliveries / 1,000: little traffic is hardly rated. */
  volume: number;
  isYellow: number;
  isUnknown: number;
};

/** The platform weighs the past seven days by recency, without saying how: each day so much of the day after it. */
export const RECENCY = 0.8;
/** Opt-outs by which every ratio is drawn to 1, so that a handful of messages says little. */
const DRAWN = 2;
const USUAL_RATE = 0.004;

/** Source: docs/methods.md#quality-forecast */
export function ratingFeatures({ rating, own, account }: RatingInput): RatingFeatures {
  const sums = weighted(own);
  return {
    lift: logLift(sums),
    trend: logLift(total(own.slice(0, 2))) - logLift(total(own.slice(2))),
    usual: Math.log((sums.expected + DRAWN) / (sums.deliveries + DRAWN / USUAL_RATE) / USUAL_RATE),
    accountLift: logLift(weighted(account)),
    volume: Math.log1p(sums.deliveries / 1_000),
    isYellow: rating === 'YELLOW' ? 1 : 0,
    isUnknown: rating === 'UNKNOWN' ? 1 : 0,
  };
}

function weighted(days: readonly DaySum[]): DaySum {
  return total(
    days.map(({ deliveries, optOuts, expected }, age) => {
      const weight = RECENCY ** age;
      return { deliveries: deliveries * weight, optOuts: optOuts * weight, expected: expected * weight };
    }),
  );
}

function total(days: readonly DaySum[]): DaySum {
  const sum = { deliveries: 0, optOuts: 0, expected: 0 };
  for (const day of days) {
    sum.deliveries += day.deliveries;
    sum.optOuts += day.optOuts;
    sum.expected += day.expected;
  }
  return sum;
}

function logLift({ optOuts, expected }: DaySum): number {
  return Math.log((optOuts + DRAWN) / (expected + DRAWN));
}
