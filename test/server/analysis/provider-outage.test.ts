import { describe, expect, it } from 'vitest';
import { providerOutages, usualFailures } from '../../../server/analysis/provider-outage.ts';
import type { AnalysisData, TemplateSeries } from '../../../server/analysis/input.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { START, emptySeries, simulatedAccount } from './simulated-account.ts';

const DAYS = 11;
const AS_OF = START + DAYS * DAY_MS;

/** Two templates, a hundred messages an hour each from 8 to 20 o'clock; `failing`: share that fails, in percent. */
function account(failing: (template: number, hour: number) => number): AnalysisData {
  const series = new Map<string, TemplateSeries>();
  for (const [template, key] of ['a', 'b'].entries()) {
    const own = emptySeries(DAYS * 96);
    for (let hour = 0; hour < DAYS * 24; hour++) {
      if (hour % 24 < 8 || hour % 24 >= 20) continue;
      const failed = failing(template, hour);
      own.delivered[hour * 4 + 1] = 100 - failed;
      own.failed[hour * 4 + 2] = failed;
    }
    series.set(key, own);
  }
  return { ...simulatedAccount({ days: DAYS, blasts: [] }), series };
}

const bad = (hour: number): boolean => hour >= 9 * 24 + 10 && hour < 9 * 24 + 13;

describe('providerOutages', () => {
  it('finds three hours in which 45 of a hundred messages failed instead of two', () => {
    const found = providerOutages(
      account((_, hour) => (bad(hour) ? 45 : 2)),
      AS_OF,
    );
    const from = START + (9 * 24 + 10) * HOUR_MS;
    const to = from + 3 * HOUR_MS;
    expect(found).toEqual([{ from, to, hours: 3, failed: 270, share: 0.45, usualShare: 0.02 }]);
  });

  it('says nothing of ordinary hours, nor of an account whose messages always fail that often', () => {
    expect(
      providerOutages(
        account(() => 2),
        AS_OF,
      ),
    ).toEqual([]);
    expect(
      providerOutages(
        account((_, hour) => (bad(hour) ? 45 : 40)),
        AS_OF,
      ),
    ).toEqual([]);
  });

  it('says nothing of one template that fails while the other does not', () => {
    const one = account((template, hour) => (bad(hour) && template === 0 ? 80 : 2));
    expect(providerOutages(one, AS_OF)).toEqual([]);
  });

  it('says nothing of fewer than fifty failures above the usual', () => {
    const few = account((_, hour) => (hour === 9 * 24 + 10 ? 25 : 2));
    expect(providerOutages(few, AS_OF)).toEqual([]);
    const enough = account((_, hour) => (hour === 9 * 24 + 10 ? 27 : 2));
    expect(providerOutages(enough, AS_OF)).toMatchObject([{ hours: 1, failed: 54 }]);
  });

  it('bridges hours in which nothing was sent, and forgets what is older than seven days', () => {
    const overNight = account((_, hour) => (hour >= 8 * 24 + 18 && hour < 9 * 24 + 10 ? 45 : 2));
    expect(providerOutages(overNight, AS_OF)).toMatchObject([{ hours: 16, failed: 360 }]);
    const old = account((_, hour) => (hour >= 3 * 24 + 10 && hour < 3 * 24 + 13 ? 45 : 2));
    expect(providerOutages(old, AS_OF)).toEqual([]);
  });

  it('sees the same in templates of any order, and nothing of what lies after the instant', () => {
    const data = account((_, hour) => (bad(hour) ? 45 : 2));
    const turned = { ...data, series: new Map([...data.series].reverse()) };
    expect(providerOutages(turned, AS_OF)).toEqual(providerOutages(data, AS_OF));
    expect(providerOutages(data, START + (9 * 24 + 10) * HOUR_MS)).toEqual([]);
  });
});

describe('usualFailures', () => {
  const hour = (delivered: number, failed: number) => ({ delivered: [delivered], failed: [failed] });

  it('is the median over hours by outcomes and the spread around it', () => {
    // Shares 0.01, 0.02 and 0.05 with weights 500, 600 and 400; distances from 0.02: 0, 0.01, 0.03.
    const hours = Array.from({ length: 5 }, () => [hour(99, 1), hour(117.6, 2.4), hour(76, 4)]).flat();
    const usual = usualFailures(hours);
    expect(usual?.share).toBeCloseTo(0.02, 12);
    expect(usual?.shape).toBeCloseTo((0.02 / 0.014826) ** 2, 9);
  });

  it('is never taken to be below one in two hundred, nor to vary less than by a third', () => {
    expect(usualFailures(Array.from({ length: 12 }, () => hour(100, 0)))).toEqual({ share: 0.005, shape: 9 });
  });

  it('is not known from eleven hours, nor from hours with fewer than ten messages', () => {
    expect(usualFailures(Array.from({ length: 11 }, () => hour(100, 1)))).toBeNull();
    expect(usualFailures(Array.from({ length: 50 }, () => hour(8, 1)))).toBeNull();
  });
});
