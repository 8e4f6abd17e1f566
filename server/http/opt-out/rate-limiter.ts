import type { EpochMs } from '../../core/time.ts';
import { MINUTE_MS, SECOND_MS } from '../../core/time.ts';

/** Counts requests by key in this process, minute by minute. */
export type RateLimiter = {
  /** Counts one; seconds to wait when it is one too many, else null. */
  take(key: string): number | null;
};

/** Memory must not grow with the number of visitors: beyond so many a minute, the rest share one count. */
const MOST_KEYS = 50_000;
const THE_REST = '';

/** At most `most` a minute of each key. */
export function createRateLimiter({ most, clock }: { most: number; clock: () => EpochMs }): RateLimiter {
  const counts = new Map<string, number>();
  let minute = -1;
  return {
    take(key) {
      const now = clock();
      const current = Math.floor(now / MINUTE_MS);
      if (current !== minute) {
        counts.clear();
        minute = current;
      }
      const counted = counts.has(key) || counts.size < MOST_KEYS ? key : THE_REST;
      const count = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, count);
      return count <= most ? null : Math.ceil(((current + 1) * MINUTE_MS - now) / SECOND_MS);
    },
  };
}
