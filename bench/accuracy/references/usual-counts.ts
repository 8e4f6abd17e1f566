import { sumOfDays } from './daily-sums.ts';
import type { NegativeBinomial } from './negative-binomial.ts';
import type { DailyUnit } from './prototype/history.ts';
import { NEW_DAYS, learnDay, referenceRate, type Learned } from './prototype/learned.ts';
import type { ReferenceInput } from './reference.ts';

/** Per template and day the usual distribution of its count; null on days without activity. */
export type UsualCounts = (NegativeBinomial | null)[][];

/** Less exposure than this in a week is no activity. */
const LEAST_EXPOSURE = 0.5;
/** An account younger than this has nothing to be compared with. */
const LEAST_DAYS = 7;

/** Five detectors ask for the same account. */
const known = new WeakMap<ReferenceInput, UsualCounts>();

/**
 * What the empirical-Bayes baseline of the prototype expects of each template each day, by last-touch counts:
 * negative binomial, its variance that of the rate and that of the day together.
 */
export function usualCounts(input: ReferenceInput): UsualCounts {
  const counts = known.get(input) ?? countUsual(input);
  known.set(input, counts);
  return counts;
}

function countUsual(input: ReferenceInput): UsualCounts {
  const units = input.templates.map(({ group, optOuts, exposure }): DailyUnit => {
    return { group, optOuts, exposure, skip: new Uint8Array(input.days) };
  });
  const usual = input.templates.map(() =>
    Array.from({ length: input.days }, (): NegativeBinomial | null => null),
  );
  let learned: Learned | null = null;
  for (let day = 0; day < input.days; day++) {
    learned = learnDay(units, day + 1, learned);
    if (day + 1 < LEAST_DAYS) continue;
    for (const [index, { group, bornDay, exposure }] of input.templates.entries()) {
      if (day < bornDay || sumOfDays(exposure, day - 6, day + 1) <= LEAST_EXPOSURE) continue;
      const isNew = day + 1 - bornDay <= NEW_DAYS;
      const { rate, shape } = referenceRate(learned, { index, group, isNew });
      usual[index]?.fill(
        {
          mean: rate * (exposure[day] ?? 0) * (learned.weekdays[day % 7] ?? 1),
          shape: 1 / (1 / shape + 1 / learned.noise),
        },
        day,
        day + 1,
      );
    }
  }
  return usual;
}
