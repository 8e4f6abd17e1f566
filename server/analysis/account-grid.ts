import { CONSENT_CLASS, isOutsideConsent } from '../core/consent-class.ts';
import { BUCKET_MS, HOUR_MS, bucketOf, type EpochMs } from '../core/time.ts';
import { countsIn } from './counts-in.ts';
import { exposureOf, lagBucketShares } from './exposure.ts';
import type { AnalysisData, TemplateSeries } from './input.ts';
import type { LagKernel } from './lag-kernel.ts';
import type { WeightSum } from './learned-state.ts';

/** The longest window (168 h) and the 72 h before it that its exposure comes from. */
export const GRID_HOURS = 240;

/** One opt-out, in the integer unit of weights. */
export const WHOLE_PPM = 1_000_000;

/** One template on the grid: deliveries, exposure, attributed opt-outs in ppm; all, outside consent, unknown. Only opt-outs
 *  are added to later. */
export type TemplateGrid = {
  key: string;
  delivered: Float64Array;
  deliveredOutside: Float64Array;
  deliveredUnknown: Float64Array;
  exposure: Float64Array;
  exposureOutside: Float64Array;
  exposureUnknown: Float64Array;
  optOuts: Float64Array;
  optOutsOutside: Float64Array;
  optOutsUnknown: Float64Array;
};

/** The last 240 h before an instant in 15-minute buckets `[fromBucket, toBucket)`; templates in order of key. */
export type AccountGrid = { fromBucket: number; toBucket: number; templates: TemplateGrid[] };

/** Lays the roll-ups before `to` on the grid; opt-outs hold the exact ones only until weights are added. */
export function accountGrid({ data, kernel, to }: GridInput): AccountGrid {
  const toBucket = bucketOf(to);
  const fromBucket = toBucket - (GRID_HOURS * HOUR_MS) / BUCKET_MS;
  const shares = lagBucketShares(kernel);
  const first = Math.max(0, fromBucket - data.fromBucket);
  const last = Math.max(first, toBucket - data.fromBucket);
  const ahead = Math.max(0, data.fromBucket - fromBucket);
  // Of most templates some columns hold nothing; they share one.
  const none = new Float64Array(toBucket - fromBucket);
  const cut = (values: Float64Array | undefined) => {
    if (values === undefined || !countsIn(values, first, last)) return none;
    const result = new Float64Array(none.length);
    result.set(values.subarray(first, last), ahead);
    return result;
  };
  const exposure = (delivered: Float64Array) => (delivered === none ? none : exposureOf(delivered, shares));
  const inPpm = (counts: Float64Array | undefined) => {
    const result = new Float64Array(none.length);
    if (counts === undefined) return result;
    for (let bucket = first; bucket < Math.min(last, counts.length); bucket++)
      result[ahead + bucket - first] = (counts[bucket] ?? 0) * WHOLE_PPM;
    return result;
  };
  const templates = keysOf(data, fromBucket, toBucket).map((key): TemplateGrid => {
    const series: TemplateSeries | undefined = data.series.get(key);
    const delivered = cut(series?.delivered);
    const deliveredOutside = cut(series?.deliveredOutside);
    const deliveredUnknown = cut(series?.deliveredUnknown);
    return {
      key,
      delivered,
      deliveredOutside,
      deliveredUnknown,
      exposure: exposure(delivered),
      exposureOutside: exposure(deliveredOutside),
      exposureUnknown: exposure(deliveredUnknown),
      optOuts: inPpm(series?.exact),
      optOutsOutside: inPpm(series?.exactOutside),
      optOutsUnknown: inPpm(series?.exactUnknown),
    };
  });
  return { fromBucket, toBucket, templates };
}

export type GridInput = { data: AnalysisData; kernel: LagKernel; to: EpochMs };

/** Adds attributed parts of opt-outs to the grid; those outside its range or its templates are ignored. */
export function addWeights(grid: AccountGrid, weights: readonly WeightSum[]): void {
  const byKey = new Map(grid.templates.map((template) => [template.key, template]));
  for (const { template, at, consentClass, ppm } of weights) {
    const target = byKey.get(template);
    const index = bucketOf(at) - grid.fromBucket;
    if (!target || index < 0 || index >= target.optOuts.length) continue;
    target.optOuts[index] = (target.optOuts[index] ?? 0) + ppm;
    const outside = isOutsideConsent(consentClass) ? target.optOutsOutside : null;
    const arm = consentClass === CONSENT_CLASS.unknown ? target.optOutsUnknown : outside;
    if (arm) arm[index] = (arm[index] ?? 0) + ppm;
  }
}

/** Sum of grid values over `[from, to)`, instants on bucket edges; what lies outside the grid counts nothing. */
export function sumBetween(
  grid: AccountGrid,
  values: Float64Array,
  range: { from: EpochMs; to: EpochMs },
): number {
  const first = Math.max(0, bucketOf(range.from) - grid.fromBucket);
  const last = Math.min(values.length, bucketOf(range.to) - grid.fromBucket);
  let sum = 0;
  for (let bucket = first; bucket < last; bucket++) sum += values[bucket] ?? 0;
  return sum;
}

/** Start of the first bucket of the grid with a delivery. */
export function firstDeliveryOn(grid: AccountGrid, template: TemplateGrid): EpochMs | null {
  const index = template.delivered.findIndex((count) => count > 0);
  return index < 0 ? null : (grid.fromBucket + index) * BUCKET_MS;
}

function keysOf(data: AnalysisData, fromBucket: number, toBucket: number): string[] {
  // A template that begins after the range is not known in it.
  const first = Math.max(0, fromBucket - data.fromBucket);
  const last = Math.max(first, toBucket - data.fromBucket);
  const keys = new Set<string>();
  for (const [key, { delivered, exact }] of data.series)
    if (countsIn(delivered, first, last) || countsIn(exact, first, last)) keys.add(key);
  for (const { at, candidates } of data.optOuts) {
    if (bucketOf(at) < fromBucket || bucketOf(at) >= toBucket) continue;
    for (const { template } of candidates) keys.add(template);
  }
  return [...keys].sort();
}
