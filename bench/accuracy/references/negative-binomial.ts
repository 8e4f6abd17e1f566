import gammaln from '@stdlib/math-base-special-gammaln';

/** Counts with mean `mean` and variance `mean + mean^2 / shape`. */
export type NegativeBinomial = { mean: number; shape: number };

/** A count where nothing is expected: as good as impossible, and still a number that can be summed. */
const IMPOSSIBLE = -1e9;

/**
 * log P(X = count), extended to fractional counts through the gamma function (attribution splits opt-outs).
 */
export function negativeBinomialLog(count: number, { mean, shape }: NegativeBinomial): number {
  if (mean <= 0) return count > 0 ? IMPOSSIBLE : 0;
  const combinations = gammaln(count + shape) - gammaln(shape) - gammaln(count + 1);
  const tail = count > 0 ? count * Math.log(mean / (shape + mean)) : 0;
  return combinations + shape * Math.log(shape / (shape + mean)) + tail;
}

/**
 * P(X >= count). Above the mean the terms are summed upward, so that small tails keep their digits;
 * below it the complement is summed downward. A fractional count is rounded up.
 */
export function negativeBinomialUpperTail(count: number, distribution: NegativeBinomial): number {
  const { mean, shape } = distribution;
  const first = Math.ceil(count - 1e-9);
  if (first <= 0) return 1;
  if (mean <= 0) return 0;
  const failure = mean / (shape + mean);
  let sum = 0;
  if (first > mean) {
    let term = Math.exp(negativeBinomialLog(first, distribution));
    for (let k = first; term > 1e-17 * sum && term > 0; k++) {
      sum += term;
      term *= (failure * (k + shape)) / (k + 1);
    }
    return Math.min(1, sum);
  }
  let term = Math.exp(negativeBinomialLog(first - 1, distribution));
  for (let k = first - 1; k >= 0 && term > 1e-17 * sum && term > 0; k--) {
    sum += term;
    term *= k / (failure * (k - 1 + shape));
  }
  return Math.max(0, 1 - sum);
}
