import { createRandom } from '../world/random.ts';

/** A measured number with its 95 % bootstrap interval over accounts. `cases`: what it rests on. */
export type Figure = { value: number; low: number; high: number; cases: number };

/** One account's part of a ratio. */
export type Part = { top: number; of: number };

const RESAMPLES = 400;

/** Sum of tops over sum of ofs, times `per`; NaN without cases. */
export function ratioFigure(parts: readonly Part[], per = 1): Figure {
  const ratio = (drawn: readonly Part[]) => {
    let top = 0;
    let of = 0;
    for (const part of drawn) {
      top += part.top;
      of += part.of;
    }
    return (top / of) * per;
  };
  const cases = parts.reduce((sum, { of }) => sum + of, 0);
  return { ...withInterval(parts, ratio), cases };
}

/** Median of all accounts' values; infinite ones count as such. NaN without cases. */
export function medianFigure(lists: readonly (readonly number[])[]): Figure {
  const median = (drawn: readonly (readonly number[])[]) => medianOf(drawn.flat());
  return { ...withInterval(lists, median), cases: lists.flat().length };
}

/** The middle value; of an even number the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (lower === undefined || upper === undefined) return Number.NaN;
  return lower === upper ? lower : (lower + upper) / 2;
}

function withInterval<T>(
  accounts: readonly T[],
  statistic: (drawn: readonly T[]) => number,
): { value: number; low: number; high: number } {
  const random = createRandom(accounts.length);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    statistic(accounts.map(() => accounts[random.integer(accounts.length)] as T)),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((left, right) => left - right);
  const at = (fraction: number) => drawn[Math.round(fraction * (drawn.length - 1))] ?? Number.NaN;
  return { value: statistic(accounts), low: at(0.025), high: at(0.975) };
}
