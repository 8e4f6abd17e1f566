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
  it('is the plain convolution of deliveries and shares', () => {
    const shares = lagBucketShares(kernel);
    const delivered = Float64Array.from({ length: 600 }, (_, bucket) => (bucket % 37 === 5 ? bucket : 0));
    const exposure = exposureOf(delivered, shares);
    for (const bucket of [0, 5, 41, 42, 300, 599]) {
      let sum = 0;
      for (let from = 0; from <= bucket; from++) sum += (delivered[from] ?? 0) * (shares[bucket - from] ?? 0);
      expect(exposure[bucket]).toBeCloseTo(sum, 9);
    }
  });

  it('gives back every delivery once 72 hours have passed', () => {
    const exposure = exposureOf(
      Float64Array.from({ length: 400 }, (_, bucket) => (bucket < 50 ? 3 : 0)),
      lagBucketShares(kernel),
    );
    expect(exposure.reduce((sum, value) => sum + value, 0)).toBeCloseTo(150, 9);
  });
});
