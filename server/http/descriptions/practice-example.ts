const told = { told: 4_700, untold: 200, unknown: 0, share: 0.9591836734693877 };

const marks = {
  deliveries: 4_900,
  control: { offered: ['button'], taken: [{ channel: 'button', optOuts: 52 }] },
  ease: {
    optOuts: 70,
    repeated: 7,
    repeatedShare: 0.1,
    meanAttempts: 1.1,
    mostAttempts: 2,
    unrecognised: 1,
  },
  immediacy: {
    late: 1,
    lateDelivered: 1,
    people: 1,
    lastSendHours: { p50: 5, p95: 5, most: 5 },
    confirmations: 0,
    undecided: 0,
    unjudged: 0,
    inFlight: 2,
    outOfScope: 12,
    consentWithdrawn: 0,
  },
  transparency: { deliveries: told, firstMessages: { told: 0, untold: 0, unknown: 0, share: null } },
  reasons: [{ reason: 'lost-interest', optOuts: 9, share: 1 }],
};

export const PRACTICE_EXAMPLE = {
  from: '2026-05-03T21:00:00.000Z',
  to: '2026-06-02T21:00:00.000Z',
  account: {
    ...marks,
    control: { ...marks.control, offered: null },
    sample: { share: 1, since: '2026-04-03T21:00:00.000Z' },
  },
  templates: [
    {
      template: { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' },
      category: 'MARKETING',
      topic: 'offers',
      ...marks,
    },
  ],
  lateSends: [
    { at: '2026-06-02T15:00:00.000Z', template: 'id:9001', hours: 5, scope: 'topic', isDelivered: true },
  ],
};
