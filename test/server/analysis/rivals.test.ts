import { describe, expect, it } from 'vitest';
import { accountGrid } from '../../../server/analysis/account-grid.ts';
import { busyTemplates } from '../../../server/analysis/busy-template.ts';
import { judgeErrorOptOuts } from '../../../server/analysis/error-burst.ts';
import { feedGaps } from '../../../server/analysis/feed-gap.ts';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import { maturedShare } from '../../../server/analysis/maturity.ts';
import { outcomeOf, reachesName, type OutcomeInput } from '../../../server/analysis/outcome.ts';
import { BUCKET_MS, DAY_MS, HOUR_MS, bucketOf } from '../../../server/core/time.ts';
import { START, emptySeries, simulatedAccount } from './simulated-account.ts';

const kernel = fitLagKernel([]);

describe('judgeErrorOptOuts', () => {
  const from = 0;
  const to = 7 * DAY_MS;

  it('holds more than 200 within any twelve hours and counts the others', () => {
    const byBucket = new Map([
      [100, 101],
      [147, 100],
      [400, 150],
    ]);
    expect(judgeErrorOptOuts({ byBucket, from, to })).toEqual({
      counted: 150,
      held: 201,
      burst: { optOuts: 201, from: 100 * BUCKET_MS, to: 148 * BUCKET_MS },
    });
  });

  it('counts exactly 200, and the same number spread over more than twelve hours', () => {
    const few = new Map([[100, 200]]);
    const spread = new Map([
      [100, 150],
      [148, 150],
    ]);
    expect(judgeErrorOptOuts({ byBucket: few, from, to })).toEqual({ counted: 200, held: 0, burst: null });
    expect(judgeErrorOptOuts({ byBucket: spread, from, to })).toEqual({ counted: 300, held: 0, burst: null });
  });
});

describe('feedGaps', () => {
  const days = 10;
  const gridWithout = (missing: (hour: number) => boolean) => {
    const series = emptySeries(days * 96);
    for (let bucket = 0; bucket < days * 96; bucket++) {
      const hour = Math.floor(bucket / 4);
      if (hour % 24 >= 8 && hour % 24 < 20 && !missing(hour)) series.delivered[bucket] = 10;
    }
    const data = { ...simulatedAccount({ days, blasts: [] }), series: new Map([['a', series]]) };
    return accountGrid({ data, kernel, to: START + days * DAY_MS });
  };

  it('finds five silent hours where the other days have forty deliveries an hour', () => {
    const gaps = feedGaps(
      gridWithout((hour) => hour >= 8 * 24 + 10 && hour < 8 * 24 + 15),
      bucketOf(START),
    );
    const from = START + (8 * 24 + 10) * HOUR_MS;
    expect(gaps).toEqual([{ from, to: from + 5 * HOUR_MS, hours: 5, usualDeliveries: 200 }]);
  });

  it('says nothing of nights, nor of two silent hours', () => {
    expect(
      feedGaps(
        gridWithout(() => false),
        bucketOf(START),
      ),
    ).toEqual([]);
    expect(
      feedGaps(
        gridWithout((hour) => hour === 8 * 24 + 10 || hour === 8 * 24 + 11),
        bucketOf(START),
      ),
    ).toEqual([]);
  });

  it('says nothing of the time before the account began, and misses what stops soon after', () => {
    const first = 5 * 24 + 12;
    const isBefore = (hour: number): boolean => hour < first;
    const firstBucket = bucketOf(START) + first * 4;
    expect(feedGaps(gridWithout(isBefore), firstBucket)).toEqual([]);
    expect(feedGaps(gridWithout(isBefore), null)).toEqual([]);
    // An account that has been there for longer was silent then.
    expect(feedGaps(gridWithout(isBefore), bucketOf(START))).not.toEqual([]);
    const stopped = feedGaps(
      gridWithout((hour) => isBefore(hour) || (hour >= 6 * 24 + 10 && hour < 6 * 24 + 15)),
      firstBucket,
    );
    const from = START + (6 * 24 + 10) * HOUR_MS;
    expect(stopped).toEqual([{ from, to: from + 5 * HOUR_MS, hours: 5, usualDeliveries: 200 }]);
  });
});

describe('maturedShare', () => {
  it('is the cumulative of the lag from the middle of the bucket', () => {
    const series = emptySeries(10 * 96);
    const to = START + 10 * DAY_MS;
    series.delivered[bucketOf(to - 4 * HOUR_MS) - bucketOf(START)] = 50;
    const data = { ...simulatedAccount({ days: 10, blasts: [] }), series: new Map([['a', series]]) };
    const grid = accountGrid({ data, kernel, to });
    // Masses up to 2 h sum to 0.62; 3.875 h is 15/16 of the way through the cell of 0.1 from 2 to 4 h.
    expect(maturedShare({ grid, kernel, from: to - DAY_MS, to })).toBeCloseTo(0.62 + 0.1 * (1.875 / 2), 9);
    expect(maturedShare({ grid, kernel, from: to - HOUR_MS, to })).toBeNull();
  });
});

describe('busyTemplates', () => {
  it('shares of the opt-outs that both had reached, from three tenths and three on', () => {
    const data = simulatedAccount({ days: 1, blasts: [] });
    const reached = [['a'], ['a', 'b'], ['a', 'b'], ['a', 'b', 'c'], ['b'], ['a']];
    data.optOuts = reached.map((templates, index) => ({
      key: `o${index}`,
      at: START + HOUR_MS,
      channel: 'keyword',
      reason: 'unknown',
      exact: null,
      candidates: templates.map((template) => ({
        template,
        deliveredAt: START,
        consentClass: 0,
        message: 'm',
      })),
    }));
    const busy = busyTemplates({ data, template: 'a', since: START, asOf: START + DAY_MS });
    expect(busy).toEqual([{ key: 'b', shared: 0.6, optOuts: 3 }]);
  });
});

describe('outcomeOf', () => {
  const calm: OutcomeInput = {
    expected: 20,
    historyDays: 30,
    groupOptOuts: [50],
    anyNamed: false,
    wide: 0.01,
    aboveBound: false,
  };

  it('takes the first rule that matches', () => {
    const all = { ...calm, anyNamed: true, wide: 0.9, aboveBound: true };
    expect(outcomeOf({ ...all, expected: 2.9 })).toBe('insufficient-data');
    expect(outcomeOf({ ...all, historyDays: 6, groupOptOuts: [9.5] })).toBe('insufficient-data');
    expect(outcomeOf({ ...all, historyDays: 6, groupOptOuts: [10] })).toBe('culprits');
    expect(outcomeOf(all)).toBe('culprits');
    expect(outcomeOf({ ...all, anyNamed: false })).toBe('account-wide');
    expect(outcomeOf({ ...calm, aboveBound: true })).toBe('no-clear-culprit');
    expect(outcomeOf(calm)).toBe('normal');
  });
});

describe('reachesName', () => {
  it('under a probable account-wide shift asks for one half given that shift too', () => {
    expect(reachesName({ probability: 0.6, probabilityGivenWide: 0.1 }, 0.2)).toBe(true);
    expect(reachesName({ probability: 0.6, probabilityGivenWide: 0.1 }, 0.7)).toBe(false);
    expect(reachesName({ probability: 0.6, probabilityGivenWide: 0.5 }, 0.7)).toBe(true);
    expect(reachesName({ probability: 0.49, probabilityGivenWide: 0.9 }, 0.7)).toBe(false);
  });
});
