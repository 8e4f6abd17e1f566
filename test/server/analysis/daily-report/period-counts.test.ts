import { describe, expect, test } from 'vitest';
import {
  countsOf,
  periodCounts,
  weekBefore,
} from '../../../../server/analysis/daily-report/period-counts.ts';
import { periodTemplates } from '../../../../server/analysis/daily-report/period-templates.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { simulatedAccount, START } from '../simulated-account.ts';

const data = simulatedAccount({
  days: 10,
  blasts: [
    { template: 'id:1', hour: 10, deliveries: 100, rate: 0.5 },
    { template: 'id:1', hour: 7 * 24 + 10, deliveries: 60, rate: 0, outside: 0 },
    { template: 'id:2', hour: 7 * 24 + 11, deliveries: 40, rate: 0, outside: 1, rateOutside: 0 },
  ],
});
const day = (index: number) => ({ from: START + index * DAY_MS, to: START + (index + 1) * DAY_MS });

describe('counts of a period', () => {
  test('are of that period alone, whom it reached outside consent beside it', () => {
    expect(countsOf(data, day(7))).toEqual({ deliveries: 100, outside: 40, unknown: 0, optOuts: 0 });
    expect(countsOf(data, day(8))).toEqual({ deliveries: 0, outside: 0, unknown: 0, optOuts: 0 });
    const { deliveries, optOuts } = countsOf(data, { from: day(0).from, to: day(1).to });
    expect(deliveries).toBe(100);
    expect(optOuts).toBe(data.optOuts.length);
  });

  test('of a week before are null where the account was not there yet', () => {
    expect(periodCounts(data, weekBefore(day(7)))?.deliveries).toBe(100);
    expect(periodCounts(data, weekBefore(day(6)))).toBeNull();
    expect(periodCounts({ ...data, firstBucket: null }, weekBefore(day(7)))).toBeNull();
  });

  test('by template name the busiest first and leave out what did nothing', () => {
    expect(
      periodTemplates(data, day(7)).map(({ template, deliveries }) => [template.key, deliveries]),
    ).toEqual([
      ['id:1', 60],
      ['id:2', 40],
    ]);
    expect(periodTemplates(data, day(8))).toEqual([]);
  });
});
