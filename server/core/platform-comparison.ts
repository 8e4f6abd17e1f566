import type { EpochMs } from './time.ts';

/** The platform's answer at `at` which of two templates people block after more often. `blockOrder`: template ids, the one
 *  most blocked last; `reasons`: its word for the main reason of blocks, by id. */
export type PlatformComparison = {
  at: EpochMs;
  windowDays: number;
  blockOrder: readonly string[];
  reasons: Readonly<Record<string, string>>;
};
