import type { EpochMs } from '../../server/core/time.ts';
import type { AnalysisAccess } from './analyse-at.ts';

/** Up to where a live analysis may look: never past what still waits to be applied. */
export async function liveInstant(access: AnalysisAccess, now: EpochMs): Promise<EpochMs> {
  const oldest = await access.read((store) => store.oldestPending());
  return Math.min(now, oldest ?? now);
}
