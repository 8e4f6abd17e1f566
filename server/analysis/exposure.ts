import { BUCKET_MS, HOUR_MS } from '../core/time.ts';
import {
  LAG_EDGES_HOURS,
  LAG_HOURS,
  lagCumulativeIntegral,
  lagDensity,
  type LagKernel,
} from './lag-kernel.ts';

/** Buckets after its own in which a delivery can still provoke an opt-out. */
export const LAG_BUCKETS = (LAG_HOURS * HOUR_MS) / BUCKET_MS;

/** Lags `[from, to)` in buckets that have one share each. */
type Run = { from: number; to: number; share: number };

/**
 * Probability that an opt-out falls l buckets of `bucketHours` after the bucket of its delivery, l = 0, 1, ...,
 * the delivery being uniform in its bucket: the second difference of the integrated cumulative, which is the density
 * itself times a bucket wherever the density is constant for a bucket to both sides.
 * Source: docs/methods.md#exposure
 */
export function lagBucketShares(kernel: LagKernel, bucketHours = BUCKET_MS / HOUR_MS): Float64Array {
  const shares = new Float64Array(Math.round(LAG_HOURS / bucketHours) + 1);
  const integral = (bucket: number) => lagCumulativeIntegral(kernel, Math.max(0, bucket) * bucketHours);
  for (let lag = 0; lag < shares.length; lag++) {
    shares[lag] = isInOneCell((lag - 1) * bucketHours, (lag + 1) * bucketHours)
      ? lagDensity(kernel, lag * bucketHours) * bucketHours
      : (integral(lag + 1) - 2 * integral(lag) + integral(lag - 1)) / bucketHours;
  }
  return shares;
}

/**
 * Exposure per bucket: opt-outs expected there per unit of rate, from the deliveries of that bucket and the
 * 72 h before it. A few buckets with deliveries are spread one by one, many all together; both cost the same where
 * the choice turns.
 */
export function exposureOf(delivered: Float64Array, shares: Float64Array): Float64Array {
  const runs = runsOf(shares);
  let filled = 0;
  // By index: for..of over an array of numbers costs more here than all the rest.
  for (let bucket = 0; bucket < delivered.length; bucket++) if ((delivered[bucket] ?? 0) > 0) filled++;
  return filled * shares.length < delivered.length * runs.length
    ? spreadEach(delivered, shares)
    : spreadTogether(delivered, runs);
}

function spreadEach(delivered: Float64Array, shares: Float64Array): Float64Array {
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

/**
 * Takes the lags of one share together, by the running total of deliveries: whole numbers, so that their differences are
 * exact, and where nothing was delivered the exposure is exactly zero.
 */
function spreadTogether(delivered: Float64Array, runs: readonly Run[]): Float64Array {
  const buckets = delivered.length;
  const exposure = new Float64Array(buckets);
  // Zeros in front stand for the time before the first bucket.
  const ahead = (runs.at(-1)?.to ?? 0) + 1;
  const total = new Float64Array(ahead + buckets);
  for (let bucket = 0; bucket < buckets; bucket++) {
    total[ahead + bucket] = (total[ahead + bucket - 1] ?? 0) + (delivered[bucket] ?? 0);
  }
  for (const { from, to, share } of runs) {
    const newest = ahead - from;
    const older = ahead - to;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = (total[newest + bucket] ?? 0) - (total[older + bucket] ?? 0);
      exposure[bucket] = (exposure[bucket] ?? 0) + count * share;
    }
  }
  return exposure;
}

function runsOf(shares: Float64Array): Run[] {
  const runs: Run[] = [];
  for (let lag = 0; lag < shares.length; lag++) {
    const share = shares[lag] ?? 0;
    const last = runs.at(-1);
    if (last?.share === share) last.to = lag + 1;
    else runs.push({ from: lag, to: lag + 1, share });
  }
  return runs;
}

function isInOneCell(fromHours: number, toHours: number): boolean {
  return LAG_EDGES_HOURS.some(
    (edge, cell) => fromHours >= edge && toHours <= (LAG_EDGES_HOURS[cell + 1] ?? edge),
  );
}
