import type { EpochMs } from './core/time.ts';

/** A value that is made at most once in so many milliseconds, whoever asks, and for all who ask meanwhile. A failure is
 *  told to those who waited for it, and not kept. */
export function remember<T>(
  make: () => Promise<T>,
  { ms, clock }: { ms: number; clock: () => EpochMs },
): () => Promise<T> {
  let made: { at: EpochMs; value: Promise<T> } | null = null;
  return () => {
    const at = clock();
    if (made !== null && at - made.at < ms) return made.value;
    const value = make();
    const entry = { at, value };
    made = entry;
    value.catch(() => {
      if (made === entry) made = null;
    });
    return value;
  };
}
