import { describe, expect, it } from 'vitest';
import { easeOf, type Attempted } from '../../../server/analysis/practice/ease.ts';
import { ledgerOf, type JudgedSend } from '../../../server/analysis/practice/ledger.ts';
import { toldShare } from '../../../server/analysis/practice/told.ts';
import type { SendEvent } from '../../../server/core/event.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { valueFindings } from '../../../server/ingest/value-findings.ts';
import { findingsAt } from '../../../server/policy/findings-at.ts';
import { quotes, written } from './quoted.ts';

describe('Policy findings', () => {
  it('count from the start of their day to seven days after it', () => {
    const send: SendEvent = {
      type: 'send',
      via: 'registration',
      at: Date.parse('2026-05-03T20:00:00Z'),
      message: 'wamid.A',
      template: { id: '9001' },
      contact: { phone: '5511988887777' },
      parameters: ['bit.ly/abc'],
    };
    const values = valueFindings(send, 'id:9001').map(({ at }) => ({ at, rule: 'shortened-link' }));
    const found = (instant: string): boolean =>
      findingsAt({ history: null, facts: { waivers: [], values } }, Date.parse(instant)).length > 0;
    expect(values).toEqual([{ at: Date.parse('2026-05-03T00:00:00Z'), rule: 'shortened-link' }]);
    expect(
      [
        '2026-05-02T23:59:59.999Z',
        '2026-05-03T00:00:00Z',
        '2026-05-10T23:59:59.999Z',
        '2026-05-11T00:00:00Z',
      ].map(found),
    ).toEqual([false, true, true, false]);
    quotes('Policy findings', 'a value of 3 May 20:00 UTC counts from 3 May 00:00 to the end of 10 May.');
  });
});

describe('Practice audit', () => {
  it('counts attempts', () => {
    const optOuts: Attempted[] = [1, 1, 1, 1, 1, 1, 1, 3, 2, 3].map((attempts) => ({
      standing: 'counted',
      repeats: attempts - 1,
      wasMisread: false,
    }));
    const { meanAttempts, repeatedShare } = easeOf(optOuts);
    expect(meanAttempts).toBeCloseTo((7 + 3 + 2 + 3) / 10, 12);
    expect(repeatedShare).toBeCloseTo(3 / 10, 12);
    quotes(
      'Practice audit',
      `ten opt-outs, seven at once and three after 3, 2 and 3 attempts: mean ${written(meanAttempts ?? NaN, 1)}, repeated ${written(100 * (repeatedShare ?? NaN))} %.`,
    );
  });

  it('takes the last message of each person', () => {
    const since = Date.parse('2026-05-20T12:00:00Z');
    const sends = Array.from({ length: 20 }, (_, index): JudgedSend => ({
      person: `p${index}`,
      template: 'id:9001',
      at: since + (index + 1) * HOUR_MS,
      isDelivered: true,
      judgement: { kind: 'late', since, scope: 'marketing', mayConfirm: false },
    }));
    const { lastSendHours } = ledgerOf(sends, new Set());
    // Nearest rank: the 10th and the 19th of twenty.
    expect(lastSendHours).toEqual({ p50: 10, p95: 19, most: 20 });
    quotes(
      'Practice audit',
      `twenty people whose last message came 1, 2, ... 20 hours after they left: median ${lastSendHours?.p50} h, 95 % within ${lastSendHours?.p95} h.`,
    );
  });

  it('leaves what is not known out of both arms', () => {
    const share = toldShare({ told: 300, untold: 900, unknown: 5_000 });
    expect(share).toBe(300 / 1_200);
    quotes(
      'Practice audit',
      `300 of 1,200 deliveries told, 5,000 not known: ${written(100 * (share ?? NaN))} %.`,
    );
  });
});
