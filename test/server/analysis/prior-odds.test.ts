import { describe, expect, it } from 'vitest';
import { judgeAccount } from '../../../server/analysis/judge-account.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { foldUntil } from './fold-days.ts';
import { START, simulatedAccount, usualBlasts } from './simulated-account.ts';

const DAYS = 24;
const asOf = START + DAYS * DAY_MS;

/** Log odds of a template sent daily from so many days ago on, beside others. */
function oddsOf({ age, others }: { age: number; others: number }): number {
  const late = Array.from({ length: age }, (_, day) => ({
    template: 'late',
    hour: (DAYS - age + day) * 24 + 10,
    deliveries: 300,
    rate: 0.004,
  }));
  const data = simulatedAccount({
    days: DAYS,
    blasts: [...usualBlasts({ days: DAYS, count: others, deliveries: 100 }), ...late],
    templates: { late: { addedAt: START + (DAYS - age) * DAY_MS } },
  });
  const { templates, rows } = judgeAccount({ data, ...foldUntil(data, asOf), asOf });
  return rows[templates.findIndex(({ key }) => key === 'late')]?.priorLogOdds ?? Number.NaN;
}

describe('what is suspected of a template before its counts', () => {
  it('is the most in its first eight days, less in the second week, least afterwards', () => {
    const [fresh, grown, old] = [3, 11, 20].map((age) => oddsOf({ age, others: 4 }));
    expect(fresh).toBe(-2);
    expect(grown).toBeCloseTo(-3.5 + Math.log(4), 12);
    expect(old).toBeCloseTo(-5.5 + Math.log(4), 12);
  });

  it('is less in an account of many templates, but of a new one', () => {
    expect(oddsOf({ age: 20, others: 19 })).toBeCloseTo(-5.5 + Math.log(2), 12);
    expect(oddsOf({ age: 3, others: 19 })).toBe(-2);
  });
});
