import { SERVICE_ALIAS, templateOfAlias } from '../../server/core/alias.ts';
import { CONSENT_CLASS, isOutsideConsent } from '../../server/core/consent-class.ts';
import { DIMENSION, MEASURE } from '../../server/core/event-kind.ts';
import type { TemplateHistory } from '../../server/core/template.ts';
import { BUCKET_MS, bucketOf } from '../../server/core/time.ts';
import type { AnalysisData, Candidate, CountedOptOut, TemplateSeries } from '../../server/analysis/input.ts';
import { Dimensions } from '../../server/ingest/apply/dimensions.ts';
import type { StoredCandidate } from '../../server/ingest/apply/opt-out-rows.ts';
import { foldComparisons } from '../../server/ingest/apply/comparisons.ts';
import { foldPolicyFacts } from '../../server/ingest/apply/policy-facts.ts';
import { foldRegistry, registryFacts, type Registry } from '../../server/ingest/apply/registry.ts';
import type { AnalysisStore, CellRow, CountedRow } from '../../server/store/analysis-ports.ts';
import { policyEvidence } from './policy-evidence.ts';

/** Reads what analysis of the buckets `[fromBucket, toBucket)` needs, aliases of one template summed into one series. */
export async function readAnalysisData(
  store: AnalysisStore,
  { fromBucket, toBucket, zone }: { fromBucket: number; toBucket: number; zone: string },
): Promise<AnalysisData> {
  const dimensions = new Dimensions();
  await dimensions.load(store, [DIMENSION.template, DIMENSION.topic]);
  const events = await store.registryEvents();
  const registry = foldRegistry(registryFacts(events, dimensions), dimensions);
  const keyOf = templateKeys(registry, dimensions);
  const series = new Map<string, TemplateSeries>();
  const inferredDeliveries = new Map<number, number>();
  const length = toBucket - fromBucket;
  for (const cell of await store.cells(fromBucket, toBucket)) {
    const key = keyOf(cell.template, cell.bucket);
    if (key === null) continue;
    if (cell.measure === MEASURE.inferredDelivery) {
      inferredDeliveries.set(cell.bucket, (inferredDeliveries.get(cell.bucket) ?? 0) + cell.n);
      continue;
    }
    let entry = series.get(key);
    if (!entry) series.set(key, (entry = emptySeries(length)));
    addCell(entry, cell, cell.bucket - fromBucket);
  }
  const optOuts: CountedOptOut[] = [];
  const errorOptOuts = new Map<number, number>();
  for (const row of await store.optOuts(fromBucket * BUCKET_MS, toBucket * BUCKET_MS)) {
    if (row.channel === 'error') {
      const bucket = bucketOf(row.at);
      errorOptOuts.set(bucket, (errorOptOuts.get(bucket) ?? 0) + 1);
    } else optOuts.push(countedOptOut(row, keyOf));
  }
  const topics: AnalysisData['topics'] = new Map();
  for (const [topic, values] of registry.topics) {
    const latest = values.at(-1)?.value;
    if (latest) topics.set(topic, latest);
  }
  const templates = templatesOf(registry, dimensions, series);
  const sent = [...series.keys()].flatMap((key) => templates.get(key) ?? []);
  return {
    zone,
    fromBucket,
    toBucket,
    firstBucket: await store.firstBucket(),
    series,
    templates,
    optOuts,
    errorOptOuts,
    inferredDeliveries,
    topics,
    comparisons: foldComparisons(events, toBucket * BUCKET_MS),
    policy: policyEvidence(sent, foldPolicyFacts(events, registry), toBucket * BUCKET_MS),
  };
}

/** Key of the template that an alias meant in a bucket, from the registry as it is known now. */
export async function readTemplateKeys(
  store: AnalysisStore,
): Promise<(alias: number, bucket: number) => string | null> {
  const dimensions = new Dimensions();
  await dimensions.load(store, [DIMENSION.template, DIMENSION.topic]);
  return templateKeys(
    foldRegistry(registryFacts(await store.registryEvents(), dimensions), dimensions),
    dimensions,
  );
}

/** Key of the template that an alias meant in a bucket; null for messages known to be none of a template's. */
function templateKeys(
  registry: Registry,
  dimensions: Dimensions,
): (alias: number, bucket: number) => string | null {
  const service = dimensions
    .templateIds()
    .find((id) => dimensions.name(DIMENSION.template, id) === SERVICE_ALIAS);
  return (alias, bucket) => (alias === service ? null : registry.templateKey(alias, bucket * BUCKET_MS));
}

function emptySeries(length: number): TemplateSeries {
  const zeros = (): Float64Array => new Float64Array(length);
  return {
    delivered: zeros(),
    deliveredOutside: zeros(),
    deliveredUnknown: zeros(),
    exact: zeros(),
    exactOutside: zeros(),
    exactUnknown: zeros(),
    failed: zeros(),
  };
}

function addCell(series: TemplateSeries, cell: CellRow, index: number): void {
  const add = (values: Float64Array): void => {
    values[index] = (values[index] ?? 0) + cell.n;
  };
  const outside = isOutsideConsent(cell.consent_class);
  const unknown = cell.consent_class === CONSENT_CLASS.unknown;
  switch (cell.measure) {
    case MEASURE.delivered:
      add(series.delivered);
      if (outside) add(series.deliveredOutside);
      if (unknown) add(series.deliveredUnknown);
      return;
    case MEASURE.exactOptOut:
      add(series.exact);
      if (outside) add(series.exactOutside);
      if (unknown) add(series.exactUnknown);
      return;
    case MEASURE.failed:
      add(series.failed);
      return;
    default:
      return;
  }
}

function countedOptOut(
  row: CountedRow,
  keyOf: (alias: number, bucket: number) => string | null,
): CountedOptOut {
  const candidate = (
    message: string,
    template: number,
    deliveredAt: number,
    consentClass: number,
  ): Candidate[] => {
    const key = keyOf(template, bucketOf(deliveredAt));
    return key === null ? [] : [{ template: key, deliveredAt, consentClass, message }];
  };
  const [exact] =
    row.delivered_at === null
      ? []
      : candidate(row.message ?? '', row.template, row.delivered_at, row.consent_class);
  // Most opt-outs answer one message and have no candidates; parsing that for each costs as much as reading it.
  const stored = row.candidates === '[]' ? [] : (JSON.parse(row.candidates) as StoredCandidate[]);
  return {
    key: `${row.identity}.${row.key}`,
    at: row.at,
    channel: row.channel,
    reason: row.reason,
    exact: exact ?? null,
    candidates: stored.flatMap((entry) => candidate(...entry)),
  };
}

/** Histories of every template that is described or counted; one that only messages name has nothing but its names. */
function templatesOf(
  registry: Registry,
  dimensions: Dimensions,
  series: ReadonlyMap<string, TemplateSeries>,
): Map<string, TemplateHistory> {
  const templates = new Map<string, TemplateHistory>();
  for (const [key, history] of registry.histories) templates.set(key, history);
  for (const alias of dimensions.templateIds().sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const ref = templateOfAlias(nameOf(alias));
    const key = registry.templateKey(alias, Infinity);
    const known = templates.get(key);
    if (known) {
      // A send may name what no template event has named yet.
      if (known.name === null && ref.name)
        templates.set(key, { ...known, name: ref.name, language: ref.language ?? null });
    } else if (series.has(key)) templates.set(key, bareHistory(key, ref));
  }
  return templates;

  function nameOf(alias: number): string {
    return dimensions.name(DIMENSION.template, alias);
  }
}

function bareHistory(
  key: string,
  ref: { id?: string; waba?: string; name?: string; language?: string },
): TemplateHistory {
  return {
    key,
    id: ref.id ?? null,
    waba: ref.waba ?? null,
    name: ref.name ?? null,
    language: ref.language ?? null,
    addedAt: null,
    addedBy: null,
    owner: null,
    firstSeenAt: null,
    announcedAt: null,
    changes: [],
    categories: [],
    topics: [],
    statuses: [],
    ratings: [],
    components: [],
  };
}
