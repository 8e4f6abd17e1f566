import { describe, expect, it } from 'vitest';
import {
  negativeBinomialLog,
  negativeBinomialUpperTail,
} from '../../../server/analysis/negative-binomial.ts';

describe('negativeBinomialLog', () => {
  it('with shape 1 is the geometric distribution', () => {
    for (const count of [0, 1, 4, 20]) {
      const expected = Math.log((1 / 3) * (2 / 3) ** count);
      expect(negativeBinomialLog(count, { mean: 2, shape: 1 })).toBeCloseTo(expected, 10);
    }
  });

  it('with a huge shape is the Poisson distribution', () => {
    // P(X = 3 | mean 2) = 2^3 e^-2 / 6
    expect(negativeBinomialLog(3, { mean: 2, shape: 1e8 })).toBeCloseTo(Math.log((8 * Math.exp(-2)) / 6), 6);
  });

  it('calls an opt-out where nothing was expected as good as impossible', () => {
    expect(negativeBinomialLog(0, { mean: 0, shape: 9 })).toBe(0);
    expect(negativeBinomialLog(1, { mean: 0, shape: 9 })).toBeLessThan(-1e8);
  });
});

describe('negativeBinomialUpperTail', () => {
  it('with shape 1 is (mean / (1 + mean)) to the count, below and far above the mean', () => {
    for (const count of [1, 2, 5, 40, 200]) {
      const exact = (2 / 3) ** count;
      const tail = negativeBinomialUpperTail(count, { mean: 2, shape: 1 });
      expect(Math.abs(tail / exact - 1)).toBeLessThan(1e-9);
    }
  });

  it('is 1 from nothing on and rounds a fractional count up', () => {
    expect(negativeBinomialUpperTail(0, { mean: 5, shape: 3 })).toBe(1);
    expect(negativeBinomialUpperTail(6.4, { mean: 5, shape: 3 })).toBe(
      negativeBinomialUpperTail(7, { mean: 5, shape: 3 }),
    );
  });
});
