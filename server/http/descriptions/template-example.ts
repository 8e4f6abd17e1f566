/** A template of an invented shop, as the interface tells of it. */
export const TEMPLATE_EXAMPLE = {
  key: 'id:9001',
  id: '9001',
  name: 'winter_sale',
  language: 'pt_BR',
  category: 'MARKETING',
  topic: 'offers',
  firstSeenAt: '2026-06-01T16:10:00.000Z',
  deliveries: 4_900,
  optOuts: 70,
};

export const FINDING_EXAMPLE = {
  rule: 'no-way-out',
  severity: 'advisory',
  reference: 'https://business.whatsapp.com/policy',
  source: 'template',
  language: null,
  where: null,
  waiver: { at: '2026-06-02T12:00:00.000Z', by: 'Rita', reason: 'the profile says how' },
} as const;

export const REVIEW_EXAMPLE = {
  rating: { value: 'YELLOW', since: '2026-06-02T12:00:00.000Z', isFalling: true },
  age: { addedAt: '2026-06-01T16:00:00.000Z', known: 'given', isNew: true },
  firstDeliveredAt: '2026-06-01T16:15:00.000Z',
  week: {
    deliveries: 4_900,
    optOuts: 70,
    exact: 52,
    rate: 0.0143,
    interval: { low: 0.0112, high: 0.0179 },
    expected: 10.8,
    change: 6.5,
    consent: { granted: 1_780, outside: 3_120, unknown: 0, coverage: 0.363, known: 1 },
  },
  basis: 'consent',
  policy: { findings: 0, gravest: null },
  status: 'APPROVED',
  isPaused: false,
  ladder: null,
  owner: null,
  addedBy: 'CRM team',
  probability: 0.94,
  isNamed: true,
  signs: [{ kind: 'verdict', weight: 0.94 }],
  priority: 0.81,
  state: 'review',
  views: ['review', 'new', 'unconsented', 'falling'],
  days: [
    { deliveries: 0, optOuts: 0 },
    { deliveries: 2_100, optOuts: 19 },
    { deliveries: 2_800, optOuts: 51 },
  ],
} as const;

const ADDED = {
  at: '2026-06-01T16:00:00.000Z',
  kind: 'added',
  from: null,
  to: null,
  by: 'CRM team',
} as const;

const PERIOD = {
  asOf: '2026-06-02T21:00:00.000Z',
  zone: 'America/Sao_Paulo',
  from: '2026-05-31T03:00:00.000Z',
  to: '2026-06-03T03:00:00.000Z',
};

const agreed = {
  deliveries: 1_780,
  optOuts: 9,
  rate: 0.0051,
  interval: { low: 0.0024, high: 0.0093 },
  isFew: false,
};

export const PAGE_EXAMPLE = {
  ...PERIOD,
  template: { ...TEMPLATE_EXAMPLE, findings: [FINDING_EXAMPLE], review: REVIEW_EXAMPLE },
  versions: [
    {
      at: '2026-06-01T16:00:00.000Z',
      isPartial: false,
      ways: [],
      texts: [
        { component: 'BODY', member: 'text', card: null, button: null, kind: null, text: 'Oi, {{1}}!' },
      ],
    },
  ],
  funnel: {
    sent: 5_000,
    delivered: 4_900,
    read: 2_700,
    optOuts: 70,
    failed: 100,
    failures: [{ code: 131026, n: 100 }],
  },
  consent: {
    classes: [{ consent: 'granted', ...agreed }],
    coverage: 0.363,
    lift: { low: 2.1, median: 3.9, high: 8.4 },
  },
  channels: [{ channel: 'button', optOuts: 52 }],
  reasons: [{ reason: 'unknown', optOuts: 52 }],
  groups: [{ by: 'topic', value: 'offers', isOwn: true, templates: 2, ...agreed, difference: -0.0092 }],
  numbers: [{ number: '700800900100200', ...agreed, difference: -0.0092 }],
  frequency: [
    {
      least: 3,
      most: 4,
      deliveries: 210,
      optOuts: 12,
      isUsual: false,
      isFew: false,
      ratio: { low: 1.1, median: 2.2, high: 4.4 },
    },
  ],
  sources: [
    {
      kind: 'source',
      source: 'imported-list',
      deliveries: 240,
      optOuts: 18,
      isUsual: false,
      isFew: false,
      ratio: { low: 1.4, median: 3.1, high: 6.8 },
    },
  ],
  timeline: [ADDED],
  related: [
    {
      template: { key: 'id:9002', id: '9002', name: 'news', language: 'pt_BR' },
      relations: ['topic'],
      ...agreed,
    },
  ],
} as const;

export const SERIES_EXAMPLE = {
  ...PERIOD,
  clock: 'event',
  points: [
    {
      day: '2026-06-02',
      from: '2026-06-02T03:00:00.000Z',
      to: '2026-06-03T03:00:00.000Z',
      isComplete: false,
      deliveries: 2_800,
      exact: 38,
      inferred: 13.2,
      optOuts: 51.2,
      rate: 0.0183,
      interval: { low: 0.0138, high: 0.0238 },
      isAnnounced: false,
      expected: { optOuts: 7.9, low: 2, high: 16 },
    },
  ],
  gaps: [{ kind: 'feed-gap', from: '2026-06-02T09:00:00.000Z', to: '2026-06-02T13:00:00.000Z' }],
  announced: [],
  markers: [ADDED],
} as const;
