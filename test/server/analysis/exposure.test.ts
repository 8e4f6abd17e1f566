import { describe, expect, it } from 'vitest';
import { exposureOf, lagBucketShares } from '../../../server/analysis/exposure.ts';
import { fitLagKernel, lagCumulative } from '../../../server/analysis/lag-kernel.ts';

const kernel = fitLagKernel([]);

describe('lagBucketShares', () => {
  it('sum to one, over a quarter of an hour and over an hour', () => {
    for (const hours of [0.25, 1]) {
      const total = lagBucketShares(kernel, hours).reduce((sum, share) => sum + share, 0);
      expect(total).toBeCloseTo(1, 12);
    }
  });

  it('equal the average over delivery times spread evenly through the bucket', () => {
    for (const hours of [0.25, 1]) {
      const shares = lagBucketShares(kernel, hours);
      for (const lag of [0, 1, 2, 5, 17, 70]) {
        const steps = 4_000;
        let sum = 0;
        for (let step = 0; step < steps; step++) {
          const into = (step + 0.5) / steps;
          sum +=
            lagCumulative(kernel, (lag + 1 - into) * hours) - lagCumulative(kernel, (lag - into) * hours);
        }
        expect(shares[lag]).toBeCloseTo(sum / steps, 6);
      }
    }
  });

  it('have no share beyond 72 hours and a bucket', () => {
    expect(lagBucketShares(kernel)).toHaveLength(289);
  });
});

describe('exposureOf', () => {
  it('is the plain convolution of deliveries and shares, of few buckets and of many', () => {
    const shares = lagBucketShares(kernel);
    for (const every of [1, 2, 3, 37, 500]) {
      const delivered = Float64Array.from({ length: 600 }, (_, bucket) =>
        bucket % every === Math.min(5, every - 1) ? bucket + 1 : 0,
      );
      const exposure = exposureOf(delivered, shares);
      for (let bucket = 0; bucket < delivered.length; bucket++) {
        let sum = 0;
        for (let from = 0; from <= bucket; from++)
          sum += (delivered[from] ?? 0) * (shares[bucket - from] ?? 0);
        expect(Math.abs((exposure[bucket] ?? NaN) - sum)).toBeLessThanOrEqual(1e-12 * sum);
      }
    }
  });

  it('is exactly zero where nothing was delivered in the 72 hours before', () => {
    const delivered = Float64Array.from({ length: 800 }, (_, bucket) =>
      bucket >= 100 && bucket < 300 ? 1_234_567 : 0,
    );
    const exposure = exposureOf(delivered, lagBucketShares(kernel));
    expect([99, 100, 299 + 288, 299 + 289].map((bucket) => (exposure[bucket] ?? 0) > 0)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(exposure.every((value) => value >= 0)).toBe(true);
  });

  it('gives back every delivery once 72 hours have passed', () => {
    const exposure = exposureOf(
      Float64Array.from({ length: 400 }, (_, bucket) => (bucket < 50 ? 3 : 0)),
      lagBucketShares(kernel),
    );
    expect(exposure.reduce((sum, value) => sum + value, 0)).toBeCloseTo(150, 9);
  });
});
