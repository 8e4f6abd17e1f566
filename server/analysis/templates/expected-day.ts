import { weekdayOf, type BusinessDayInterval } from '../../core/business-day.ts';
import { sumBetween } from '../account-grid.ts';
import type { Rate } from '../baseline.ts';
import { countReached } from '../count-reached.ts';
import { groupAt } from '../group.ts';
import { groupRate, learnedTemplates } from '../learned-state.ts';
import { USUAL_DAY_SPREAD } from '../posterior-grid.ts';
import { EVEN_WEEK } from '../weekday.ts';
import type { AccountBook } from './account-book.ts';

/** Opt-outs to be expected, and the range that 95 of 100 usual days stay in. */
export type ExpectedCount = { optOuts: number; low: number; high: number };

/** What is expected of one template, and the shape of what is known of its rate. */
export type ExpectedPart = { mean: number; shape: number };

/** What the analysis expects of each template by day: its exposure times its reference rate times the weekday. */
export type Expectation = {
  reference(key: string): Rate;
  /** Null where learned state does not reach. */
  exposure(key: string, day: BusinessDayInterval): number | null;
  part(key: string, day: BusinessDayInterval): ExpectedPart | null;
};

/** Reads it from learned state for days that are over, and from the judged grid for the one that is not. */
export function expectationOf({ inputs, judged }: Pick<AccountBook, 'inputs' | 'judged'>): Expectation {
  const { data, state, asOf } = inputs;
  const learned = learnedTemplates(state);
  const references = new Map(judged.templates.map(({ key, reference }) => [key, reference]));
  const grids = new Map(judged.grid.templates.map((template) => [template.key, template]));
  const indices = new Map(state?.days.map(({ day }, index) => [day, index]));
  const weekdays = state?.weekdays ?? EVEN_WEEK;
  const reference = (key: string): Rate =>
    references.get(key) ?? learned.get(key) ?? groupRate(state, groupAt(data, key, asOf));
  const exposure = (key: string, { day, start, end }: BusinessDayInterval): number | null => {
    const index = indices.get(day);
    if (index !== undefined) return (learned.get(key)?.history.exposure[index] ?? 0) / 1_000;
    if (start < (state?.epoch ?? -Infinity)) return null;
    const template = grids.get(key);
    return template
      ? sumBetween(judged.grid, template.exposure, { from: start, to: Math.min(end, asOf) })
      : 0;
  };
  return {
    reference,
    exposure,
    part(key, day) {
      const exposed = exposure(key, day);
      if (exposed === null) return null;
      const { rate, shape } = reference(key);
      return { mean: exposed * rate * (weekdays[weekdayOf(day.day)] ?? 1), shape };
    },
  };
}

/**
 * One range for several templates together: negative binomial with the sum of their means, its shape from what is not known
 * of their rates, from the noise of days and from how the whole account moves on an ordinary day. Null where nothing is
 * expected. `noise`: shape of the day; `times`: so many times the mean is still usual. Source: docs/methods.md#expected-range
 */
export function expectedCount(
  parts: readonly ExpectedPart[],
  noise: number,
  times = 1,
): ExpectedCount | null {
  const mean = parts.reduce((sum, part) => sum + part.mean, 0);
  if (!(mean > 0)) return null;
  const own = parts.reduce((sum, part) => sum + part.mean ** 2 * (1 / part.shape + 1 / noise), 0);
  const shape = 1 / (own / mean ** 2 + USUAL_DAY_SPREAD ** 2);
  return {
    optOuts: mean,
    low: countReached(0.975, { mean, shape }),
    high: countReached(0.025, { mean: mean * times, shape }),
  };
}
