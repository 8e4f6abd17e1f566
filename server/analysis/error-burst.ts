import { BUCKET_MS, HOUR_MS, type EpochMs } from '../core/time.ts';

/** More late-found platform opt-outs than this in any twelve hours are a burst: a feed catching up, not people. */
export const MOST_ERROR_OPT_OUTS = 200;
const SPAN_BUCKETS = (12 * HOUR_MS) / BUCKET_MS;

export type ErrorOptOuts = {
  counted: number;
  held: number;
  /** The twelve hours with most of them, when they were more than allowed. */
  burst: { optOuts: number; from: EpochMs; to: EpochMs } | null;
};

/**
 * Splits error-derived opt-outs of `[from, to)` into counted and held: held is every bucket that lies in some twelve
 * hours with more than 200 of them. byBucket: count per bucket number.
 */
export function judgeErrorOptOuts({ byBucket, from, to }: ErrorInput): ErrorOptOuts {
  const buckets = [...byBucket].filter(([, count]) => count > 0).sort(([left], [right]) => left - right);
  const held = new Set<number>();
  let burst: ErrorOptOuts['burst'] = null;
  for (const [first] of buckets) {
    const span = buckets.filter(([bucket]) => bucket >= first && bucket < first + SPAN_BUCKETS);
    const optOuts = span.reduce((sum, [, count]) => sum + count, 0);
    if (optOuts <= MOST_ERROR_OPT_OUTS) continue;
    for (const [bucket] of span) held.add(bucket);
    const last = span.at(-1)?.[0] ?? first;
    const inRange = (last + 1) * BUCKET_MS > from && first * BUCKET_MS < to;
    if (inRange && optOuts > (burst?.optOuts ?? 0)) {
      burst = { optOuts, from: first * BUCKET_MS, to: (last + 1) * BUCKET_MS };
    }
  }
  const result: ErrorOptOuts = { counted: 0, held: 0, burst };
  for (const [bucket, count] of buckets) {
    if (bucket * BUCKET_MS < from || bucket * BUCKET_MS >= to) continue;
    if (held.has(bucket)) result.held += count;
    else result.counted += count;
  }
  return result;
}

export type ErrorInput = { byBucket: ReadonlyMap<number, number>; from: EpochMs; to: EpochMs };
