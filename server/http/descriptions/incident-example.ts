import { VERDICT_EXAMPLE } from './verdict-example.ts';

const { template } = VERDICT_EXAMPLE.verdict.culprits[0] ?? {};
const openedAt = '2026-06-02T20:30:06.000Z';
const since = '2026-06-02T17:00:00.000Z';
const suspect = {
  template,
  named: true,
  probability: 0.94,
  excess: 59,
  rate: 0.0143,
  expectedRate: 0.0022,
};

export const INCIDENT_EXAMPLE = {
  id: 12,
  subject: { kind: 'topic', topic: 'offers' },
  status: 'open',
  level: 'warning',
  openedAt,
  changedAt: openedAt,
  since,
  asOf: '2026-06-02T21:00:00.000Z',
  excess: 59,
  probability: 0.94,
  acknowledgedBy: { kind: 'member', id: 'f1c09a2be770', name: 'Rita' },
  assignee: null,
  snooze: null,
  ownSnoozes: [],
  suspects: [{ ...suspect, decision: null }],
};

export const TIMELINE_EXAMPLE = [
  {
    number: 1,
    at: openedAt,
    kind: 'opened',
    actor: { kind: 'service', id: null, name: null },
    knew: {
      asOf: '2026-06-02T20:30:00.000Z',
      outcome: 'culprits',
      level: 'warning',
      probability: 0.91,
      isOverLine: false,
      excess: 48.2,
      since,
      suspects: [suspect],
    },
    member: null,
    until: null,
    text: null,
    template: null,
    decision: null,
    fix: null,
    avoided: null,
    rating: null,
  },
  {
    number: 2,
    at: '2026-06-02T20:41:00.000Z',
    kind: 'acknowledged',
    actor: { kind: 'member', id: 'f1c09a2be770', name: 'Rita' },
    knew: null,
    member: null,
    until: null,
    text: null,
    template: null,
    decision: null,
    fix: null,
    avoided: null,
    rating: null,
  },
];
