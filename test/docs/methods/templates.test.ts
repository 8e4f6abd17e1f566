import { describe, expect, it } from 'vitest';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import { rateInterval } from '../../../server/analysis/rate-interval.ts';
import { expectedCount } from '../../../server/analysis/templates/expected-day.ts';
import {
  reviewPriority,
  reviewSigns,
  weightOf,
  type SignInput,
} from '../../../server/analysis/templates/review-priority.ts';
import { maturedOf } from '../../../server/analysis/templates/series.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { quotes, written } from './quoted.ts';

describe('Expected range', () => {
  const part = { mean: 10, shape: 90 };

  it('of one template and of two', () => {
    const one = expectedCount([part], 9);
    const two = expectedCount([part, part], 9);
    const shape = 1 / (1 / 90 + 1 / 9 + 0.13 ** 2);
    quotes(
      'Expected range',
      `10 expected, A = 90, k = 9: shape ${written(shape, 2)}, range ${one?.low} to ${one?.high}; of two such templates together ${two?.low} to ${two?.high}.`,
    );
  });

  it('interval of a rate, and how far a day has come', () => {
    const { low = 0, high = 0 } = rateInterval(10, 1_000) ?? {};
    const matured = maturedOf(fitLagKernel([]), { start: 0, end: DAY_MS }, DAY_MS);
    quotes(
      'Expected range',
      `10 opt-outs of 1,000 deliveries: ${written(100 * low, 2)} % to ${written(100 * high, 2)} %. Of the messages of a day that has just ended ${written(matured, 3)} of the opt-outs have come.`,
    );
  });
});

describe('Review priority', () => {
  const nothing: SignInput = {
    probability: null,
    optOuts: 0,
    expected: null,
    rating: 'GREEN',
    isPaused: false,
    consent: null,
    policy: null,
  };

  it('of a suspect, and of a rate', () => {
    const volume = Math.log(901) / Math.log(10_001);
    const priority = reviewPriority(reviewSigns({ ...nothing, probability: 0.94 }), {
      deliveries: 900,
      all: 10_000,
    });
    expect(priority).toBeCloseTo(0.94 * volume, 10);
    const [rate] = reviewSigns({ ...nothing, optOuts: 30, expected: { mean: 10, shape: 18 } });
    quotes(
      'Review priority',
      `probability 0.94 and 900 of 10,000 deliveries: 0.94 x ${written(volume, 3)} = ${written(priority, 3)}. 30 opt-outs where 10 are expected, shape 18: ${written(rate === undefined ? 0 : weightOf(rate), 3)}.`,
    );
  });
});
