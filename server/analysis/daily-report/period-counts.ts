import { BUCKET_MS, bucketOf, DAY_MS, type EpochMs } from '../../core/time.ts';
import type { AnalysisData } from '../input.ts';

/** What was delivered and who left in a period. `outside`, `unknown`: deliveries to people outside consent, or of unknown
 *  consent, at the send. */
export type PeriodCounts = { deliveries: number; outside: number; unknown: number; optOuts: number };

/** Counts over `[from, to)`, bucket edges; null where the data begin later, or the account does. */
export function periodCounts(
  data: AnalysisData,
  { from, to }: { from: EpochMs; to: EpochMs },
): PeriodCounts | null {
  const first = bucketOf(from);
  if (first < data.fromBucket || data.firstBucket === null || data.firstBucket > first) return null;
  return countsOf(data, { from, to });
}

/** The same without asking whether the data cover it. */
export function countsOf(data: AnalysisData, { from, to }: { from: EpochMs; to: EpochMs }): PeriodCounts {
  const start = Math.max(0, bucketOf(from) - data.fromBucket);
  const end = Math.ceil(to / BUCKET_MS) - data.fromBucket;
  const sum = (values: Float64Array): number => {
    let total = 0;
    for (let index = start; index < Math.min(end, values.length); index += 1) total += values[index] ?? 0;
    return total;
  };
  const counts: PeriodCounts = { deliveries: 0, outside: 0, unknown: 0, optOuts: 0 };
  for (const series of data.series.values()) {
    counts.deliveries += sum(series.delivered);
    counts.outside += sum(series.deliveredOutside);
    counts.unknown += sum(series.deliveredUnknown);
  }
  counts.optOuts = data.optOuts.filter(({ at }) => at >= from && at < to).length;
  return counts;
}

/** The same weekdays a week before. */
export function weekBefore({ from, to }: { from: EpochMs; to: EpochMs }): { from: EpochMs; to: EpochMs } {
  return { from: from - 7 * DAY_MS, to: to - 7 * DAY_MS };
}
