import { describe, expect, it } from 'vitest';
import { consentLift } from '../../../server/analysis/mismatch.ts';
import { splitEvidence } from '../../../server/analysis/split-evidence.ts';
import { usualRatio } from '../../../server/analysis/usual-ratio.ts';
import { isByHand, quotes, written } from './quoted.ts';

const arm = (optOuts: number, exposure: number) => ({ optOuts, exposure });

describe('Split evidence', () => {
  /** Likelihood of so many opt-outs outside and inside, when people outside leave `multiple` times as often as usual. */
  function likelihood(multiple: number, [outside, inside]: readonly [number, number]): number {
    const share = (1.6 * multiple * 500) / (1.6 * multiple * 500 + 1_000);
    return share ** outside * (1 - share) ** inside;
  }

  function byHand(counts: readonly [number, number]): number {
    let offending = 0;
    for (const multiple of [1.5, 2, 3, 4.5, 7]) offending += likelihood(multiple, counts) / 5;
    const usual =
      0.1 * likelihood(0.5, counts) +
      0.23 * likelihood(0.75, counts) +
      0.34 * likelihood(1, counts) +
      0.23 * likelihood(1.33, counts) +
      0.1 * likelihood(2, counts);
    return (1 + offending / usual) / 2;
  }

  it('speaks for a culprit where those outside leave, and takes at most half where they do not', () => {
    const factorOf = (outside: number, inside: number) =>
      Math.exp(splitEvidence({ outside: arm(outside, 500), inside: arm(inside, 1_000), usualRatio: 1.6 }));
    isByHand(factorOf(26, 10), byHand([26, 10]));
    isByHand(factorOf(16, 20), byHand([16, 20]));
    quotes(
      'Split evidence',
      `usual ratio 1.6; 26 opt-outs in 500 outside, 10 in 1,000 inside: ${written(factorOf(26, 10), 2)}. With 16 and 20: ${written(factorOf(16, 20), 2)}.`,
    );
  });
});

describe('Consent lift', () => {
  /** Share of Beta(a, b) below a point, by rectangles. */
  function betaBelow(point: number, a: number, b: number): number {
    const steps = 200_000;
    let below = 0;
    let all = 0;
    for (let step = 0; step < steps; step++) {
      const x = (step + 0.5) / steps;
      const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
      all += density;
      if (x < point) below += density;
    }
    return below / all;
  }

  it('is the beta interval of the share, as a ratio of rates', () => {
    const lift = consentLift({ outside: arm(26, 500), inside: arm(10, 1_000) });
    if (lift === null) throw new Error('both arms have exposure');
    for (const [ratio, fraction] of [
      [lift.low, 0.025],
      [lift.median, 0.5],
      [lift.high, 0.975],
    ] as const) {
      const odds = ratio * (500 / 1_000);
      expect(betaBelow(odds / (1 + odds), 26.5, 10.5)).toBeCloseTo(fraction, 4);
    }
    quotes(
      'Consent lift',
      `26 in 500 outside, 10 in 1,000 inside: ${written(lift.median, 1)} (${written(lift.low, 1)} to ${written(lift.high, 1)}).`,
    );
  });
});

describe('Usual ratio', () => {
  it('compares within each stratum, where the sums would mislead', () => {
    const ratio = usualRatio([
      { outside: arm(1_800, 900_000), inside: arm(100, 100_000) },
      { outside: arm(2_000, 10_000), inside: arm(9_000, 90_000) },
    ]);
    const stratified =
      ((1_800 * 100_000) / 1_000_000 + (2_000 * 90_000) / 100_000) /
      ((100 * 900_000) / 1_000_000 + (9_000 * 10_000) / 100_000);
    const information = 1 / (1 / 3_800 + 1 / 9_100);
    const weight = information / (information + 20);
    isByHand(ratio, stratified ** weight * 1.6 ** (1 - weight));
    const pooled = 3_800 / 910_000 / (9_100 / 190_000);
    quotes(
      'Usual ratio',
      `strata 1,800 in 900,000 outside, 100 in 100,000 inside, and 2,000 in 10,000, 9,000 in 90,000: ${written(ratio, 2)}, though the pooled ratio is ${written(pooled, 2)}.`,
    );
  });
});
