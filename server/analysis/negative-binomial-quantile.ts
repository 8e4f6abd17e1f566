import { negativeBinomialUpperTail, type NegativeBinomial } from './negative-binomial.ts';

/** The least count that is not exceeded with a probability of at least `p` (below 1). */
export function negativeBinomialQuantile(p: number, distribution: NegativeBinomial): number {
  const isEnough = (count: number): boolean => 1 - negativeBinomialUpperTail(count + 1, distribution) >= p;
  let high = 1;
  while (!isEnough(high)) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
