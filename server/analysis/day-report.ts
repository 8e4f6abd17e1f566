import type { BusinessDay } from '../core/business-day.ts';
import { BUCKET_MS, bucketOf, type EpochMs } from '../core/time.ts';
import { nameOf } from './template-name.ts';
import type { AnalysisData } from './input.ts';
import type { NamedTemplate, Verdict } from './verdict.ts';

/** What one template did on a day. `repliedOptOuts`: those that answered one of its messages. */
export type DayTemplate = {
  template: NamedTemplate;
  deliveries: number;
  repliedOptOuts: number;
  failures: number;
};

/** One business day `[from, to)` and the verdict at its end. `optOuts`: all of them, whatever they answered. */
export type DayReport = {
  day: BusinessDay;
  from: EpochMs;
  to: EpochMs;
  deliveries: number;
  optOuts: number;
  /** Busiest first, those without anything left out. */
  templates: DayTemplate[];
  verdict: Verdict;
};

/** Adds up a day; `data` has to cover it. The day of a zone begins and ends at bucket edges. */
export function dayReport(input: {
  day: BusinessDay;
  from: EpochMs;
  to: EpochMs;
  verdict: Verdict;
  data: AnalysisData;
}): DayReport {
  const { day, from, to, verdict, data } = input;
  const first = bucketOf(from) - data.fromBucket;
  const last = Math.ceil(to / BUCKET_MS) - data.fromBucket;
  const sum = (values: Float64Array): number =>
    values.slice(Math.max(0, first), last).reduce((total, value) => total + value, 0);
  const templates = [...data.series]
    .map(([key, series]) => ({
      template: nameOf(data, key),
      deliveries: sum(series.delivered),
      repliedOptOuts: sum(series.exact),
      failures: sum(series.failed),
    }))
    .filter(({ deliveries, repliedOptOuts, failures }) => deliveries + repliedOptOuts + failures > 0)
    .sort((a, b) => b.deliveries - a.deliveries || (a.template.key < b.template.key ? -1 : 1));
  return {
    day,
    from,
    to,
    deliveries: templates.reduce((total, { deliveries }) => total + deliveries, 0),
    optOuts: data.optOuts.filter(({ at }) => at >= from && at < to).length,
    templates,
    verdict,
  };
}
