import { expect, it } from 'vitest';
import { negativeBinomialUpperTail } from '../../../server/analysis/negative-binomial.ts';
import { clickBound } from '../../../server/analysis/provisional/click-bound.ts';
import { quotes, written } from './quoted.ts';

it('the bound of taps is the last count that chance reaches once in twenty times', () => {
  const tail = (count: number): number => negativeBinomialUpperTail(count, { mean: 10, shape: 18 });
  const bound = clickBound(10, 18);
  expect(tail(bound)).toBeGreaterThanOrEqual(0.05);
  expect(tail(bound + 1)).toBeLessThan(0.05);
  quotes(
    'Button clicks',
    `${bound} or more come with a probability of ${written(tail(bound), 3)}, ${bound + 1} or more with ${written(tail(bound + 1), 3)}, so the bound is ${bound}; of 30 taps ${30 - bound} are above it.`,
  );
});
