import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * P(X >= count) of a Poisson count. Above the mean the terms are summed upward, so that small tails keep their
 * digits; below it the complement is. A fractional count is rounded up.
 */
export function poissonUpperTail(count: number, mean: number): number {
  const first = Math.ceil(count - 1e-9);
  if (first <= 0) return 1;
  if (mean <= 0) return 0;
  const probability = (k: number) => Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
  let sum = 0;
  if (first > mean) {
    let term = probability(first);
    for (let k = first; term > 1e-17 * sum && term > 0; k++) {
      sum += term;
      term *= mean / (k + 1);
    }
    return Math.min(1, sum);
  }
  let term = probability(first - 1);
  for (let k = first - 1; k >= 0 && term > 1e-17 * sum && term > 0; k--) {
    sum += term;
    term *= k / mean;
  }
  return Math.max(0, 1 - sum);
}
