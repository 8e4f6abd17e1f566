import { BUCKET_MS, HOUR_MS } from '../../../../server/core/time.ts';
import type { World, WorldTemplate } from '../../world/world.ts';
import { exposureOf } from './exposure.ts';
import { fitLagKernel, hourlyShares, type LagKernel } from './lag-kernel.ts';

/** One template by hours since the start. Cumulative sums have one entry more than there are hours. */
export type TemplateHours = {
  group: string;
  exposure: Float64Array;
  outsideExposure: Float64Array;
  cumulative: Float64Array;
  outsideCumulative: Float64Array;
  /** Hour of the first delivery, or of the addition if that is before the start; Infinity: none. */
  firstHour: number;
  /** Hours of edits and changes of category. */
  changes: number[];
};

export type AccountHours = { hours: number; kernel: LagKernel; templates: TemplateHours[] };

const BUCKETS_PER_HOUR = HOUR_MS / BUCKET_MS;

/** A world by hours, exposed through the lags of its known causes during the warm-up. */
export function accountHours(world: World): AccountHours {
  const kernel = warmUpKernel(world);
  const shares = hourlyShares(kernel);
  const templates = world.templates.map((template) => templateHours(world, template, shares));
  return { hours: world.days * 24, kernel, templates };
}

/** The kernel learned from replies with context that came before the first judged day. */
export function warmUpKernel(world: World): LagKernel {
  const known = world.optOuts.filter(
    ({ exact, at }) => exact && hoursSince(world, at) < world.warmupDays * 24,
  );
  return fitLagKernel(known.map(({ at, causeAt }) => (at - causeAt) / HOUR_MS));
}

/** Hours, with fraction, from the start of the world to an instant. */
export function hoursSince(world: World, at: number): number {
  return (at - world.start) / HOUR_MS;
}

/** Sums of 15-minute buckets per hour. */
export function hourlySums(buckets: Float64Array): Float64Array {
  const hours = new Float64Array(Math.ceil(buckets.length / BUCKETS_PER_HOUR));
  buckets.forEach((count, bucket) => {
    const hour = Math.floor(bucket / BUCKETS_PER_HOUR);
    hours[hour] = (hours[hour] ?? 0) + count;
  });
  return hours;
}

function templateHours(world: World, template: WorldTemplate, shares: Float64Array): TemplateHours {
  const delivered = hourlySums(template.delivered);
  const exposure = exposureOf(delivered, shares);
  const outsideExposure = exposureOf(hourlySums(template.outside), shares);
  const first = delivered.findIndex((count) => count > 0);
  const firstHour = template.bornDay < 0 ? template.bornDay * 24 : first;
  return {
    group: template.category.toLowerCase(),
    exposure,
    outsideExposure,
    cumulative: cumulativeOf(exposure),
    outsideCumulative: cumulativeOf(outsideExposure),
    firstHour: first < 0 ? Infinity : firstHour,
    changes: template.changes.map(({ at }) => hoursSince(world, at)),
  };
}

function cumulativeOf(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => (sums[index + 1] = (sums[index] ?? 0) + value));
  return sums;
}
