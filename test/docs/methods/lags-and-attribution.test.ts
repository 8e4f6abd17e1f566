import { describe, expect, it } from 'vitest';
import { accountGrid } from '../../../server/analysis/account-grid.ts';
import { attribute } from '../../../server/analysis/attribution.ts';
import { lagBucketShares } from '../../../server/analysis/exposure.ts';
import { fitLagKernel, lagCumulative, lagDensity } from '../../../server/analysis/lag-kernel.ts';
import { maturedShare } from '../../../server/analysis/maturity.ts';
import { bucketOf, DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { emptySeries, simulatedAccount, START } from '../../server/analysis/simulated-account.ts';
import { isByHand, quotes, written } from './quoted.ts';

const usual = fitLagKernel([]);

describe('Lag kernel', () => {
  it('counts what was seen and the thirty observations that are supposed', () => {
    const [first = NaN] = fitLagKernel([70]).masses;
    isByHand(first, (0.17 * 30 + 70) / 100);
    quotes(
      'Lag kernel',
      `after 70 taps within five minutes the first mass is (0.17 x 30 + 70) / 100 = ${written(first, 3)}.`,
    );
    const density = lagDensity(usual, 3);
    isByHand(density, 0.1 / 2);
    quotes('Lag kernel', `the density at a lag of 3 h is 0.10 / 2 h = ${written(density, 2)} per hour`);
  });
});

describe('Exposure', () => {
  it('gives the first quarter of an hour its part', () => {
    const [share = NaN] = lagBucketShares(usual);
    // Within the bucket: from 0 to 0.17 in five minutes, to 0.30 in the ten after them.
    const integral = (0.17 * 5) / 2 + 0.17 * 10 + (0.13 * 10) / 2;
    isByHand(share, integral / 15);
    quotes('Exposure', `= ${written(integral, 3)} min, over 15 min: ${written(share, 3)}.`);
  });

  it('matures with the age of a delivery', () => {
    const matured = lagCumulative(usual, 3.875);
    isByHand(matured, 0.17 + 0.13 + 0.11 + 0.11 + 0.1 + 0.1 * (1.875 / 2));
    quotes(
      'Exposure',
      `A delivery 3 h 52.5 min ago has matured by 0.62 + 0.10 x 1.875/2 = ${written(matured, 3)}.`,
    );
    // A bucket counts from its middle: the one that began 4 h ago is 3 h 52.5 min old.
    const series = emptySeries(10 * 96);
    const to = START + 10 * DAY_MS;
    series.delivered[bucketOf(to - 4 * HOUR_MS) - bucketOf(START)] = 1;
    const data = { ...simulatedAccount({ days: 10, blasts: [] }), series: new Map([['a', series]]) };
    const grid = accountGrid({ data, kernel: usual, to });
    expect(maturedShare({ grid, kernel: usual, from: to - DAY_MS, to })).toBeCloseTo(matured, 12);
  });
});

describe('Attribution', () => {
  const example = {
    optOuts: [
      [
        { template: 0, lagHours: 3, outside: false },
        { template: 1, lagHours: 1.5, outside: true },
      ],
    ],
    kernel: usual,
    rates: [0.004, 0.004],
    exposure: [1_000, 1_000],
    certain: [10, 4],
    withoutContext: [0.5, 0.8],
    usualRatio: 1.6,
  };

  it('splits one opt-out between two deliveries as the fixed point has it', () => {
    const [[toA = NaN, toB = NaN] = []] = attribute(example);
    const fitA = 0.05 * 0.5;
    const fitB = 0.1 * 0.8 * 1.6;
    quotes(
      'Attribution',
      `Fits: A 0.05 x 0.5 = ${written(fitA, 3)}, B 0.10 x 0.8 x 1.6 = ${written(fitB, 3)}.`,
    );
    // In a fixed point weights and lambdas give each other back.
    const lambdaA = (3 + 10 + toA) / (3 / 0.004 + 1_000);
    const lambdaB = (3 + 4 + toB) / (3 / 0.004 + 1_000);
    const all = lambdaA * fitA + lambdaB * fitB + 1e-6;
    expect(toA).toBeCloseTo((lambdaA * fitA) / all, 6);
    expect(toB).toBeCloseTo((lambdaB * fitB) / all, 6);
    quotes(
      'Attribution',
      `lambda_A = (3 + 10 + ${written(toA, 2)}) / 1,750 = ${written(lambdaA, 5)}, lambda_B = (3 + 4 + ${written(toB, 2)}) / 1,750 = ${written(lambdaB, 5)}; weights A ${written(toA, 3)}, B ${written(toB, 3)}, none ${written(1 - toA - toB, 3)}.`,
    );
  });
});
