import { describe, expect, test } from 'vitest';
import { compareGroups } from '../../../../server/analysis/templates/compare-groups.ts';
import { consentPanelOf } from '../../../../server/analysis/templates/consent-panel.ts';
import { sumCounts } from '../../../../server/analysis/templates/day-counts.ts';
import { funnelOf } from '../../../../server/analysis/templates/funnel.ts';
import { pageRange } from '../../../../server/analysis/templates/page-range.ts';
import { relatedTemplates } from '../../../../server/analysis/templates/related.ts';
import { timelineOf } from '../../../../server/analysis/templates/timeline.ts';
import { DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';
import { AS_OF, bookOf, counts, history } from './book.ts';

describe('the parts of a page', () => {
  test('the funnel counts each step, failures by code, and says when nobody tells of reading', () => {
    const sum = sumCounts([
      counts({
        sent: 100,
        read: 40,
        delivered: [80, 5, 5, 0],
        failed: new Map([
          [131026, 6],
          [0, 1],
        ]),
      }),
      counts({ sent: 10, delivered: [10, 0, 0, 0], exact: [2, 0, 0, 0], failed: new Map([[131026, 1]]) }),
    ]);
    expect(funnelOf(sum)).toEqual({
      sent: 110,
      delivered: 100,
      read: 40,
      optOuts: 2,
      failed: 8,
      failures: [
        { code: 131026, n: 7 },
        { code: 0, n: 1 },
      ],
    });
    expect(funnelOf(counts({ sent: 3 })).read).toBeNull();
  });

  test('the consent panel splits by class, and compares those outside with those inside', () => {
    const panel = consentPanelOf(
      counts({
        delivered: [1_000, 100, 400, 50],
        exact: [10, 6, 18, 1],
        inferred: [0, 0, 2_000_000, 0],
      }),
    );
    expect(
      panel.classes.map(({ consent, deliveries, optOuts, isFew }) => [consent, deliveries, optOuts, isFew]),
    ).toEqual([
      ['granted', 1_000, 10, false],
      ['never', 400, 20, false],
      ['withdrawn', 100, 6, false],
      ['unknown', 50, 1, true],
    ]);
    expect(panel.coverage).toBeCloseTo(1_000 / 1_500, 10);
    // 26 in 500 against 10 in 1,000: the worked example of docs/methods.md#consent-lift has this ratio.
    expect(panel.lift?.median).toBeCloseTo(5.1, 1);
    expect(consentPanelOf(counts()).lift).toBeNull();
  });

  test('groups are the values of language, topic and category, what differs most first, with few deliveries said and last', () => {
    const dated = (value: string) => [{ at: 0, value }];
    const book = bookOf({
      a: { history: { name: 'sale', topics: dated('offers'), categories: dated('MARKETING') } },
      b: {
        history: { name: 'sale', language: 'en', topics: dated('offers'), categories: dated('MARKETING') },
      },
      c: { history: { topics: dated('orders'), categories: dated('UTILITY') } },
    });
    const sums = new Map([
      ['a', counts({ delivered: [200, 0, 0, 0], exact: [8, 0, 0, 0] })],
      ['b', counts({ delivered: [50, 0, 0, 0], exact: [1, 0, 0, 0] })],
      ['c', counts({ delivered: [400, 0, 0, 0] })],
    ]);
    expect(
      compareGroups(book, { key: 'a', sums }).map((group) => [
        group.by,
        group.value,
        group.isOwn,
        group.templates,
        group.rate,
        group.isFew,
      ]),
    ).toEqual([
      ['topic', 'orders', false, 1, 0, false],
      ['topic', 'offers', true, 2, 9 / 250, false],
      ['category', 'UTILITY', false, 1, 0, false],
      ['category', 'MARKETING', true, 2, 9 / 250, false],
      // Half the rate, but of fifty deliveries: said, and last.
      ['language', 'pt_BR', true, 1, 0.04, false],
      ['language', 'en', false, 1, 0.02, true],
    ]);
  });

  test('related are those of the same name, nearly the same words, the same author or topic', () => {
    const body = (text: string) => [{ at: 0, value: [{ type: 'BODY', text }] }];
    const book = bookOf({
      a: { history: { name: 'sale', addedBy: 'Rita', components: body('Olá, temos ofertas novas hoje') } },
      b: { history: { name: 'sale', language: 'en' } },
      c: { history: { components: body('Olá, temos ofertas novas agora') } },
      d: { history: { addedBy: 'Rita' } },
      e: {},
    });
    expect(relatedTemplates(book.inputs.data, { key: 'a', asOf: AS_OF })).toEqual([
      { key: 'b', relations: ['language'] },
      // Four of the six words of both.
      { key: 'c', relations: ['text'] },
      { key: 'd', relations: ['author'] },
    ]);
  });

  test('the timeline has changes, ratings, statuses and decisions, the latest first and none of the future', () => {
    const entries = timelineOf({
      history: history('a', {
        addedBy: 'Rita',
        changes: [{ at: AS_OF - DAY_MS, kind: 'category', from: 'UTILITY', to: 'MARKETING' }],
        statuses: [
          { at: AS_OF - 3 * DAY_MS, value: 'APPROVED' },
          { at: AS_OF + 1, value: 'PAUSED' },
        ],
      }),
      addedAt: AS_OF - 4 * DAY_MS,
      ratings: [{ at: AS_OF - 2 * DAY_MS, value: 'YELLOW' }],
      decisions: [{ at: AS_OF, action: 'policy.waive', actor: 'Ana' }],
      incidents: [
        {
          openedAt: AS_OF - 3 * HOUR_MS,
          level: 'critical',
          endedAt: AS_OF - HOUR_MS,
          status: 'recovered',
        },
        { openedAt: AS_OF - 2 * HOUR_MS, level: 'warning', endedAt: null, status: 'open' },
      ],
      asOf: AS_OF,
    });
    expect(entries.map(({ kind, from, to, by }) => [kind, from, to, by])).toEqual([
      ['decision', null, 'policy.waive', 'Ana'],
      ['incident-ended', null, 'recovered', null],
      ['incident', null, 'warning', null],
      ['incident', null, 'critical', null],
      ['category', 'UTILITY', 'MARKETING', null],
      ['rating', null, 'YELLOW', null],
      ['status', null, 'APPROVED', null],
      ['added', null, null, 'Rita'],
    ]);
  });

  test('a range is of whole days, by itself of the last twenty-eight', () => {
    const { days } = bookOf({});
    const all = pageRange(days, { from: null, to: null, asOf: AS_OF });
    expect(all).toEqual({ from: days[0]?.start, to: days[3]?.end });
    const some = { from: days[1]!.start + 5, to: days[2]!.start + 5, asOf: AS_OF };
    expect(pageRange(days, some)).toEqual({ from: days[1]?.start, to: days[2]?.end });
    expect(() => pageRange(days, { from: 5, to: 5, asOf: AS_OF })).toThrow(/from is not before to/);
  });
});
