/** Instants are UTC epoch milliseconds; intervals are half-open `[from, to)`. */
export type EpochMs = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Roll-ups count in buckets of 15 minutes: every IANA zone's midnight is a bucket edge. */
export const BUCKET_MS = 15 * MINUTE_MS;

/** Number of the bucket that holds an instant, counted from the epoch. */
export function bucketOf(at: EpochMs): number {
  return Math.floor(at / BUCKET_MS);
}

/** The latest bucket edge at or before an instant. */
export function floorToBucket(at: EpochMs): EpochMs {
  return bucketOf(at) * BUCKET_MS;
}

/** The earliest bucket edge at or after an instant. */
export function ceilToBucket(at: EpochMs): EpochMs {
  return Math.ceil(at / BUCKET_MS) * BUCKET_MS;
}

/** Number of the UTC day that holds an instant; keys of the message cache only, never shown. */
export function utcDayOf(at: EpochMs): number {
  return Math.floor(at / DAY_MS);
}
