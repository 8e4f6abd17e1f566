import type {
  AnalysisData,
  Candidate,
  CountedOptOut,
  TemplateSeries,
} from '../../../server/analysis/input.ts';
import { countsIn } from '../../../server/analysis/counts-in.ts';
import { CONSENT_CLASS } from '../../../server/core/consent-class.ts';
import type { TemplateHistory } from '../../../server/core/template.ts';
import { BUCKET_MS, DAY_MS, bucketOf, type EpochMs } from '../../../server/core/time.ts';
import { describedAt, templateHistory } from './template-histories.ts';
import type { World, WorldCandidate, WorldOptOut } from '../world/world.ts';

/** Reads a world as analysis would read its roll-ups. */
export type AnalysisFeed = {
  firstBucket: number | null;
  /** What analysis reads for the buckets before an instant, `days` back. Nothing of what comes later is in it. */
  before(at: EpochMs, days: number): AnalysisData;
};

/** Key of an opt-out by its index in `World.optOuts`. */
export function optOutKey(index: number): string {
  return `o${index}`;
}

/** Lays a world out once; windows of it are views and cost little. */
export function analysisFeed(world: World): AnalysisFeed {
  const series = world.templates.map((template) => seriesOf(template));
  const optOuts = world.optOuts.map((optOut, index) => countedOptOut(world, optOut, index));
  addExact(world, series);
  const histories = world.templates
    .map((template) => ({ from: describedAt(world, template), history: templateHistory(world, template) }))
    .sort((left, right) => left.from - right.from);
  const topics: AnalysisData['topics'] = new Map(
    world.topics.map(({ name, category }) => [
      name,
      { category, basis: 'consent', complete: true, names: {} },
    ]),
  );
  const startBucket = bucketOf(world.start);
  const firstBucket = firstBucketOf(world);
  return {
    firstBucket,
    before(at, days) {
      const toBucket = bucketOf(at);
      const fromBucket = toBucket - Math.round((days * DAY_MS) / BUCKET_MS);
      const window = {
        from: Math.max(0, fromBucket - startBucket),
        to: Math.max(0, toBucket - startBucket),
      };
      return {
        zone: world.zone,
        fromBucket: startBucket + window.from,
        toBucket,
        firstBucket,
        series: seriesIn(world, series, window),
        templates: new Map<string, TemplateHistory>(
          histories.filter(({ from }) => from < at).map(({ history }) => [history.key, history]),
        ),
        optOuts: between(optOuts, { from: fromBucket * BUCKET_MS, to: at }),
        errorOptOuts: errorsBetween(world, { from: fromBucket, to: toBucket }),
        topics,
      };
    },
  };
}

function seriesOf({ delivered, outside, failed }: World['templates'][number]): TemplateSeries {
  const zeros = () => new Float64Array(delivered.length);
  const never = zeros();
  return {
    delivered,
    deliveredOutside: outside,
    deliveredUnknown: never,
    exact: zeros(),
    exactOutside: zeros(),
    exactUnknown: never,
    failed,
  };
}

function addExact(world: World, series: readonly TemplateSeries[]): void {
  for (const optOut of world.optOuts) {
    const own = series[optOut.cause];
    if (!optOut.exact || !own) continue;
    const index = bucketOf(optOut.at) - bucketOf(world.start);
    own.exact[index] = (own.exact[index] ?? 0) + 1;
    if (answered(optOut)?.outside) own.exactOutside[index] = (own.exactOutside[index] ?? 0) + 1;
  }
}

/** Templates with anything in the window. */
function seriesIn(
  world: World,
  series: readonly TemplateSeries[],
  { from, to }: { from: number; to: number },
): Map<string, TemplateSeries> {
  const found = new Map<string, TemplateSeries>();
  world.templates.forEach(({ key }, index) => {
    const whole = series[index];
    if (!whole) return;
    if (![whole.delivered, whole.exact, whole.failed].some((values) => countsIn(values, from, to))) return;
    const cut = (values: Float64Array) => values.subarray(from, to);
    found.set(key, {
      delivered: cut(whole.delivered),
      deliveredOutside: cut(whole.deliveredOutside),
      deliveredUnknown: cut(whole.deliveredUnknown),
      exact: cut(whole.exact),
      exactOutside: cut(whole.exactOutside),
      exactUnknown: cut(whole.exactUnknown),
      failed: cut(whole.failed),
    });
  });
  return found;
}

function countedOptOut(world: World, optOut: WorldOptOut, index: number): CountedOptOut {
  const candidates = optOut.candidates.map((candidate, number) =>
    candidateOf(world, candidate, `${optOutKey(index)}.${number}`),
  );
  const named = answered(optOut);
  const exact = optOut.exact && named ? (candidates[optOut.candidates.indexOf(named)] ?? null) : null;
  const meant = exact ? [exact] : candidates;
  const noConsent = meant.length > 0 && meant.every((each) => each.consentClass === CONSENT_CLASS.never);
  return {
    key: optOutKey(index),
    at: optOut.at,
    channel: 'keyword',
    reason: noConsent ? 'no-consent' : 'unknown',
    exact,
    candidates: exact ? [] : candidates,
  };
}

function candidateOf(world: World, candidate: WorldCandidate, message: string): Candidate {
  const { template, deliveredAt, outside } = candidate;
  return {
    template: world.templates[template]?.key ?? '',
    deliveredAt,
    consentClass: outside ? CONSENT_CLASS.never : CONSENT_CLASS.granted,
    message,
  };
}

function answered({ cause, causeAt, candidates }: WorldOptOut): WorldCandidate | undefined {
  return candidates.find(({ template, deliveredAt }) => template === cause && deliveredAt === causeAt);
}

/** Those with `at` in `[from, to)` of a list in order of `at`. */
function between(optOuts: readonly CountedOptOut[], range: { from: EpochMs; to: EpochMs }): CountedOptOut[] {
  const firstFrom = (least: EpochMs) => {
    let low = 0;
    let high = optOuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((optOuts[middle]?.at ?? 0) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return optOuts.slice(firstFrom(range.from), firstFrom(range.to));
}

function errorsBetween(world: World, { from, to }: { from: number; to: number }): Map<number, number> {
  const byBucket = new Map<number, number>();
  for (const at of world.errorOptOuts) {
    const bucket = bucketOf(at);
    if (bucket >= from && bucket < to) byBucket.set(bucket, (byBucket.get(bucket) ?? 0) + 1);
  }
  return byBucket;
}

function firstBucketOf({ templates, start }: World): number | null {
  const first = templates.map(({ delivered, failed }) =>
    delivered.findIndex((count, index) => count > 0 || (failed[index] ?? 0) > 0),
  );
  const known = first.filter((index) => index >= 0);
  return known.length > 0 ? bucketOf(start) + Math.min(...known) : null;
}
