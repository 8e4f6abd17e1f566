import { describe, expect, test } from 'vitest';
import type { Culprit, Rival, Verdict } from '../../../server/analysis/verdict.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { renderVerdict } from '../../../server/i18n/render-verdict.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';

const HOUR = 3_600_000;
/** 20 May 2026, 15:00 in São Paulo. */
const AS_OF = Date.UTC(2026, 4, 20, 18);
const ZONE = 'America/Sao_Paulo';
const lift = { low: 3.9, median: 5.2, high: 6.8 };
const winter = { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' };
const news = { key: 'id:9002', id: '9002', name: null, language: null };

const culprit = (part: Partial<Culprit> = {}): Culprit => ({
  template: winter,
  probability: 0.94,
  named: true,
  share: 0.71,
  priorProbability: 0.12,
  exactOptOuts: 40,
  shareInterval: { low: 0.58, high: 0.81 },
  excess: 59,
  excessInterval: { low: 48.1, high: 67.3 },
  lift,
  since: AS_OF - 26 * HOUR,
  deliveries: 4_900,
  optOuts: 70,
  rate: 0.0143,
  expectedRate: 0.0022,
  accountRate: 0.009,
  rateWithout: 0.0031,
  expectedRateWithout: 0.003,
  addedAt: AS_OF - 70 * HOUR,
  firstDeliveredAt: AS_OF - 26 * HOUR,
  addedBy: 'CRM team',
  owner: null,
  category: 'MARKETING',
  topic: 'offers',
  reasons: [
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
    {
      kind: 'new-template',
      addedAt: AS_OF - 70 * HOUR,
      known: 'given',
      ageDays: 70 / 24,
      addedBy: 'CRM team',
      owner: null,
    },
    {
      kind: 'changed-template',
      changes: [
        { at: AS_OF - 30 * HOUR, kind: 'category', from: 'UTILITY', to: 'MARKETING' },
        { at: AS_OF - 29 * HOUR, kind: 'edited' },
        { at: AS_OF - 28 * HOUR, kind: 'unpaused' },
        { at: AS_OF - 27 * HOUR, kind: 'topic', to: 'offers' },
      ],
    },
    {
      kind: 'rate-above-baseline',
      rate: 0.0143,
      expectedRate: 0.0022,
      optOuts: 70,
      expected: 11,
      lift,
      reference: 'group',
      group: 'marketing',
    },
    {
      kind: 'policy',
      findings: [
        { rule: 'no-way-out', severity: 'high', source: 'template' },
        { rule: 'shortened-link', severity: 'medium', source: 'template' },
        { rule: 'threat', severity: 'high', source: 'values' },
      ],
    },
  ],
  ...part,
});

const rivals: Rival[] = [
  { kind: 'account-wide-shift', probability: 0.6, shift: 1.8, since: AS_OF - 24 * HOUR },
  { kind: 'error-burst', optOuts: 240, from: AS_OF - 9 * HOUR, to: AS_OF - 8 * HOUR },
  { kind: 'feed-gap', from: AS_OF - 20 * HOUR, to: AS_OF - 16 * HOUR, hours: 4, usualDeliveries: 900 },
  {
    kind: 'provider-outage',
    from: AS_OF - 30 * HOUR,
    to: AS_OF - 27 * HOUR,
    hours: 3,
    failed: 1_270,
    share: 0.45,
    usualShare: 0.02,
  },
  { kind: 'fresh-import', template: winter, since: AS_OF - 26 * HOUR, share: 0.62, usualShare: 0.08 },
  { kind: 'fresh-import', template: null, since: AS_OF - 26 * HOUR, share: 0.4, usualShare: 0.08 },
  {
    kind: 'frequency-pressure',
    perWeek: 3.24,
    usualPerWeek: 1.91,
    perMonth: 9.1,
    usualPerMonth: 8.2,
    least: 3,
    ratio: { low: 1.3, median: 1.8, high: 2.5 },
    curve: [
      { least: 1, most: 1, deliveries: 4_000, optOuts: 16, ratio: { low: 1, median: 1, high: 1 } },
      { least: 8, most: null, deliveries: 0, optOuts: 0, ratio: null },
    ],
    explains: [
      { template: winter, share: 0.3 },
      { template: news, share: null },
    ],
  },
  { kind: 'unlinked', share: 0.12 },
  { kind: 'immature', since: AS_OF - 2 * HOUR, matured: 0.2 },
  { kind: 'busy-template', template: news, beside: winter, shared: 0.8, optOuts: 12 },
];

const verdict = (part: Partial<Verdict> = {}): Verdict => ({
  asOf: AS_OF,
  outcome: 'culprits',
  excess: { optOuts: 83.1, since: AS_OF - 26 * HOUR },
  culprits: [culprit(), culprit({ template: news, named: false, probability: 0.06, reasons: [] })],
  expectedFalseNames: 0.06,
  rivals: [],
  data: {
    attributed: 0.93,
    unlinked: 0.001,
    unknownConsent: 0.03,
    inferred: 0,
    deliveries: 25_400,
    optOuts: 126,
    expected: 43,
    byChannel: [
      { channel: 'button', optOuts: 100 },
      { channel: 'carrier-pigeon', optOuts: 26 },
    ],
    byReason: [{ reason: 'unknown', optOuts: 126 }],
    errorOptOuts: 0,
    heldErrorOptOuts: 0,
    templates: 12,
    historyDays: 32.4,
    epoch: null,
  },
  account: {
    rate: 0.009,
    expectedRate: 0.003,
    deliveries: 14_000,
    optOuts: 126,
    expected: 43,
    shift: 1,
    wide: 0.1,
  },
  ...part,
});

describe('renderVerdict', () => {
  test('says in English which template, why, what to do and what is not known', () => {
    const text = renderVerdict(verdict(), { language: 'en', zone: ZONE }).replaceAll('\u00a0', ' ');
    for (const sentence of [
      'As of May 20, 15:00\nPeople are leaving most likely because of one template: winter_sale (pt_BR).',
      'Since May 19, 13:00: 126 opt-outs, 43 would be usual, 83 more than that.',
      /winter_sale \(pt_BR\) +94 % +71 % \(58 to 81 %\) +59 +1\.43 % +0\.22 % +May 19, 13:00\n/,
      /9002 +6 % +71 % +59/,
      '64 % of its recipients never agreed to "offers", or took it back; usually that is 10 %.',
      'These leave 5.2 times as often as the others: 2 % against 0.4 % (95 % sure: 3.9 to 6.8 times).',
      'It is new: added May 17, 17:00 by CRM team, in its first 3 days.',
      'Its category changed from UTILITY to MARKETING on May 19, 09:00.',
      'templates of its kind have 0.22 %. That is 5.2 times as many',
      'keep sending to those who agreed (1,780 deliveries since then), leave out the rest (3,120).',
      'Button 100 · carrier-pigeon 26',
      '93 % of the opt-outs could be put down to a template.',
      'Not known: the consent of the people behind 3 % of the deliveries.',
    ]) {
      if (typeof sentence === 'string') expect(text).toContain(sentence);
      else expect(text).toMatch(sentence);
    }
    expect(text).not.toContain('What they said');
    expect(text).not.toContain('Not known: the template');
  });

  test.each([
    ['pt-BR', 'Parcela (95 % de certeza)', '71 % (58 a 81 %)'],
    ['en', 'Share (95 % sure)', '71 % (58 to 81 %)'],
    ['es', 'Parte (95 % de certeza)', '71 % (58 a 81 %)'],
  ] as const)('in %s the share of a named template has its interval', (language, heading, share) => {
    const text = renderVerdict(verdict(), { language, zone: ZONE }).replaceAll('\u00a0', ' ');
    expect(text).toContain(heading);
    // The other one is not named: its interval would suppose that it is a culprit.
    expect(text.split(share)).toHaveLength(2);
  });

  test('findings are told of where nothing stronger takes their line', () => {
    const { reasons } = culprit();
    const textOf = (kept: Culprit['reasons']): string =>
      renderVerdict(verdict({ culprits: [culprit({ reasons: kept })] }), { language: 'en', zone: ZONE });
    const findings = [
      "Its text may break the platform's rules: does not say how to stop and shortened link.",
      "Values of its variables may break the platform's rules: threatens.",
    ].join(' ');
    expect(textOf(reasons.filter(({ kind }) => kind !== 'changed-template'))).toContain(findings);
    expect(textOf(reasons)).not.toContain(findings);
  });

  test('a cause is certain only when every opt-out answers a message of it', () => {
    const headlineOf = (exactOptOuts: number): string | undefined =>
      renderVerdict(verdict({ culprits: [culprit({ optOuts: 70, exactOptOuts })] }), {
        language: 'en',
        zone: ZONE,
      }).split('\n')[1];
    expect(headlineOf(70)).toBe('People are leaving because of one template: winter_sale (pt_BR).');
    expect(headlineOf(69)).toContain('most likely because of');
  });

  test('of several names it is said how many can be expected to be wrong', () => {
    const two = verdict({ culprits: [culprit(), culprit({ template: news })], expectedFalseNames: 0.31 });
    expect(renderVerdict(two, { language: 'en', zone: ZONE })).toContain(
      'Of 2 named, 0.3 can be expected to be wrong.',
    );
    expect(renderVerdict(verdict(), { language: 'en', zone: ZONE })).not.toContain('to be wrong');
  });

  test('people outside another basis than consent are not said to have refused', () => {
    const [mismatch] = culprit().reasons;
    if (mismatch?.kind !== 'topic-mismatch') throw new Error('the first reason is the mismatch');
    const contract = culprit({ reasons: [{ ...mismatch, basis: 'contract' }] });
    const text = renderVerdict(verdict({ culprits: [contract] }), { language: 'en', zone: ZONE });
    expect(text).toContain('had not opted in to "offers" (basis: contract)');
    expect(text).not.toContain('never agreed');
  });

  test.each(['normal', 'insufficient-data', 'account-wide', 'no-clear-culprit'] as const)(
    'an outcome of %s names nobody',
    (outcome) => {
      const calm = verdict({ outcome, culprits: [culprit({ named: false, probability: 0.02 })] });
      const text = renderVerdict(calm, { language: 'en', zone: ZONE });
      expect(text).not.toMatch(/winter_sale|What to do|Why/);
      expect(text.split('\n')[1]).toMatch(/\.$/);
    },
  );

  test.each(LANGUAGES)('every reason and every rival has its sentence in %s', (language) => {
    const text = renderVerdict(verdict({ rivals }), { language, zone: ZONE });
    expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    const bullets = text.split('\n').filter((line) => /^ +- /.test(line));
    // Four lines of evidence at most, and without it; one advice; every rival; three about the data.
    expect(bullets).toHaveLength(5 + 1 + rivals.length + 3);
    expect(text.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });
});

describe('wordedVerdict', () => {
  test('adds words to outcome, reasons and rivals and changes no number', () => {
    const worded = wordedVerdict(verdict({ rivals }), { language: 'en', zone: ZONE });
    expect(worded).toMatchObject({
      asOf: '2026-05-20T18:00:00.000Z',
      text: 'People are leaving most likely because of one template: winter_sale (pt_BR).',
      culprits: [
        {
          probability: 0.94,
          share: 0.71,
          shareText: '71\u00a0% (58 to 81\u00a0%)',
          reasons: [
            { kind: 'topic-mismatch', keep: 1_780, text: expect.stringContaining('5.2 times as often') },
            { kind: 'new-template', text: expect.stringContaining('CRM team') },
            { kind: 'changed-template', text: expect.stringContaining('MARKETING') },
            { kind: 'rate-above-baseline', text: expect.any(String) },
            { kind: 'policy', text: expect.stringContaining('shortened link') },
          ],
        },
        { shareText: '71\u00a0%' },
      ],
    });
    expect(JSON.stringify(worded)).toBe(
      JSON.stringify(wordedVerdict(structuredClone(verdict({ rivals })), { language: 'en', zone: ZONE })),
    );
  });
});
