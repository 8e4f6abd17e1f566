import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { bucketOf, type EpochMs } from '../core/time.ts';

/** Changes with everything that is applied, and with every bucket. */
export function appliedMark(
  access: Pick<AnalysisAccess, 'read'>,
  clock: () => EpochMs,
): () => Promise<string> {
  return async () => `${bucketOf(clock())} ${await access.read((store) => store.lastApplied())}`;
}
