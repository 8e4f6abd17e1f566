import { describe, expect, it } from 'vitest';
import { medianFigure, medianOf, ratioFigure } from '../../../bench/accuracy/measure/figure.ts';

describe('a figure', () => {
  it('is the ratio of sums, not the mean of ratios', () => {
    const parts = [
      { top: 1, of: 2 },
      { top: 0, of: 8 },
    ];
    expect(ratioFigure(parts)).toMatchObject({ value: 0.1, cases: 10 });
    expect(ratioFigure(parts, 100).value).toBe(10);
  });

  it('has an interval that covers as often as it says', () => {
    // 200 sets of 60 accounts with a true ratio of 0.3.
    let covered = 0;
    let state = 1;
    const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
    for (let set = 0; set < 200; set++) {
      const parts = Array.from({ length: 60 }, () => ({
        top: Array.from({ length: 10 }, () => (next() < 0.3 ? 1 : 0)).reduce(
          (sum: number, one) => sum + one,
          0,
        ),
        of: 10,
      }));
      const { low, high } = ratioFigure(parts);
      if (low <= 0.3 && high >= 0.3) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.89);
    expect(covered / 200).toBeLessThanOrEqual(0.99);
  });

  it('is nothing without cases', () => {
    expect(ratioFigure([]).value).toBeNaN();
    expect(medianFigure([[], []])).toMatchObject({ value: Number.NaN, cases: 0 });
  });

  it('of a median counts what never happened as infinite', () => {
    expect(medianFigure([[1, 2], [Infinity]]).value).toBe(2);
    expect(medianFigure([[1], [Infinity, Infinity]]).value).toBe(Infinity);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });
});
