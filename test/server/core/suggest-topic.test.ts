import { describe, expect, test } from 'vitest';
import { suggestTopic } from '../../../server/core/suggest-topic.ts';

const MAPPED = [
  { name: 'weekly_offers', category: 'MARKETING', topic: 'offers' },
  { name: 'order_shipped', category: 'UTILITY', topic: 'orders' },
  { name: 'order_shipped_2', category: 'UTILITY', topic: 'delivery' },
];
const known = { topics: ['offers', 'orders', 'delivery', 'summer offers'], mapped: MAPPED };
const ofName = (name: string | null, category: string | null = null) =>
  suggestTopic({ name, category }, known);

describe('suggestTopic', () => {
  test('a topic that stands in the name comes first, the longest of several', () => {
    expect(ofName('OFFERS_june_2026')).toEqual({ topic: 'offers', like: null });
    expect(ofName('offers_summer')).toEqual({ topic: 'summer offers', like: null });
    expect(ofName('coffers')).toBeNull();
  });

  test('else the topic of the template whose name is most alike, of equal ones the first by name', () => {
    expect(ofName('order_delayed')).toEqual({ topic: 'orders', like: 'order_shipped' });
    expect(ofName('weekly_digest_of_news')).toBeNull();
    const turned = { ...known, mapped: MAPPED.toReversed() };
    expect(suggestTopic({ name: 'order_delayed', category: null }, turned)).toEqual({
      topic: 'orders',
      like: 'order_shipped',
    });
  });

  test('a template of another category is no model, one without a name has none', () => {
    expect(ofName('order_delayed', 'UTILITY')?.topic).toBe('orders');
    expect(ofName('order_delayed', 'MARKETING')).toBeNull();
    expect([ofName(null), ofName('2026_05')]).toEqual([null, null]);
  });
});
