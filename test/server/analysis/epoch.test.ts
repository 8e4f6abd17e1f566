import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.ts';
import { foldEpoch } from '../../../server/analysis/epoch.ts';
import type { LearnedState } from '../../../server/analysis/learned-state.ts';
import { toJson } from '../../../server/analysis/verdict-json.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { foldUntil, type Folded } from './fold-days.ts';
import { START, simulatedAccount, usualBlasts } from './simulated-account.ts';

const blasts = usualBlasts({ days: 40, count: 5, deliveries: 400 });
const data = simulatedAccount({ days: 40, blasts });

describe('foldEpoch', () => {
  const at = START + 40 * DAY_MS;
  const { state, settled } = foldUntil(data, at);

  it('settles every opt-out of unknown cause once, 48 hours after it at the latest by the next epoch', () => {
    expect(state?.settledUntil).toBe(at - 48 * HOUR_MS);
    const old = data.optOuts.filter((optOut) => !optOut.exact && optOut.at < at - 48 * HOUR_MS);
    const total = new Map<string, number>();
    for (const { optOut, ppm } of settled) total.set(optOut, (total.get(optOut) ?? 0) + ppm);
    expect(new Set(total.keys())).toEqual(new Set(old.map(({ key }) => key)));
    for (const ppm of total.values()) {
      expect(ppm).toBeGreaterThan(900_000);
      expect(ppm).toBeLessThanOrEqual(1_000_000);
    }
    expect(settled.every(({ ppm }) => Number.isInteger(ppm))).toBe(true);
  });

  it('keeps daily sums that add up to the settled and exact opt-outs', () => {
    const learned = learnedOf(state, 't2');
    const inferred = settled
      .filter(({ template }) => template === 't2')
      .reduce((sum, { ppm }) => sum + ppm, 0);
    const exact = (data.series.get('t2')?.exact ?? new Float64Array()).reduce((sum, count) => sum + count, 0);
    expect(learned.history.optOuts.reduce((sum, ppm) => sum + ppm, 0)).toBe(inferred + exact * 1e6);
    expect(learned.history.optOuts).toHaveLength(40);
    const exposure = learned.history.exposure.reduce((sum, value) => sum + value, 0) / 1000;
    expect(exposure).toBeGreaterThan(0.95 * 40 * 400);
    expect(exposure).toBeLessThanOrEqual(40 * 400 + 1);
  });

  it('learns the planted rate of half a percent, with 1.6 outside consent, from all templates', () => {
    for (const template of state?.templates ?? []) {
      expect(template.rate).toBeGreaterThan(0.004);
      expect(template.rate).toBeLessThan(0.007);
      expect(template.firstDeliveredAt).toBe(START + (9 + Number(template.key.slice(1))) * HOUR_MS);
    }
    expect(state?.groups.map(({ group }) => group)).toEqual(['marketing']);
    expect(state?.usualRatio).toBeGreaterThan(1);
    expect(state?.usualRatio).toBeLessThan(2.2);
  });

  it('counts the lags of exact opt-outs', () => {
    const counted = state?.lagCounts.reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(data.optOuts.filter(({ exact }) => exact).length);
  });

  it('gives the same state and the same weights when folded again', () => {
    const again = foldUntil(data, at);
    expect(JSON.stringify(again.state)).toBe(JSON.stringify(state));
    expect(again.settled).toEqual(settled);
  });

  it('survives being stored as JSON', () => {
    const asOf = at - HOUR_MS;
    const folded = foldUntil(data, asOf);
    const stored = JSON.parse(JSON.stringify(folded)) as Folded;
    expect(toJson(analyse({ data, ...stored, asOf }))).toBe(toJson(analyse({ data, ...folded, asOf })));
  });

  it('reads only the ten days before the epoch', () => {
    const previous = foldUntil(data, at - DAY_MS);
    const full = foldEpoch({ previous: previous.state, data, settled: previous.settled, at });
    const recent = {
      ...data,
      optOuts: data.optOuts.filter((optOut) => optOut.at >= at - 10 * DAY_MS),
    };
    const settledLately = previous.settled.filter((weight) => weight.at >= at - 10 * DAY_MS);
    const short = foldEpoch({ previous: previous.state, data: recent, settled: settledLately, at });
    expect(short).toEqual(full);
  });

  it('refuses an instant inside a business day or before the previous epoch', () => {
    expect(() => foldEpoch({ previous: null, data, settled: [], at: START + DAY_MS + HOUR_MS })).toThrow(
      RangeError,
    );
    expect(() => foldEpoch({ previous: state, data, settled, at: START + DAY_MS })).toThrow(RangeError);
  });

  it('keeps sixty days', () => {
    const long = simulatedAccount({ days: 66, blasts: usualBlasts({ days: 66, count: 1, deliveries: 50 }) });
    const folded = foldUntil(long, START + 66 * DAY_MS).state;
    expect(folded?.days).toHaveLength(60);
    expect(learnedOf(folded, 't0').history.exposure).toHaveLength(60);
    expect(folded?.days.at(-1)?.end).toBe(START + 66 * DAY_MS);
  });
});

describe('incident days', () => {
  it('are left out of the rate of the template that was named, so that a spike is not the new normal', () => {
    const spike = blasts.map((blast) =>
      blast.template === 't1' && blast.hour >= 28 * 24 && blast.hour < 30 * 24
        ? { ...blast, deliveries: 1200, rate: 0.06 }
        : blast,
    );
    const { state } = foldUntil(simulatedAccount({ days: 40, blasts: spike }), START + 40 * DAY_MS);
    const days = state?.skipped.filter(({ template }) => template === 't1').map(({ day }) => day) ?? [];
    expect(days).toContain('2026-02-02');
    expect(days).toContain('2026-02-03');
    expect(state?.skipped.some(({ template }) => template === 't0')).toBe(false);
    expect(learnedOf(state, 't1').rate).toBeLessThan(0.008);
  });
});

function learnedOf(state: LearnedState | null, key: string) {
  const found = state?.templates.find((template) => template.key === key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
}
