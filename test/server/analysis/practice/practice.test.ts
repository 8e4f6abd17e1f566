import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easeOf } from '../../../../server/analysis/practice/ease.ts';
import { judgeSend } from '../../../../server/analysis/practice/judge-send.ts';
import { confirmationsOf, ledgerOf, type JudgedSend } from '../../../../server/analysis/practice/ledger.ts';
import { practicePeriod } from '../../../../server/analysis/practice/practice-period.ts';
import { quantile } from '../../../../server/analysis/practice/quantile.ts';
import { reasonShares } from '../../../../server/analysis/practice/reasons.ts';
import { saysAt, waysAt } from '../../../../server/analysis/practice/template-says.ts';
import { toldShare } from '../../../../server/analysis/practice/told.ts';
import { sortFacts, type PersonFact, type StopFact } from '../../../../server/core/person-fact.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../server/core/time.ts';

const T = Date.parse('2026-05-20T12:00:00Z');

const stop = (at: number, more: Partial<StopFact> = {}): StopFact => ({
  kind: 'stop',
  at,
  channel: 'keyword',
  scope: { kind: 'marketing' },
  reason: 'unknown',
  rule: 'pt/word/parar',
  confidence: 100,
  standing: 'counted',
  message: null,
  messageKnown: false,
  key: 'k',
  identity: 'p',
  ...more,
});

const judge = (facts: PersonFact[], sentAt: number | null, more: object = {}) =>
  judgeSend(
    {
      sentAt,
      firstAt: sentAt ?? T,
      deliveredAt: null,
      query: { topic: 'offers', marketing: true },
      isMarketing: true,
      ...more,
    },
    sortFacts(facts),
  );

describe('a message to somebody who left', () => {
  test('is late from the second after the opt-out on, measured from the earliest opt-out in force', () => {
    expect(judge([stop(T)], T + 500)).toBeNull();
    expect(judge([stop(T)], T + SECOND_MS)).toEqual({
      kind: 'late',
      since: T,
      scope: 'marketing',
      mayConfirm: false,
    });
    expect(judge([stop(T), stop(T + HOUR_MS)], T + 2 * HOUR_MS)).toMatchObject({ since: T });
  });

  test('is none once the person came back, and stays one for the rest of a scope that a grant opened in part', () => {
    const back = { kind: 'opt-in', at: T + HOUR_MS, native: false, topic: null } as const;
    expect(judge([stop(T), back], T + 2 * HOUR_MS)).toBeNull();
    const grant = { kind: 'grant', at: T + HOUR_MS, topic: 'offers', expiresAt: null } as const;
    expect(judge([stop(T), grant], T + 2 * HOUR_MS)).toMatchObject({ kind: 'out-of-scope' });
    const news = { query: { topic: 'news', marketing: true } };
    expect(judge([stop(T), grant], T + 2 * HOUR_MS, news)).toMatchObject({ kind: 'late' });
  });

  test('may confirm for five minutes when it is not marketing; a topic stop leaves other topics alone', () => {
    const all = stop(T, { scope: { kind: 'all' } });
    const receipt = { query: { topic: null, marketing: false }, isMarketing: false };
    expect(judge([all], T + 5 * MINUTE_MS, receipt)).toMatchObject({ kind: 'late', mayConfirm: true });
    expect(judge([all], T + 6 * MINUTE_MS, receipt)).toMatchObject({ mayConfirm: false });
    expect(judge([all], T + MINUTE_MS)).toMatchObject({ kind: 'late', mayConfirm: false });
    const topic = stop(T, { scope: { kind: 'topic', topic: 'news' } });
    expect(judge([topic], T + HOUR_MS)).toEqual({ kind: 'out-of-scope', since: T });
  });

  test('is unjudged without an instant of sending, undecided after an ambiguous word, in flight when only delivered later', () => {
    expect(judge([stop(T - HOUR_MS)], null)).toEqual({ kind: 'unjudged', since: T - HOUR_MS });
    expect(judge([stop(T, { standing: 'waiting' })], T + HOUR_MS)).toMatchObject({ kind: 'undecided' });
    expect(judge([stop(T, { standing: 'undone' })], T + HOUR_MS)).toBeNull();
    expect(judge([stop(T)], T - HOUR_MS, { deliveredAt: T + HOUR_MS })).toEqual({
      kind: 'in-flight',
      since: T,
    });
    expect(judge([stop(T)], T - HOUR_MS, { deliveredAt: T - MINUTE_MS })).toBeNull();
  });

  test('without any opt-out is none, whatever else is on record', () => {
    const facts = fc.array(
      fc.record({
        kind: fc.constant('grant' as const),
        at: fc.integer({ min: T - DAY_MS, max: T + DAY_MS }),
        topic: fc.constantFrom('offers', 'news'),
        expiresAt: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(facts, fc.integer({ min: T - DAY_MS, max: T + DAY_MS }), (grants, at) => {
        expect(judge(grants, at, { deliveredAt: at + MINUTE_MS })).toBeNull();
      }),
    );
  });
});

describe('the ledger', () => {
  const late = (person: string, hours: number, more: Partial<JudgedSend> = {}): JudgedSend => ({
    person,
    template: 'id:1',
    at: T + hours * HOUR_MS,
    isDelivered: true,
    judgement: { kind: 'late', since: T, scope: 'marketing', mayConfirm: false },
    ...more,
  });

  test('takes the last send of each person: the worked number of the documentation', () => {
    // Twenty people whose last late send came 1 to 20 hours after they left, and an earlier one of each.
    const sends = Array.from({ length: 20 }, (_, index) => [
      late(`p${index}`, index + 1),
      late(`p${index}`, 0.5),
    ]).flat();
    const ledger = ledgerOf(sends, new Set());
    expect(ledger).toMatchObject({ late: 40, people: 20, lastSendHours: { p50: 10, p95: 19, most: 20 } });
  });

  test('permits one confirmation an opt-out, the earliest', () => {
    const confirm = { kind: 'late', since: T, scope: 'all', mayConfirm: true } as const;
    const sends = [
      late('p', 0.05, { judgement: confirm }),
      late('p', 0.02, { judgement: confirm }),
      late('q', 0.05, { judgement: confirm }),
      late('q', 3, { judgement: { ...confirm, mayConfirm: false } }),
    ];
    const ledger = ledgerOf(sends, confirmationsOf(sends));
    expect(ledger).toMatchObject({ late: 2, confirmations: 2, people: 2, lastSendHours: { p50: 0.05 } });
  });
});

describe('the other marks', () => {
  test('ease: the worked number of the documentation', () => {
    const plain = { standing: 'counted', repeats: 0, wasMisread: false } as const;
    const ease = easeOf([
      ...Array.from({ length: 7 }, () => plain),
      { ...plain, repeats: 2 },
      { ...plain, wasMisread: true },
      { ...plain, repeats: 1, wasMisread: true },
      { ...plain, standing: 'waiting' },
      { ...plain, standing: 'undone' },
    ]);
    // Ten opt-outs: seven at once, the others after 3, 2 and 3 attempts.
    expect(ease).toEqual({
      optOuts: 10,
      repeated: 3,
      repeatedShare: 0.3,
      meanAttempts: 1.5,
      mostAttempts: 3,
      unrecognised: 4,
    });
    expect(easeOf([])).toMatchObject({ repeatedShare: null, meanAttempts: null, mostAttempts: 0 });
  });

  test('transparency: what is not known is in neither arm', () => {
    expect(toldShare({ told: 300, untold: 900, unknown: 5_000 })).toBe(0.25);
    expect(toldShare({ told: 0, untold: 0, unknown: 3 })).toBeNull();
  });

  test('what a template says holds from its edit on, before the first description by it, and not known from notices', () => {
    const components = [
      { at: T, value: [{ type: 'BODY', text: 'Oi' }] },
      { at: T + DAY_MS, value: [{ type: 'BODY', text: 'Responda PARAR para sair' }] },
    ];
    const says = (at: number) => saysAt({ components }, at);
    expect([says(T - DAY_MS), says(T), says(T + DAY_MS)]).toEqual([false, false, true]);
    expect(waysAt({ components: [] }, T)).toBeNull();
    const notice = [{ ...components[0]!, isPartial: true as const }];
    expect(waysAt({ components: notice }, T)).toBeNull();
    expect(waysAt({ components: [{ ...components[1]!, isPartial: true }] }, T + DAY_MS)).toEqual(['keyword']);
  });

  test('reasons: parts of opt-outs add up, and an unheard-of reason is not known', () => {
    const shares = reasonShares([
      { reason: 'no-consent', ppm: 1_000_000 },
      { reason: 'lost-interest', ppm: 250_000 },
      { reason: 'boredom', ppm: 750_000 },
      { reason: 'unknown', ppm: 500_000 },
    ]);
    expect(shares).toEqual([
      { reason: 'unknown', optOuts: 1.25, share: 0.5 },
      { reason: 'no-consent', optOuts: 1, share: 0.4 },
      { reason: 'lost-interest', optOuts: 0.25, share: 0.1 },
    ]);
  });

  test('a quantile is one of the values, and at least its share lies at or below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const found = quantile(values, p);
          expect(values).toContain(found);
          expect(
            values.filter((value) => value <= (found ?? 0)).length / values.length,
          ).toBeGreaterThanOrEqual(p - 1e-12);
        },
      ),
    );
    expect(quantile([], 0.5)).toBeNull();
  });

  test('a period without a beginning is 30 days', () => {
    expect(practicePeriod({ from: null, to: null, now: T })).toEqual({ from: T - 30 * DAY_MS, to: T });
    expect(() => practicePeriod({ from: T - 93 * DAY_MS, to: null, now: T })).toThrow(/92 days/);
  });
});
