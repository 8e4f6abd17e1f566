import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import type { EpochMs } from '../core/time.ts';
import type { HttpDeps } from '../http/deps.ts';
import type { AudienceStore } from '../store/audience-ports.ts';
import { afterAnswers } from './after-answers.ts';
import { appliedMark } from './applied-mark.ts';
import { rememberEach } from './remember-each.ts';

/** Counting reads the messages of the days: of a large account nobody waits for it, and the last count is shown meanwhile. */
const KEPT = { slowMs: 40, staleMs: 120_000, most: 50, aside: afterAnswers };

/** Whom templates reached, counted once until something is applied. */
export function countedAudience({
  access,
  audience,
  clock,
}: {
  access: Pick<AnalysisAccess, 'read'>;
  audience: Pick<AudienceStore, 'count'>;
  clock: () => EpochMs;
}): HttpDeps['audience'] {
  return rememberEach(
    async (range) => {
      const asOf = clock();
      return { asOf, counts: await audience.count(range) };
    },
    {
      ...KEPT,
      keyOf: (range) => JSON.stringify(range),
      mark: appliedMark(access, clock),
      now: () => performance.now(),
    },
  );
}
