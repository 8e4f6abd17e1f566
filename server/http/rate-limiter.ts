import type { EpochMs } from '../core/time.ts';
import { MINUTE_MS, SECOND_MS } from '../core/time.ts';

/** Counts requests by key in this process, window by window. */
export type RateLimiter = {
  /** Counts one; seconds to wait when it is one too many, else null. */
  take(key: string): number | null;
};

/** Memory must not grow with the number of visitors: beyond so many a window, the rest share one count. */
const MOST_KEYS = 50_000;
const THE_REST = '';

/** At most `most` of each key in a window, by default a minute. */
export function createRateLimiter({
  most,
  windowMs = MINUTE_MS,
  clock,
}: {
  most: number;
  windowMs?: number;
  clock: () => EpochMs;
}): RateLimiter {
  const counts = new Map<string, number>();
  let window = -1;
  return {
    take(key) {
      const now = clock();
      const current = Math.floor(now / windowMs);
      if (current !== window) {
        counts.clear();
        window = current;
      }
      const counted = counts.has(key) || counts.size < MOST_KEYS ? key : THE_REST;
      const count = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, count);
      return count <= most ? null : Math.ceil(((current + 1) * windowMs - now) / SECOND_MS);
    },
  };
}
