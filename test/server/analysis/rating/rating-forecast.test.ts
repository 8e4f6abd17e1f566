import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLogistic } from '../../../../bench/accuracy/rating/fit-logistic.ts';
import { ratingCases } from '../../../../bench/accuracy/rating/rating-cases.ts';
import { scoreForecasts } from '../../../../bench/accuracy/rating/score-forecasts.ts';
import { simulateRatings } from '../../../../bench/accuracy/rating/simulate-ratings.ts';
import { RATING_COEFFICIENTS } from '../../../../server/analysis/rating/rating-coefficients.ts';
import { ratingFeatures, type DaySum } from '../../../../server/analysis/rating/rating-features.ts';
import {
  calibrated,
  forecastRating,
  logistic,
  logOdds,
} from '../../../../server/analysis/rating/rating-forecast.ts';

const week = (optOuts: readonly number[]): DaySum[] =>
  optOuts.map((count) => ({ deliveries: 1_000, optOuts: count, expected: 4 }));

describe('the forecast of a downgrade', () => {
  test('gives the worked number of the documentation', () => {
    const days = week([12, 12, 4, 4, 4, 4, 4]);
    const input = { rating: 'GREEN' as const, own: days, account: days };
    const features = ratingFeatures(input);
    expect(features.lift).toBeCloseTo(0.5926, 4);
    expect(features.trend).toBeCloseTo(0.9555, 4);
    expect(features.usual).toBeCloseTo(0, 4);
    expect(features.volume).toBeCloseTo(1.5997, 4);
    expect(forecastRating(input, 'template')?.probability).toBeCloseTo(DOCUMENTED.spike, 3);
    const calm = week([4, 4, 4, 4, 4, 4, 4]);
    expect(
      forecastRating({ rating: 'GREEN', own: calm, account: calm }, 'template')?.probability,
    ).toBeCloseTo(DOCUMENTED.calm, 3);
  });

  test('rises with the opt-outs of a template, and names what speaks for it, the greatest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (few, more) => {
        const calm = week([4, 4, 4, 4, 4, 4, 4]);
        const at = (optOuts: number) =>
          forecastRating(
            { rating: 'GREEN', own: week([optOuts, 4, 4, 4, 4, 4, 4]), account: calm },
            'template',
          )?.probability ?? 0;
        expect(at(few + more)).toBeGreaterThan(at(few));
      }),
    );
    const days = week([30, 30, 30, 4, 4, 4, 4]);
    const parts = forecastRating({ rating: 'YELLOW', own: days, account: days }, 'template')?.parts ?? [];
    expect(parts[0]?.feature).toBe('lift');
    const sizes = parts.map(({ logOdds: part }) => Math.abs(part));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('is none without deliveries', () => {
    const nothing = week([]).concat({ deliveries: 0, optOuts: 0, expected: 0 });
    expect(forecastRating({ rating: 'GREEN', own: nothing, account: nothing }, 'template')).toBeNull();
  });

  test('is calibrated on simulated accounts that neither the fit nor the report has seen', () => {
    const said = Array.from(
      { length: 60 },
      (_, index) => ratingCases(simulateRatings(55_000 + index)).template,
    )
      .flat()
      .map(({ features, isWorse }) => {
        const z = logOdds(features, RATING_COEFFICIENTS.template);
        return { probability: logistic(calibrated(z, RATING_COEFFICIENTS.template)), isTrue: isWorse };
      });
    const score = scoreForecasts(said);
    expect(score.cases).toBeGreaterThan(15_000);
    expect(score.largestGap).toBeLessThan(0.08);
    expect(score.area).toBeGreaterThan(0.74);
    expect(score.skill).toBeGreaterThan(0.02);
  });
});

/** Computed apart from this code, from the formulas and coefficients of docs/methods.md. */
const DOCUMENTED = { spike: 0.0937, calm: 0.0296 };

describe('the measuring itself', () => {
  test('a logistic regression finds the odds of two groups', () => {
    // 10 of 40 without, 30 of 40 with: log-odds -ln 3, difference ln 9; the ridge draws it a little.
    const rows = Array.from({ length: 80 }, (_, index) => [1, index < 40 ? 0 : 1]);
    const truths = rows.map((_, index) => (index < 40 ? index < 10 : index < 70));
    const [intercept = 0, slope = 0] = fitLogistic(rows, truths);
    expect(intercept).toBeCloseTo(-Math.log(3), 0);
    expect(slope).toBeGreaterThan(1.7);
    expect(slope).toBeLessThan(Math.log(9));
  });

  test('a score by hand', () => {
    const score = scoreForecasts([
      { probability: 0.9, isTrue: true },
      { probability: 0.2, isTrue: false },
      { probability: 0.2, isTrue: true },
      { probability: 0.1, isTrue: false },
    ]);
    expect(score.brier).toBeCloseTo((0.01 + 0.04 + 0.64 + 0.01) / 4, 12);
    expect(score.skill).toBeCloseTo(1 - 0.175 / 0.25, 12);
    // Of the four pairs three are in order and one is tied.
    expect(score.area).toBeCloseTo(3.5 / 4, 12);
    expect(score.bins.map(({ from, cases }) => [from, cases])).toEqual([
      [0.1, 1],
      [0.2, 2],
      [0.9, 1],
    ]);
  });
});
