import { BUCKET_MS, bucketOf, type EpochMs } from '../../core/time.ts';
import type { AnalysisData } from '../input.ts';
import { nameOf } from '../template-name.ts';
import type { NamedTemplate } from '../verdict.ts';

/** What one template did in a period. `repliedOptOuts`: those that answered one of its messages. */
export type PeriodTemplate = {
  template: NamedTemplate;
  deliveries: number;
  repliedOptOuts: number;
  failures: number;
};

/** Counts by template over `[from, to)`, bucket edges, which the data have to cover; busiest first, those without anything
 *  left out. */
export function periodTemplates(
  data: AnalysisData,
  { from, to }: { from: EpochMs; to: EpochMs },
): PeriodTemplate[] {
  const first = Math.max(0, bucketOf(from) - data.fromBucket);
  const last = Math.ceil(to / BUCKET_MS) - data.fromBucket;
  const sum = (values: Float64Array): number =>
    values.subarray(first, last).reduce((total, value) => total + value, 0);
  return [...data.series]
    .map(([key, series]) => ({
      template: nameOf(data, key),
      deliveries: sum(series.delivered),
      repliedOptOuts: sum(series.exact),
      failures: sum(series.failed),
    }))
    .filter(({ deliveries, repliedOptOuts, failures }) => deliveries + repliedOptOuts + failures > 0)
    .sort((a, b) => b.deliveries - a.deliveries || (a.template.key < b.template.key ? -1 : 1));
}
