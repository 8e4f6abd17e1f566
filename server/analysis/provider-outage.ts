import { BUCKET_MS, HOUR_MS, bucketOf, type EpochMs } from '../core/time.ts';
import { GRID_HOURS } from './account-grid.ts';
import type { AnalysisData } from './input.ts';
import { negativeBinomialUpperTail } from './negative-binomial.ts';

/** `failed`: messages that failed in the stretch; `share`: of all that were delivered or failed in it. */
export type ProviderOutage = {
  from: EpochMs;
  to: EpochMs;
  hours: number;
  failed: number;
  share: number;
  usualShare: number;
};

/** Outcomes of messages in one hour, of each template in the order of keys. */
type Hour = { delivered: number[]; failed: number[] };
type Usual = { share: number; shape: number };

const BUCKETS_PER_HOUR = HOUR_MS / BUCKET_MS;
const LAST_HOURS = 168;
/** An hour with fewer outcomes says nothing: it neither begins nor ends a stretch. */
const LEAST_OUTCOMES = 10;
/** An hour is out of line when so many failures would come by chance less than once in a thousand hours, and their share
 *  is at least a tenth and three times the usual. */
const CHANCE = 0.001;
const LEAST_SHARE = 0.1;
const LEAST_MULTIPLE = 3;
/** What is usual is known from half a day of hours on. */
const LEAST_HOURS = 12;
/** A stretch is worth a word from so many failures above the usual on. */
const LEAST_ABOVE_USUAL = 50;
/** Never taken to be lower than this, nor to vary less than by a third: what has been quiet for ten days need not stay so. */
const LOWEST_USUAL = 0.005;
const HIGHEST_SHAPE = 9;
/** Turns a median absolute deviation into a standard deviation, were the values normal. */
const DEVIATION_TO_SPREAD = 1.4826;

/**
 * Stretches of the last seven days in which messages failed far more than usual, whatever their template: the provider or
 * the platform refused them. One template that fails while the others do not is none. Oldest first.
 * Source: docs/methods.md#rivals
 */
export function providerOutages(data: AnalysisData, asOf: EpochMs): ProviderOutage[] {
  const hours = outcomesByHour(data, asOf);
  const usual = usualFailures(hours);
  if (usual === null) return [];
  const first = asOf - hours.length * HOUR_MS;
  const stretches: number[][] = [];
  let open: number[] | null = null;
  for (let hour = Math.max(0, hours.length - LAST_HOURS); hour < hours.length; hour++) {
    const outcomes = hours[hour];
    if (!outcomes || totalOf(outcomes) < LEAST_OUTCOMES) continue;
    if (!isOutOfLine(outcomes, usual)) open = null;
    else if (open) open.push(hour);
    else stretches.push((open = [hour]));
  }
  return stretches.flatMap((members) => {
    const [start = 0] = members;
    const end = members.at(-1) ?? start;
    const outcomes = sumOf(hours.slice(start, end + 1));
    const failed = sum(outcomes.failed);
    const total = totalOf(outcomes);
    if (failed - usual.share * total < LEAST_ABOVE_USUAL || isOneTemplates(outcomes, usual)) return [];
    const [from, to] = [first + start * HOUR_MS, first + (end + 1) * HOUR_MS];
    return [{ from, to, hours: end + 1 - start, failed, share: failed / total, usualShare: usual.share }];
  });
}

/**
 * The usual share of failures in an hour and how much it varies, as the shape of a negative binomial; null when too few hours
 * say anything. The median over hours, weighted by their outcomes, and the weighted median of the distances from it: an
 * outage of less than half of all messages moves neither.
 */
export function usualFailures(hours: readonly Hour[]): Usual | null {
  const told = hours.flatMap((hour) => {
    const weight = totalOf(hour);
    return weight >= LEAST_OUTCOMES ? [{ value: sum(hour.failed) / weight, weight }] : [];
  });
  if (told.length < LEAST_HOURS) return null;
  const middle = weightedMedian(told);
  const deviation = weightedMedian(
    told.map(({ value, weight }) => ({ value: Math.abs(value - middle), weight })),
  );
  const share = Math.max(LOWEST_USUAL, middle);
  const spread = DEVIATION_TO_SPREAD * deviation;
  return { share, shape: spread > 0 ? Math.min(HIGHEST_SHAPE, (share / spread) ** 2) : HIGHEST_SHAPE };
}

function isOutOfLine(hour: Hour, usual: Usual): boolean {
  const failed = sum(hour.failed);
  const total = totalOf(hour);
  if (failed < Math.max(LEAST_SHARE, LEAST_MULTIPLE * usual.share) * total) return false;
  return negativeBinomialUpperTail(failed, { mean: usual.share * total, shape: usual.shape }) < CHANCE;
}

/** Whether the other templates, where they say anything, failed as usual while the worst one failed. */
function isOneTemplates({ delivered, failed }: Hour, usual: Usual): boolean {
  const worst = failed.indexOf(Math.max(...failed));
  const others = (_: number, index: number): boolean => index !== worst;
  const rest = { delivered: delivered.filter(others), failed: failed.filter(others) };
  return totalOf(rest) >= LEAST_OUTCOMES && !isOutOfLine(rest, usual);
}

/** The last 240 h, the newest last. */
function outcomesByHour({ series, fromBucket }: AnalysisData, asOf: EpochMs): Hour[] {
  const keys = [...series.keys()].sort();
  const first = bucketOf(asOf) - GRID_HOURS * BUCKETS_PER_HOUR;
  return Array.from({ length: GRID_HOURS }, (_, hour) => {
    const start = Math.max(0, first + hour * BUCKETS_PER_HOUR - fromBucket);
    const end = Math.max(0, first + (hour + 1) * BUCKETS_PER_HOUR - fromBucket);
    const inHour = (values: Float64Array | undefined): number => {
      let total = 0;
      for (let bucket = start; bucket < end; bucket++) total += values?.[bucket] ?? 0;
      return total;
    };
    return {
      delivered: keys.map((key) => inHour(series.get(key)?.delivered)),
      failed: keys.map((key) => inHour(series.get(key)?.failed)),
    };
  });
}

function sumOf(hours: readonly Hour[]): Hour {
  const [first, ...rest] = hours;
  const total = { delivered: [...(first?.delivered ?? [])], failed: [...(first?.failed ?? [])] };
  for (const { delivered, failed } of rest) {
    delivered.forEach((count, index) => (total.delivered[index] = (total.delivered[index] ?? 0) + count));
    failed.forEach((count, index) => (total.failed[index] = (total.failed[index] ?? 0) + count));
  }
  return total;
}

function totalOf({ delivered, failed }: Hour): number {
  return sum(delivered) + sum(failed);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The smallest value that at least half of the weight does not exceed. */
function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const sorted = [...values].sort((left, right) => left.value - right.value);
  const half = sum(sorted.map(({ weight }) => weight)) / 2;
  let reached = 0;
  return sorted.find(({ weight }) => (reached += weight) >= half)?.value ?? 0;
}
