import { negativeBinomialUpperTail, type NegativeBinomial } from './negative-binomial.ts';

/** The highest count that is reached or exceeded with a probability of at least `level`. With 0.025 and 0.975 these are the
 *  ends of the range that holds 95 of 100 counts. Source: docs/methods.md#expected-range */
export function countReached(level: number, distribution: NegativeBinomial): number {
  const isReached = (count: number): boolean => negativeBinomialUpperTail(count, distribution) >= level;
  let reached = 0;
  let beyond = Math.ceil(distribution.mean) + 1;
  while (isReached(beyond)) {
    reached = beyond;
    beyond *= 2;
  }
  while (beyond - reached > 1) {
    const middle = Math.floor((reached + beyond) / 2);
    if (isReached(middle)) reached = middle;
    else beyond = middle;
  }
  return reached;
}
