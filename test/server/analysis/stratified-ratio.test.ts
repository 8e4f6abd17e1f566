import { describe, expect, it } from 'vitest';
import { stratifiedRatio } from '../../../server/analysis/stratified-ratio.ts';

const arm = (optOuts: number, deliveries: number) => ({ optOuts, deliveries });

describe('stratifiedRatio', () => {
  it('is the odds ratio of one table, with the variance of Woolf', () => {
    // In one stratum the variance of Robins, Breslow and Greenland is 1/a + 1/b + 1/c + 1/d.
    const found = stratifiedRatio([{ more: arm(30, 500), fewer: arm(20, 1_000) }]);
    const spread = 1.959963984540054 * Math.sqrt(1 / 30 + 1 / 500 + 1 / 20 + 1 / 1_000);
    expect(found?.median).toBeCloseTo(3, 12);
    expect(found?.low).toBeCloseTo(3 * Math.exp(-spread), 12);
    expect(found?.high).toBeCloseTo(3 * Math.exp(spread), 12);
  });

  it('is not misled by a worse template whose people get more', () => {
    // Within each template both arms leave alike (2 % and 0.2 %); pooled, those who get more leave 5.5 times as often.
    const found = stratifiedRatio([
      { more: arm(180, 9_000), fewer: arm(20, 1_000) },
      { more: arm(2, 1_000), fewer: arm(18, 9_000) },
    ]);
    expect(found?.median).toBeCloseTo(1, 12);
    expect(found && found.low < 1 && found.high > 1).toBe(true);
  });

  it('sums numerators, denominators and variances over strata', () => {
    // By hand: R = 10*80/120 + 15*60/100, S = 10*20/120 + 5*20/100.
    const found = stratifiedRatio([
      { more: arm(10, 20), fewer: arm(10, 80) },
      { more: arm(15, 20), fewer: arm(5, 60) },
    ]);
    const above = [(10 * 80) / 120, (15 * 60) / 100];
    const below = [(10 * 20) / 120, (5 * 20) / 100];
    const [r, s] = [above[0]! + above[1]!, below[0]! + below[1]!];
    const p = [90 / 120, 75 / 100];
    const q = [30 / 120, 25 / 100];
    const variance =
      (p[0]! * above[0]! + p[1]! * above[1]!) / (2 * r * r) +
      (p[0]! * below[0]! + q[0]! * above[0]! + p[1]! * below[1]! + q[1]! * above[1]!) / (2 * r * s) +
      (q[0]! * below[0]! + q[1]! * below[1]!) / (2 * s * s);
    expect(found?.median).toBeCloseTo(5.875, 12);
    expect(found?.information).toBeCloseTo(1 / variance, 9);
  });

  it('says nothing without opt-outs in both arms, nor of strata with one arm', () => {
    expect(stratifiedRatio([{ more: arm(0, 500), fewer: arm(20, 1_000) }])).toBeNull();
    expect(stratifiedRatio([{ more: arm(9, 500), fewer: arm(0, 1_000) }])).toBeNull();
    expect(
      stratifiedRatio([
        { more: arm(9, 500), fewer: arm(0, 0) },
        { more: arm(0, 0), fewer: arm(20, 900) },
      ]),
    ).toBeNull();
    expect(stratifiedRatio([])).toBeNull();
  });
});
