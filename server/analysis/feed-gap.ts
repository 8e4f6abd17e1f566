import { BUCKET_MS, HOUR_MS, type EpochMs } from '../core/time.ts';
import type { AccountGrid } from './account-grid.ts';

export type FeedGap = { from: EpochMs; to: EpochMs; hours: number; usualDeliveries: number };

const BUCKETS_PER_HOUR = HOUR_MS / BUCKET_MS;
/** Only an hour that usually has so many deliveries is missed. */
const LEAST_USUAL = 10;
/** A gap is worth a word from three hours and sixty missing deliveries on. */
const LEAST_HOURS = 3;
const LEAST_MISSING = 60;
const LAST_HOURS = 168;

/**
 * Runs of hours without any delivery, in the last seven days, where the same hour of the other days usually (median)
 * has many: the feed or the sending stood still. Hours before the account began are none, whatever other days have.
 * `firstBucket`: of the account's first message fact. Oldest first. Source: docs/methods.md#rivals
 */
export function feedGaps(grid: AccountGrid, firstBucket: number | null): FeedGap[] {
  if (firstBucket === null) return [];
  const hourly = deliveriesByHour(grid);
  const began = Math.floor((firstBucket - grid.fromBucket) / BUCKETS_PER_HOUR);
  const gaps: FeedGap[] = [];
  let open: FeedGap | null = null;
  for (let hour = Math.max(0, began + 1, hourly.length - LAST_HOURS); hour < hourly.length; hour++) {
    const usual = usualOf(hourly, { hour, began });
    if ((hourly[hour] ?? 0) > 0 || usual < LEAST_USUAL) {
      open = null;
      continue;
    }
    const from: EpochMs = (grid.fromBucket + hour * BUCKETS_PER_HOUR) * BUCKET_MS;
    if (!open) {
      open = { from, to: from, hours: 0, usualDeliveries: 0 };
      gaps.push(open);
    }
    open.to = from + HOUR_MS;
    open.hours += 1;
    open.usualDeliveries += usual;
  }
  return gaps.filter(
    ({ hours, usualDeliveries }) => hours >= LEAST_HOURS && usualDeliveries >= LEAST_MISSING,
  );
}

function deliveriesByHour({ templates, fromBucket, toBucket }: AccountGrid): number[] {
  const hours = Math.floor((toBucket - fromBucket) / BUCKETS_PER_HOUR);
  const hourly = Array.from({ length: hours }, () => 0);
  for (const { delivered } of templates) {
    delivered.forEach((count, bucket) => {
      const hour = Math.floor(bucket / BUCKETS_PER_HOUR);
      if (hour < hours) hourly[hour] = (hourly[hour] ?? 0) + count;
    });
  }
  return hourly;
}

function usualOf(hourly: readonly number[], { hour, began }: { hour: number; began: number }): number {
  const others = hourly.filter((_, other) => other >= began && other !== hour && other % 24 === hour % 24);
  const sorted = others.sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
