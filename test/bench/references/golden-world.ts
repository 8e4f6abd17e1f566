import type { World, WorldOptOut, WorldTemplate } from '../../../bench/accuracy/world/world.ts';
import { BUCKET_MS, HOUR_MS } from '../../../server/core/time.ts';
import { START, ZONE } from '../../server/analysis/simulated-account.ts';

/** An account of 12 weeks beside the verdicts of an independent implementation; instants count 5 s steps. */
export type GoldenAccount = {
  warmupDays: number;
  days: number;
  templates: {
    marketing: boolean;
    born: number;
    edits: number[];
    /** Triples: hours since the last one, deliveries, those outside consent. */
    sent: number[];
  }[];
  /** Recorded, happened, cause, delivery of the cause, exact; then triples of template, delivery, outside. */
  optOuts: [number, number, number, number | null, number, ...number[]][];
  first: number;
  wide: number[];
  /** Per template that was ever judged: from a day on, null where it was not. */
  verdicts: ({ from: number; p: (number | null)[]; excess: (number | null)[] } | null)[];
};

const STEP_MS = 5_000;
const BUCKETS_PER_HOUR = HOUR_MS / BUCKET_MS;

export function goldenWorld(golden: GoldenAccount): World {
  return {
    seed: 34,
    scenario: 'mixed',
    contacts: 4_001,
    zone: ZONE,
    start: START,
    days: golden.days,
    warmupDays: golden.warmupDays,
    lastDay: golden.days - 3,
    topics: [{ name: 'offers', category: 'MARKETING', granted: 0.6 }],
    templates: golden.templates.map((template, index) => templateOf(template, index, golden.days)),
    optOuts: golden.optOuts.map(optOutOf),
    usualRatio: 1.7,
    incidents: [],
    accountWide: [],
    outages: [],
    gaps: [],
    errorOptOuts: [],
  };
}

function templateOf(
  template: GoldenAccount['templates'][number],
  index: number,
  days: number,
): WorldTemplate {
  const buckets = () => new Float64Array(days * 24 * BUCKETS_PER_HOUR);
  const delivered = buckets();
  const outside = buckets();
  let hour = 0;
  for (let n = 0; n < template.sent.length; n += 3) {
    hour += template.sent[n] ?? 0;
    delivered[hour * BUCKETS_PER_HOUR] = template.sent[n + 1] ?? 0;
    outside[hour * BUCKETS_PER_HOUR] = template.sent[n + 2] ?? 0;
  }
  return {
    key: `t${index}`,
    name: `t${index}`,
    category: template.marketing ? 'MARKETING' : 'UTILITY',
    topic: 'offers',
    bornDay: template.born,
    delivered,
    outside,
    failed: buckets(),
    usual: new Float64Array(days),
    excess: new Float64Array(days),
    changes: template.edits.map((day) => ({ at: START + day * 24 * HOUR_MS, kind: 'edited' as const })),
    truth: null,
    decoy: null,
  };
}

function optOutOf(values: GoldenAccount['optOuts'][number]): WorldOptOut {
  const [recorded, happened, cause, causeAt, exact, ...deliveries] = values;
  const candidates = [];
  for (let n = 0; n < deliveries.length; n += 3) {
    candidates.push({
      template: deliveries[n] ?? 0,
      deliveredAt: START + (deliveries[n + 1] ?? 0) * STEP_MS,
      outside: deliveries[n + 2] === 1,
    });
  }
  return {
    at: START + recorded * STEP_MS,
    happenedAt: START + happened * STEP_MS,
    cause,
    causeAt: START + (causeAt ?? happened) * STEP_MS,
    exact: exact === 1,
    excess: 0,
    surplus: 0,
    candidates,
  };
}
