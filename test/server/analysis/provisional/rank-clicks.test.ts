import { describe, expect, test } from 'vitest';
import { rankClicks } from '../../../../server/analysis/provisional/rank-clicks.ts';
import type { TemplateClicks } from '../../../../server/core/template-clicks.ts';
import { DAY_MS, utcDayOf } from '../../../../server/core/time.ts';

const NOW = 1_780_000_000_000;
const TODAY = utcDayOf(NOW);

/** Sixty days, today being 0 days ago; `counts`: deliveries and taps. */
function template(id: string, counts: (ago: number) => readonly [number, number]): TemplateClicks {
  const days = Array.from({ length: 60 }, (_, ago) => {
    const [delivered, clicks] = counts(ago);
    return { day: TODAY - ago, delivered, clicks };
  });
  return {
    id,
    name: id,
    language: 'pt_BR',
    category: 'MARKETING',
    days: days.filter((day) => day.delivered > 0),
  };
}

const STEADY = template('steady', () => [1_000, 4]);
const SPIKED = template('spiked', (ago) => [1_000, ago < 7 ? 20 : 4]);
const FRESH = template('fresh', (ago) => (ago < 3 ? [300, 9] : [0, 0]));
const TINY = template('tiny', (ago) => (ago < 7 ? [5, ago === 0 ? 1 : 0] : [0, 0]));
const OVER = template('over', (ago) => (ago < 7 ? [0, 0] : [100, 3]));

describe('a ranking by taps', () => {
  test('puts what chance does not explain first, and a high rate of few deliveries behind it', () => {
    const { templates } = rankClicks([TINY, STEADY, OVER, FRESH, SPIKED], NOW);
    expect(templates.map(({ id, usual, beyond }) => [id, usual, beyond > 0])).toEqual([
      ['spiked', 'own', true],
      ['fresh', 'group', true],
      ['tiny', 'group', false],
      ['steady', 'own', false],
    ]);
    // By raw rate the one tap among 35 deliveries would have stood before both others.
    const rate = (id: string): number => templates.find((row) => row.id === id)?.rate ?? 0;
    expect(rate('tiny')).toBeGreaterThan(rate('spiked'));
  });

  test('counts the last seven days against those before, without the days being mixed', () => {
    const { recentFrom, earlierFrom, templates } = rankClicks([SPIKED], NOW);
    expect(templates).toMatchObject([{ delivered: 7_000, clicks: 140, rate: 0.02 }]);
    expect(templates[0]?.usualRate).toBeCloseTo(0.004, 3);
    expect(templates[0]?.beyond).toBeLessThan(140 - 7 * 4);
    expect(recentFrom).toBe((TODAY - 6) * DAY_MS);
    expect(earlierFrom).toBe((TODAY - 59) * DAY_MS);
  });

  test('stays the same whatever the order of templates and days', () => {
    const all = [TINY, STEADY, OVER, FRESH, SPIKED];
    const turned = all.toReversed().map((entry) => ({ ...entry, days: entry.days.toReversed() }));
    const byId = (ranking: ReturnType<typeof rankClicks>) =>
      ranking.templates.map(({ id, clicks, beyond }) => ({ id, clicks, beyond }));
    expect(byId(rankClicks(turned, NOW))).toEqual(byId(rankClicks(all, NOW)));
  });

  test('of an account that began this week has nothing to compare with, and says so', () => {
    const { earlierFrom, templates } = rankClicks([TINY], NOW);
    expect(earlierFrom).toBeNull();
    expect(templates).toMatchObject([{ id: 'tiny', usual: 'group', usualRate: 0.004, beyond: 0 }]);
  });

  test('of nothing is empty', () => {
    expect(rankClicks([], NOW)).toMatchObject({ earlierFrom: null, templates: [] });
    expect(rankClicks([OVER], NOW).templates).toEqual([]);
  });
});
