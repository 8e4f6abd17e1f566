import { describe, expect, it } from 'vitest';
import { RATING_COEFFICIENTS } from '../../../server/analysis/rating/rating-coefficients.ts';
import { ratingFeatures, type DaySum } from '../../../server/analysis/rating/rating-features.ts';
import { forecastRating, logOdds } from '../../../server/analysis/rating/rating-forecast.ts';
import { foldPauseLadder } from '../../../server/core/pause-ladder.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { isByHand, quotes, written } from './quoted.ts';

const week = (optOuts: readonly number[]): DaySum[] =>
  optOuts.map((count) => ({ deliveries: 1_000, optOuts: count, expected: 4 }));
const input = (days: DaySum[]) => ({ rating: 'GREEN' as const, own: days, account: days });

describe('Quality forecast', () => {
  const spike = input(week([12, 12, 4, 4, 4, 4, 4]));
  const calm = input(week([4, 4, 4, 4, 4, 4, 4]));
  // The days' weights 1, 0.8, 0.64, ... sum to (1 - 0.8^7) / 0.2.
  const weights = (1 - 0.8 ** 7) / 0.2;
  const lift = Math.log((12 * 1.8 + 4 * (weights - 1.8) + 2) / (4 * weights + 2));
  const trend = Math.log((24 + 2) / (8 + 2)) - Math.log((20 + 2) / (20 + 2));
  const volume = Math.log(1 + weights);
  const z = -4.138 + 1.15 * lift + 0.325 * trend - 0.02 * lift + 0.407 * volume;
  const bent = (value: number) => 0.854 + 1.246 * value - 0.887 * Math.max(0, value + 2.2);

  it('adds up what the features say', () => {
    const features = ratingFeatures(spike);
    isByHand(features.lift, lift);
    isByHand(features.trend, trend);
    isByHand(features.volume, volume);
    expect(Math.abs(features.usual)).toBeLessThan(1e-9);
    isByHand(logOdds(features, RATING_COEFFICIENTS.template), z);
    const worse = forecastRating(spike, 'template')?.probability ?? NaN;
    isByHand(worse, 1 / (1 + Math.exp(-bent(z))));
    const usual = forecastRating(calm, 'template')?.probability ?? NaN;
    isByHand(usual, 1 / (1 + Math.exp(-bent(-4.138 + 0.407 * volume))));
    quotes(
      'Quality forecast',
      `lift ${written(features.lift, 3)}, trend ${written(features.trend, 3)}, usual ${written(Math.abs(features.usual))}, volume ${written(features.volume, 3)}, z = ${written(z, 3)}, p = ${written(100 * worse, 1)} %. With 4 on all days ${written(100 * usual, 1)} %.`,
    );
  });

  it('states the coefficients that the code has', () => {
    const { template, number } = RATING_COEFFICIENTS;
    const decimals = (value: number) => (value === 0 ? '0' : written(value, 3));
    quotes(
      'Quality forecast',
      `| (intercept) | | ${decimals(template.intercept)} | ${decimals(number.intercept)} |`,
    );
    for (const feature of ['lift', 'trend', 'usual', 'accountLift', 'volume'] as const) {
      const ends = ` | ${decimals(template.features[feature])} | ${decimals(number.features[feature])} |\n`;
      quotes('Quality forecast', ends);
    }
    const flags = (['isYellow', 'isUnknown'] as const).map((feature) => [
      decimals(template.features[feature]),
      decimals(number.features[feature]),
    ]);
    quotes(
      'Quality forecast',
      `| 1 or 0 | ${flags.map(([own]) => own).join(', ')} | ${flags.map(([, own]) => own).join(', ')} |`,
    );
    for (const { calibration } of [template, number]) {
      const { intercept, slope, beyond } = calibration;
      quotes('Quality forecast', [intercept, slope, beyond].map(decimals).join(', '));
    }
  });

  it('climbs the ladder', () => {
    const red = (hour: number) => ({ at: hour * HOUR_MS, status: 'PAUSED', detail: null });
    expect(foldPauseLadder([red(0)], HOUR_MS).pausedUntil).toBe(3 * HOUR_MS);
    expect(foldPauseLadder([red(0), red(10)], 11 * HOUR_MS).pausedUntil).toBe((10 + 6) * HOUR_MS);
    expect(foldPauseLadder([red(0), red(10)], 20 * HOUR_MS).next).toEqual({ kind: 'disable' });
    quotes('Quality forecast', '3 h the first time, 6 h the second; the third disables it');
  });
});
