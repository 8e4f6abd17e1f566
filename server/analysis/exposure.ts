import { BUCKET_MS, HOUR_MS } from '../core/time.ts';
import { LAG_HOURS, lagCumulativeIntegral, type LagKernel } from './lag-kernel.ts';

/** Buckets after its own in which a delivery can still provoke an opt-out. */
export const LAG_BUCKETS = (LAG_HOURS * HOUR_MS) / BUCKET_MS;

/**
 * Probability that an opt-out falls l buckets of `bucketHours` after the bucket of its delivery, l = 0, 1, ...,
 * the delivery being uniform in its bucket: the second difference of the integrated cumulative.
 * Source: docs/methods.md#exposure
 */
export function lagBucketShares(kernel: LagKernel, bucketHours = BUCKET_MS / HOUR_MS): Float64Array {
  const shares = new Float64Array(Math.round(LAG_HOURS / bucketHours) + 1);
  const integral = (bucket: number) => lagCumulativeIntegral(kernel, Math.max(0, bucket) * bucketHours);
  for (let lag = 0; lag < shares.length; lag++) {
    shares[lag] = (integral(lag + 1) - 2 * integral(lag) + integral(lag - 1)) / bucketHours;
  }
  return shares;
}

/**
 * Exposure per bucket: opt-outs expected there per unit of rate, from the deliveries of that bucket and the
 * 72 h before it. Buckets without deliveries cost nothing.
 */
export function exposureOf(delivered: Float64Array, shares: Float64Array): Float64Array {
  const exposure = new Float64Array(delivered.length);
  for (let bucket = 0; bucket < delivered.length; bucket++) {
    const count = delivered[bucket] ?? 0;
    if (count === 0) continue;
    const reach = Math.min(shares.length, delivered.length - bucket);
    for (let lag = 0; lag < reach; lag++) {
      exposure[bucket + lag] = (exposure[bucket + lag] ?? 0) + count * (shares[lag] ?? 0);
    }
  }
  return exposure;
}
