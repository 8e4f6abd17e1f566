import type { EpochMs } from '../../../server/core/time.ts';

/** An instant of the API (ISO 8601) in epoch ms. */
export function instantOf(iso: string): EpochMs {
  return Date.parse(iso);
}
