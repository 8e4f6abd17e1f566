import type { AnalysisData, CountedOptOut, TemplateSeries } from '../../../server/analysis/input.ts';
import type { TemplateHistory } from '../../../server/core/template.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, bucketOf, type EpochMs } from '../../../server/core/time.ts';

/** Midnight in Sao Paulo, a Monday. */
export const START: EpochMs = Date.parse('2026-01-05T03:00:00Z');
export const ZONE = 'America/Sao_Paulo';

export type Blast = {
  template: string;
  /** Instant as hours since START. */
  hour: number;
  deliveries: number;
  /** Share of them to people outside consent. */
  outside?: number;
  /** Opt-outs per delivery inside and outside consent. */
  rate: number;
  rateOutside?: number;
};

export type AccountPlan = {
  days: number;
  blasts: Blast[];
  /** Registry facts that differ from an old, unchanged, marketing template of topic `offers`. */
  templates?: Record<string, Partial<TemplateHistory>>;
  seed?: number;
};

/** Share of opt-outs that come with reply context. */
const WITH_CONTEXT = 0.4;

/**
 * A small account as analysis reads it. Blasts are spread over an hour; every opt-out has its own lag (two thirds
 * within an hour, the rest within a day) and either an exact message or one to three candidates.
 */
export function simulatedAccount({ days, blasts, templates = {}, seed = 1 }: AccountPlan): AnalysisData {
  const random = randomOf(seed);
  const fromBucket = bucketOf(START);
  const length = (days * DAY_MS) / BUCKET_MS;
  const series = new Map<string, TemplateSeries>();
  const optOuts: CountedOptOut[] = [];
  const add = (values: Float64Array | undefined, at: EpochMs, amount = 1) => {
    const index = bucketOf(at) - fromBucket;
    if (values && index >= 0 && index < length) values[index] = (values[index] ?? 0) + amount;
  };
  for (const blast of blasts) {
    const own = series.get(blast.template) ?? emptySeries(length);
    series.set(blast.template, own);
    for (let n = 0; n < blast.deliveries; n++) {
      const deliveredAt = START + Math.floor((blast.hour + random()) * HOUR_MS);
      const outside = random() < (blast.outside ?? 0.1);
      add(own.delivered, deliveredAt);
      if (outside) add(own.deliveredOutside, deliveredAt);
      if (random() >= (outside ? (blast.rateOutside ?? blast.rate * 1.6) : blast.rate)) continue;
      const at = deliveredAt + Math.floor((random() < 0.67 ? random() : 1 + 23 * random()) * HOUR_MS);
      if (at >= START + days * DAY_MS) continue;
      const cause = {
        template: blast.template,
        deliveredAt,
        consentClass: outside ? 2 : 0,
        message: `m${optOuts.length}`,
      };
      const exact = random() < WITH_CONTEXT;
      if (exact) add(own.exact, at);
      if (exact && outside) add(own.exactOutside, at);
      optOuts.push({
        key: `o${optOuts.length}`,
        at,
        channel: exact ? 'button' : 'keyword',
        reason: 'unknown',
        exact: exact ? cause : null,
        candidates: exact ? [] : [cause, ...bystanders({ blasts, blast, at, random })],
      });
    }
  }
  return {
    zone: ZONE,
    fromBucket,
    toBucket: fromBucket + length,
    firstBucket: fromBucket,
    series,
    templates: new Map([...series.keys()].map((key) => [key, { ...oldTemplate(key), ...templates[key] }])),
    optOuts,
    errorOptOuts: new Map(),
    topics: new Map([['offers', { category: 'MARKETING', basis: 'consent', complete: true }]]),
  };
}

/** `count` templates `t0`, `t1`, ... each sent once a day, with the usual 0.5 % opt-outs. */
export function usualBlasts(input: {
  days: number;
  count: number;
  deliveries: number;
  rate?: number;
}): Blast[] {
  const blasts: Blast[] = [];
  for (let day = 0; day < input.days; day++) {
    for (let n = 0; n < input.count; n++) {
      blasts.push({
        template: `t${n}`,
        hour: day * 24 + 9 + n,
        deliveries: input.deliveries,
        rate: input.rate ?? 0.005,
      });
    }
  }
  return blasts;
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function emptySeries(length: number): TemplateSeries {
  const zeros = () => new Float64Array(length);
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

export function oldTemplate(key: string): TemplateHistory {
  return {
    key,
    id: `9${key}`,
    waba: 'w1',
    name: key,
    language: 'pt_BR',
    addedAt: START - 200 * DAY_MS,
    addedBy: null,
    owner: null,
    firstSeenAt: null,
    announcedAt: null,
    changes: [],
    categories: [{ at: START - 200 * DAY_MS, value: 'MARKETING' }],
    topics: [{ at: START - 200 * DAY_MS, value: 'offers' }],
    statuses: [],
    ratings: [],
    components: [],
  };
}

type BystanderInput = { blasts: readonly Blast[]; blast: Blast; at: EpochMs; random: () => number };

/** Messages of other templates the same person got in the 72 h before, at most two. */
function bystanders({ blasts, blast, at, random }: BystanderInput) {
  return blasts
    .filter(({ template, hour }) => {
      const sent = START + hour * HOUR_MS;
      return template !== blast.template && sent + HOUR_MS < at && at - sent < 72 * HOUR_MS && random() < 0.1;
    })
    .slice(0, 2)
    .map(({ template, hour }) => ({
      template,
      deliveredAt: START + Math.floor((hour + random()) * HOUR_MS),
      consentClass: random() < 0.1 ? 2 : 0,
      message: `b${Math.floor(random() * 1e9)}`,
    }));
}
