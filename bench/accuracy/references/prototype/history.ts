/** One template's days since the start of the account. */
export type DailyUnit = {
  group: string;
  optOuts: Float64Array;
  /** Not adjusted for the weekday. */
  exposure: Float64Array;
  /** 1 on days of incidents, which must not become the new normal. */
  skip: Uint8Array;
};

/** The days of a unit that are learned from, oldest first, with both kinds of exposure. */
export type History = {
  group: string;
  optOuts: Float64Array;
  exposure: Float64Array;
  adjusted: Float64Array;
  skip: Uint8Array;
};

/** Days learned from, and the last ones left alone, before the day `today` that begins now. */
const LEARNED_DAYS = 56;
const GUARD_DAYS = 3;

/** First day and one past the last day that is learned from. */
export function learnedDays(today: number): { from: number; to: number } {
  return {
    from: Math.max(0, today - GUARD_DAYS - LEARNED_DAYS),
    to: Math.max(0, today - GUARD_DAYS),
  };
}

/** `weekdays`: a factor per weekday, day 0 of the account being a Monday. */
export function historyOf(unit: DailyUnit, today: number, weekdays: readonly number[]): History {
  const { from, to } = learnedDays(today);
  const exposure = unit.exposure.subarray(from, to);
  return {
    group: unit.group,
    optOuts: unit.optOuts.subarray(from, to),
    exposure,
    adjusted: exposure.map((value, index) => value * (weekdays[(from + index) % 7] ?? 1)),
    skip: unit.skip.subarray(from, to),
  };
}
