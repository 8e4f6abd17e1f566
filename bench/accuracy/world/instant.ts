import type { EpochMs } from '../../../server/core/time.ts';

/** Hours since the start as an instant on a whole second, as feeds carry them. */
export function instantOf(start: EpochMs, hours: number): EpochMs {
  return start + Math.floor(hours * 3_600) * 1_000;
}
