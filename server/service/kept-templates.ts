import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { bucketOf, type EpochMs } from '../core/time.ts';
import type { TemplateReadStore } from '../store/read-ports.ts';
import { appliedMark } from './applied-mark.ts';
import { rememberEach } from './remember-each.ts';

/** Asked for with counts of a week, and without; nobody is given what has changed since. */
const KEPT = { slowMs: Infinity, staleMs: 0, most: 4 };

/** What is known of templates, read once for every page until something is applied. */
export function keptTemplates(
  store: TemplateReadStore,
  { access, clock }: { access: Pick<AnalysisAccess, 'read'>; clock: () => EpochMs },
): TemplateReadStore {
  return {
    ...store,
    load: rememberEach((since: EpochMs) => store.load(since), {
      ...KEPT,
      keyOf: (since) => String(bucketOf(since)),
      mark: appliedMark(access, clock),
      now: () => performance.now(),
    }),
  };
}
