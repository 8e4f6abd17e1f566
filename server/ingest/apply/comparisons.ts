import { EVENT_KIND } from '../../core/event-kind.ts';
import type { PlatformComparison } from '../../core/platform-comparison.ts';
import type { EpochMs } from '../../core/time.ts';
import type { EventRow } from '../../store/ports.ts';

/** The platform's comparisons before an instant, oldest first, in whatever order the rows come. */
export function foldComparisons(rows: readonly EventRow[], until: EpochMs): PlatformComparison[] {
  return rows
    .filter((row) => row.kind === EVENT_KIND.comparison && row.data !== null && row.occurred_at < until)
    .sort((left, right) => left.occurred_at - right.occurred_at || (left.idem < right.idem ? -1 : 1))
    .map((row) => {
      // The log holds what `minimise` wrote.
      const { windowDays, blockOrder, reasons } = JSON.parse(row.data ?? '') as PlatformComparison;
      return { at: row.occurred_at, windowDays, blockOrder, reasons };
    });
}
