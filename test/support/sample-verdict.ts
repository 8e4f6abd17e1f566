import type { Culprit, Verdict } from '../../server/analysis/verdict.ts';

const HOUR = 3_600_000;
/** 20 May 2026, 15:00 in São Paulo. */
export const SAMPLE_AS_OF = Date.UTC(2026, 4, 20, 18);
const ADDED_AT = SAMPLE_AS_OF - 70 * HOUR - 123;
const lift = { low: 3.9, median: 5.2, high: 6.8 };

const winterSale: Culprit = {
  template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
  probability: 0.94,
  named: true,
  share: 0.71,
  priorProbability: 0.12,
  exactOptOuts: 40,
  shareInterval: { low: 0.58, high: 0.81 },
  excess: 59,
  excessInterval: { low: 48.1, high: 67.3 },
  lift,
  since: SAMPLE_AS_OF - 26 * HOUR,
  deliveries: 4_900,
  optOuts: 70,
  rate: 0.0143,
  expectedRate: 0.0022,
  accountRate: 0.009,
  rateWithout: 0.0031,
  expectedRateWithout: 0.003,
  addedAt: ADDED_AT,
  firstDeliveredAt: SAMPLE_AS_OF - 26 * HOUR,
  addedBy: 'CRM team',
  owner: null,
  category: 'MARKETING',
  topic: 'offers',
  reasons: [
    {
      kind: 'new-template',
      addedAt: ADDED_AT,
      known: 'given',
      ageDays: 2.9,
      addedBy: 'CRM team',
      owner: null,
    },
    {
      kind: 'changed-template',
      changes: [{ at: SAMPLE_AS_OF - 30 * HOUR, kind: 'category', from: 'UTILITY', to: 'MARKETING' }],
    },
    {
      kind: 'topic-mismatch',
      topic: 'offers',
      basis: 'consent',
      outsideShare: 0.64,
      usualOutsideShare: 0.1,
      rateOutside: 0.02,
      rateInside: 0.004,
      lift,
      usualRatio: 1.7,
      keep: 1_780,
      leaveOut: 3_120,
      unknown: 0,
    },
  ],
};

/** A template beside the named one: likely enough to be shown, not to be named. */
const news: Culprit = {
  ...winterSale,
  template: { key: 'id:9002', id: '9002', name: 'news', language: 'pt_BR' },
  probability: 0.21,
  named: false,
  share: 0.1,
  priorProbability: 0.004,
  exactOptOuts: 0,
  shareInterval: { low: 0, high: 0.2 },
  addedAt: null,
  reasons: [],
};

/** A verdict that blames one of two suspects; `name` is what the blamed one is called. */
export function sampleVerdict(name = 'winter_sale'): Verdict {
  return {
    asOf: SAMPLE_AS_OF,
    outcome: 'culprits',
    excess: { optOuts: 83, since: SAMPLE_AS_OF - 26 * HOUR },
    culprits: [{ ...winterSale, template: { ...winterSale.template, name } }, news],
    expectedFalseNames: 0.06,
    rivals: [
      {
        kind: 'feed-gap',
        from: SAMPLE_AS_OF - 9 * HOUR,
        to: SAMPLE_AS_OF - 5 * HOUR,
        hours: 4,
        usualDeliveries: 320,
      },
    ],
    data: {
      attributed: 0.93,
      unlinked: 0.016,
      unknownConsent: 0,
      inferred: 0,
      deliveries: 25_400,
      optOuts: 174,
      expected: 91,
      byChannel: [{ channel: 'button', optOuts: 174 }],
      byReason: [{ reason: 'unknown', optOuts: 174 }],
      errorOptOuts: 0,
      heldErrorOptOuts: 0,
      templates: 12,
      historyDays: 32,
      epoch: SAMPLE_AS_OF - 15 * HOUR,
    },
    account: {
      rate: 0.009,
      expectedRate: 0.003,
      deliveries: 18_000,
      optOuts: 169,
      expected: 76,
      shift: 1,
      wide: 0.01,
    },
  };
}
