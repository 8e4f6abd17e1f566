import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegistryFact } from '../../../server/core/registry-fact.ts';
import { valueAt } from '../../../server/core/template.ts';
import { foldTemplateHistories } from '../../../server/core/template-history.ts';
import { foldTopics } from '../../../server/core/topic-history.ts';

type Draft = RegistryFact['event'] extends infer Event
  ? Event extends { at: number }
    ? Omit<Event, 'at'>
    : never
  : never;

/** Content hash by the test's own means: the text of the event. */
const fact = (at: number, draft: Draft): RegistryFact => {
  const event: RegistryFact['event'] = { ...draft, at };
  return { at, order: JSON.stringify(event), event };
};

const named = { waba: '200', name: 'winter_sale', language: 'pt_BR' };
const body = (text: string) => ({ type: 'BODY', text });
const stopButton = { type: 'QUICK_REPLY', text: 'Parar promoções' };
const shopButton = { type: 'URL', text: 'Comprar', url: 'https://example.com/a' };
const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });

const historyOf = (facts: RegistryFact[], key = 'id:9001') => {
  const history = foldTemplateHistories(facts).histories.get(key);
  if (history === undefined) throw new Error(`no history of ${key}`);
  return history;
};

describe('foldTemplateHistories: what a reference means', () => {
  it('joins a name and an id that one event carried together', () => {
    const { histories, resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '9001', ...named } }),
      fact(20, { type: 'quality', template: named, rating: 'yellow' }),
    ]);
    expect([...histories.keys()]).toEqual(['id:9001']);
    expect(histories.get('id:9001')).toMatchObject({ ...named, id: '9001', firstSeenAt: 10 });
    expect(histories.get('id:9001')?.ratings).toEqual([{ at: 20, value: 'YELLOW' }]);
    expect(resolve(named)(5)).toBe('id:9001');
  });

  it('gives a name that was added again with another id to the id valid at that instant', () => {
    const { resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '1', ...named } }),
      fact(50, { type: 'template', template: { id: '2', ...named } }),
    ]);
    expect([5, 10, 49, 50, 99].map((at) => resolve(named)(at))).toEqual([
      'id:1',
      'id:1',
      'id:1',
      'id:2',
      'id:2',
    ]);
  });

  it('keeps a template without an id under its name', () => {
    const { histories, resolve } = foldTemplateHistories([fact(10, { type: 'template', template: named })]);
    expect([...histories.keys()]).toEqual(['name:200/winter_sale/pt_BR']);
    expect(resolve({ name: 'winter_sale' })(10)).toBe('name:200/winter_sale/pt_BR');
  });

  it('reads pt-BR, pt_br and pt_BR as one language and fills in the only one known', () => {
    const { resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '9001', ...named } }),
    ]);
    for (const language of ['pt-BR', 'pt_br', 'PT_BR']) {
      expect(resolve({ waba: '200', name: 'winter_sale', language })(10)).toBe('id:9001');
    }
    expect(resolve({ name: 'winter_sale' })(10)).toBe('id:9001');
    expect(resolve({ name: 'winter_sale', language: 'en' })(10)).toBe('name:200/winter_sale/en');
  });

  it('does not guess between two languages or two accounts', () => {
    const { resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '1', ...named } }),
      fact(10, { type: 'template', template: { id: '2', ...named, language: 'en' } }),
      fact(10, { type: 'template', template: { id: '3', ...named, waba: '300' } }),
    ]);
    expect(resolve({ waba: '200', name: 'winter_sale' })(10)).toBe('name:200/winter_sale/');
    expect(resolve({ name: 'winter_sale', language: 'pt_BR' })(10)).toBe('name:/winter_sale/pt_BR');
    expect(resolve({ waba: '300', name: 'winter_sale' })(10)).toBe('id:3');
  });

  it('matches a file that leaves the account out with a webhook that names it', () => {
    const { name, language } = named;
    const { histories, resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '9001', name, language } }),
      fact(20, { type: 'template-status', template: named, status: 'PAUSED' }),
    ]);
    expect([...histories.keys()]).toEqual(['id:9001']);
    expect(resolve({ name, language })(20)).toBe('id:9001');
  });

  it('matches a webhook account with what only files without an account have told', () => {
    const { name, language } = named;
    const { resolve } = foldTemplateHistories([
      fact(10, { type: 'template', template: { id: '9001', name, language } }),
    ]);
    expect(resolve(named)(10)).toBe('id:9001');
  });

  it('keeps unknown references apart and names nothing without id and name', () => {
    const { resolve } = foldTemplateHistories([]);
    expect(resolve({ id: '77' })(1)).toBe('id:77');
    expect(resolve({ name: 'x', language: 'es-mx' })(1)).toBe('name:/x/es_MX');
    expect(resolve({})(1)).toBeNull();
  });
});

describe('foldTemplateHistories: what happened to a template', () => {
  const template = { id: '9001' };

  it('derives a change from a later event that differs, and none from one that repeats', () => {
    const history = historyOf([
      fact(10, { type: 'template', template, category: 'utility', topic: 'orders', components: [body('a')] }),
      fact(20, { type: 'template', template, category: 'UTILITY', topic: 'orders', components: [body('a')] }),
      fact(30, { type: 'template', template, category: 'MARKETING' }),
      fact(40, { type: 'template', template, topic: 'offers' }),
      fact(50, { type: 'template', template, components: [body('b')] }),
      fact(60, { type: 'template-status', template, status: 'APPROVED', category: 'UTILITY' }),
    ]);
    expect(history.changes).toEqual([
      { at: 30, kind: 'category', from: 'UTILITY', to: 'MARKETING' },
      { at: 40, kind: 'topic', from: 'orders', to: 'offers' },
      { at: 50, kind: 'edited' },
      { at: 60, kind: 'category', from: 'MARKETING', to: 'UTILITY' },
    ]);
    expect(valueAt(history.components, 45)).toEqual([body('a')]);
    expect(valueAt(history.components, 50)).toEqual([body('b')]);
    expect(valueAt(history.topics, 1)).toBe('orders');
  });

  it('a mapping that is taken back was never made, whatever the order in which that is told', () => {
    const template = { id: '9001' };
    const facts = [
      fact(10, { type: 'template', template, topic: 'orders' }),
      fact(20, { type: 'template', template, topic: 'offers' }),
      fact(30, { type: 'template', template, unmap: true }),
    ];
    for (const told of [facts, facts.toReversed()]) {
      const { topics, changes } = historyOf(told);
      expect([topics, changes]).toEqual([[{ at: 10, value: 'orders' }], []]);
    }
    const none = fact(40, { type: 'template', template, unmap: true });
    expect(historyOf([...facts, none]).topics).toEqual([]);
    const again = fact(50, { type: 'template', template, unmap: true });
    expect(
      historyOf([...facts, none, again, fact(60, { type: 'template', template, topic: 'news' })]).topics,
    ).toEqual([{ at: 60, value: 'news' }]);
  });

  it('ignores the order of keys, of components, and samples whose links change with every read', () => {
    const history = historyOf([
      fact(10, {
        type: 'template',
        template,
        components: [body('a'), { type: 'HEADER', format: 'IMAGE', example: { h: ['1'] } }],
      }),
      fact(20, {
        type: 'template',
        template,
        components: [
          { format: 'IMAGE', type: 'header', example: { h: ['2'] } },
          { text: 'a', type: 'BODY' },
        ].map((c) => ({ ...c, type: c.type.toUpperCase() })),
      }),
    ]);
    expect(history.changes).toEqual([]);
  });

  it('compares a partial notice only on what it has', () => {
    const full = [body('a'), { type: 'FOOTER', text: 'f' }, buttons(shopButton, stopButton)];
    const partial = (at: number, ...components: object[]) =>
      fact(at, { type: 'template', template, partial: true, components });
    const start = fact(10, { type: 'template', template, components: full });
    expect(historyOf([start, partial(20, body('a'), buttons(shopButton))]).changes).toEqual([]);
    expect(historyOf([start, partial(20, body('b'))]).changes).toEqual([{ at: 20, kind: 'edited' }]);
    const moved = { ...shopButton, url: 'https://example.com/b' };
    const edited = historyOf([
      start,
      partial(20, body('a'), buttons(moved)),
      fact(30, {
        type: 'template',
        template,
        components: [body('a'), { type: 'FOOTER', text: 'f' }, buttons(moved, stopButton)],
      }),
    ]);
    expect(edited.changes).toEqual([{ at: 20, kind: 'edited' }]);
    expect(edited.components.at(-1)?.value).toContainEqual(buttons(moved, stopButton));
  });

  it('does not call a first full read after a partial notice an edit', () => {
    const history = historyOf([
      fact(10, { type: 'template', template, partial: true, components: [body('a')] }),
      fact(20, { type: 'template', template, components: [body('a'), buttons(stopButton)] }),
      fact(30, { type: 'template', template, components: [body('a')] }),
    ]);
    expect(history.changes).toEqual([{ at: 30, kind: 'edited' }]);
    expect(valueAt(history.components, 25)).toHaveLength(2);
  });

  it('sees a pause end by approval, reinstatement or the unpause notice, once each', () => {
    const status = (at: number, name: string, detail?: string) =>
      fact(at, { type: 'template-status', template, status: name, ...(detail !== undefined && { detail }) });
    const history = historyOf([
      status(10, 'APPROVED'),
      status(20, 'PAUSED', 'FIRST_PAUSE'),
      status(30, 'APPROVED', 'UNPAUSE'),
      status(31, 'APPROVED'),
      status(40, 'paused'),
      status(50, 'REINSTATED'),
    ]);
    expect(history.changes).toEqual([
      { at: 30, kind: 'unpaused' },
      { at: 50, kind: 'unpaused' },
    ]);
    expect(history.announcedAt).toBe(10);
    expect(history.statuses.map(({ value }) => value)).toEqual([
      'APPROVED',
      'PAUSED',
      'APPROVED',
      'PAUSED',
      'REINSTATED',
    ]);
  });

  it('keeps who added it and when, a later statement correcting an earlier one', () => {
    const history = historyOf([
      fact(10, { type: 'template', template, addedAt: 5, addedBy: 'CRM' }),
      fact(20, { type: 'template', template, addedAt: 7, owner: 'Ana' }),
    ]);
    expect(history).toMatchObject({
      addedAt: 7,
      addedBy: 'CRM',
      owner: 'Ana',
      firstSeenAt: 10,
      announcedAt: null,
    });
  });

  it('does not depend on the order in which the events come', () => {
    const facts = [
      fact(10, {
        type: 'template',
        template: { id: '9001', ...named },
        category: 'UTILITY',
        components: [body('a')],
      }),
      fact(10, { type: 'template', template: { id: '9001' }, category: 'MARKETING' }),
      fact(20, { type: 'template-status', template: named, status: 'PAUSED' }),
      fact(30, { type: 'template', template: { id: '9002', ...named }, components: [body('b')] }),
      fact(30, { type: 'template-status', template: { name: 'winter_sale' }, status: 'APPROVED' }),
      fact(40, { type: 'quality', template: { id: '9001' }, rating: 'RED' }),
      fact(40, { type: 'topic', topic: 'offers', category: 'MARKETING' }),
    ];
    const expected = foldTemplateHistories(facts);
    const sorted = (map: Map<string, unknown>) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        const folded = foldTemplateHistories([...shuffled, ...shuffled]);
        expect(sorted(folded.histories)).toEqual(sorted(expected.histories));
        expect(folded.resolve(named)(35)).toBe(expected.resolve(named)(35));
      }),
    );
  });
});

describe('foldTopics', () => {
  it('dates each declaration and leaves unnamed members as they were', () => {
    const topics = foldTopics([
      fact(20, { type: 'topic', topic: 'offers', complete: true }),
      fact(10, { type: 'topic', topic: 'offers', category: 'MARKETING', basis: 'consent' }),
    ]);
    const offers = topics.get('offers') ?? [];
    expect(valueAt(offers, 5)).toEqual({
      category: 'MARKETING',
      basis: 'consent',
      complete: false,
      names: {},
    });
    expect(valueAt(offers, 20)).toEqual({
      category: 'MARKETING',
      basis: 'consent',
      complete: true,
      names: {},
    });
  });
});
