import type { TemplateHistory } from '../../core/template.ts';
import { BUCKET_MS, DAY_MS, bucketOf, type EpochMs } from '../../core/time.ts';
import type { AnalysisData, TemplateSeries } from '../input.ts';
import type { Fix } from './fix.ts';

/** Fewer deliveries than this say nothing about who a template is sent to. */
const LEAST_DELIVERIES = 50;
/** Narrowed: of the share outside consent, no more is left than this part. */
const LEFT = 0.2;
const LOOK_MS = DAY_MS;

/**
 * The first thing that was done about a template after a spike began, null when nothing was. Pauses and edits are known to
 * the instant; that fewer are outside consent is seen a day later. Source: docs/methods.md#did-it-work
 */
export function findFix(
  { data, key }: { data: Pick<AnalysisData, 'templates' | 'series' | 'fromBucket'>; key: string },
  { since, asOf }: { since: EpochMs; asOf: EpochMs },
): Fix | null {
  const fixes = [
    ...fromHistory(data.templates.get(key) ?? null),
    ...narrowing(data.series.get(key), data.fromBucket, { since, asOf }),
  ];
  const [first = null] = fixes
    .filter(({ at }) => at > since && at <= asOf)
    .sort((left, right) => left.at - right.at || (left.kind < right.kind ? -1 : 1));
  return first;
}

function fromHistory(history: TemplateHistory | null): Fix[] {
  if (history === null) return [];
  const edits = history.changes.filter(({ kind }) => kind === 'edited');
  const pauses = history.statuses.filter(({ value }) => value === 'PAUSED' || value === 'DISABLED');
  return [
    ...edits.map(({ at }): Fix => ({ kind: 'edited', at })),
    ...pauses.map(({ at }): Fix => ({ kind: 'paused', at })),
  ];
}

function narrowing(
  series: TemplateSeries | undefined,
  fromBucket: number,
  { since, asOf }: { since: EpochMs; asOf: EpochMs },
): Fix[] {
  if (series === undefined) return [];
  const change = asOf - LOOK_MS;
  const between = (values: Float64Array, from: EpochMs, to: EpochMs): number =>
    values
      .subarray(Math.max(0, bucketOf(from) - fromBucket), Math.max(0, bucketOf(to) - fromBucket))
      .reduce((sum, count) => sum + count, 0);
  const [before, outsideBefore, after, outsideAfter] = [
    between(series.delivered, since, change),
    between(series.deliveredOutside, since, change),
    between(series.delivered, change, asOf),
    between(series.deliveredOutside, change, asOf),
  ];
  if (outsideBefore < LEAST_DELIVERIES || after < LEAST_DELIVERIES) return [];
  const isNarrow = outsideAfter / after <= (LEFT * outsideBefore) / before;
  return isNarrow ? [{ kind: 'narrowed', at: Math.floor(change / BUCKET_MS) * BUCKET_MS }] : [];
}
