import { describe, expect, test } from 'vitest';
import { EMPTY_LEDGER } from '../../../server/analysis/practice/ledger.ts';
import type { PracticeMarks, PracticeReport } from '../../../server/analysis/practice/practice.ts';
import { renderPractice } from '../../../server/i18n/render-practice.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';

const NOTHING: PracticeMarks = {
  deliveries: 0,
  control: { offered: null, taken: [] },
  ease: {
    optOuts: 0,
    repeated: 0,
    repeatedShare: null,
    meanAttempts: null,
    mostAttempts: 0,
    unrecognised: 0,
  },
  immediacy: EMPTY_LEDGER,
  transparency: {
    deliveries: { told: 0, untold: 0, unknown: 0 },
    firstMessages: { told: 0, untold: 0, unknown: 0 },
  },
  reasons: [],
};

const BUSY: PracticeMarks = {
  deliveries: 1_234,
  control: { offered: ['button', 'keyword'], taken: [{ channel: 'keyword', optOuts: 12 }] },
  ease: {
    optOuts: 12,
    repeated: 3,
    repeatedShare: 0.25,
    meanAttempts: 1.5,
    mostAttempts: 4,
    unrecognised: 1,
  },
  immediacy: {
    ...EMPTY_LEDGER,
    late: 5,
    lateDelivered: 4,
    people: 2,
    lastSendHours: { p50: 1.25, p95: 30, most: 30 },
    confirmations: 1,
    inFlight: 2,
  },
  transparency: {
    deliveries: { told: 300, untold: 900, unknown: 0 },
    firstMessages: { told: 1, untold: 3, unknown: 2 },
  },
  reasons: [
    { reason: 'dislikes-content', optOuts: 9, share: 0.75 },
    { reason: 'unknown', optOuts: 3, share: 0.25 },
  ],
};

const span = { from: Date.parse('2026-04-20T12:00:00Z'), to: Date.parse('2026-05-20T12:00:00Z') };

const report: PracticeReport = {
  ...span,
  account: { ...BUSY, sample: { share: 0.125, since: span.from } },
  templates: [
    {
      ...BUSY,
      template: { key: 'id:1', id: '1', name: 'winter_sale', language: 'pt_BR' },
      category: 'MARKETING',
      topic: 'offers',
    },
  ],
  lateSends: [],
};

describe('the practice audit as text', () => {
  test('says the four marks, the templates that break one and the reasons', () => {
    expect(renderPractice(report, { language: 'en', zone: 'America/Sao_Paulo' }).split('\n')).toEqual([
      'Opt-out practice from Apr 20, 09:00 to May 20, 09:00',
      '',
      'Control: the ways out',
      'Marketing templates offer a button, a word to reply with.',
      'People left by keyword (12).',
      '',
      'Ease: how often people had to say it',
      '12 opt-outs; 3 (25\u00a0%) took more than one attempt, at most 4.',
      '1 reply that looks like a stop was not taken as one at once.',
      '',
      'Immediacy: what was sent afterwards',
      '5 messages were sent after an opt-out within its scope, 4 of them delivered, to 2 people.',
      'From the opt-out to the last of them: half of the people within 1.3 h, 95 % within 30 h, at most 30 h.',
      'Counted apart: 1 permitted as confirmation; 2 already on the way.',
      '',
      'Transparency: whether people are told how',
      'The first template message told 25\u00a0% of 4 new people how to stop (of 2 more it is not known).',
      'That is a sample: 12.5\u00a0% of all people.',
      '25\u00a0% of 1,200 marketing deliveries said how to stop.',
      'Marketing that does not say how to stop: winter_sale (pt_BR).',
      '',
      'Template             Deliveries  Says how          Sent after  Opt-outs  Reasons',
      '───────────────────  ──────────  ────────────────  ──────────  ────────  ─────────────────────────────────────────',
      'winter_sale (pt_BR)       1,234  part of the time           5        12  dislikes the content 75\u00a0%, not known 25\u00a0%',
      '',
    ]);
  });

  test.each(LANGUAGES)('an account without anything is said in %s without holes', (language) => {
    const empty = { ...span, account: { ...NOTHING, sample: { share: 1, since: span.from } }, templates: [] };
    const text = renderPractice({ ...empty, lateSends: [] }, { language, zone: 'America/Sao_Paulo' });
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(text.split('\n').length).toBeGreaterThan(10);
  });
});
