import { describe, expect, it } from 'vitest';
import { windowAboveBound } from '../../../server/analysis/account-bound.ts';
import { foldEpoch } from '../../../server/analysis/epoch.ts';
import { learnRates } from '../../../server/analysis/learn-rates.ts';
import { outcomeOf, type OutcomeInput } from '../../../server/analysis/outcome.ts';
import { WINDOW_HOURS } from '../../../server/analysis/posterior-grid.ts';
import type { PosteriorRow } from '../../../server/analysis/window-posterior.ts';
import { businessDaysBetween } from '../../../server/core/business-day.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { simulatedAccount, START, ZONE } from '../../server/analysis/simulated-account.ts';
import { quotes, written } from './quoted.ts';

describe('Outcome', () => {
  const calm: OutcomeInput = {
    expected: 20,
    historyDays: 30,
    groupOptOuts: [],
    anyNamed: false,
    wide: 0,
    aboveBound: false,
  };

  it('needs three opt-outs expected, and a week of history or a group with ten', () => {
    expect(outcomeOf({ ...calm, expected: 2.9 })).toBe('insufficient-data');
    expect(outcomeOf({ ...calm, expected: 3 })).toBe('normal');
    expect(outcomeOf({ ...calm, historyDays: 6, groupOptOuts: [9.5] })).toBe('insufficient-data');
    expect(outcomeOf({ ...calm, historyDays: 6, groupOptOuts: [10] })).toBe('normal');
    expect(outcomeOf({ ...calm, historyDays: 7 })).toBe('normal');
    quotes(
      'Outcome',
      '2.9 opt-outs expected are too few to judge, 3 are enough; after 6 days a group that rests on 10 opt-outs is enough, one on 9.5 is not, and after 7 days none is needed.',
    );
  });
});

describe('Account bound', () => {
  const SHAPE = 40;
  const NOISE = 9;
  const variance = 100 + 10 * 10 ** 2 * (1 / 18 + 1 / SHAPE) + (0.13 * 100) ** 2;

  /** Ten templates of which 10 are expected each; all opt-outs are the first one's. */
  const rows = (optOuts: number): PosteriorRow[] =>
    Array.from({ length: 10 }, (_, index) => ({
      priorLogOdds: -6,
      shape: SHAPE,
      isYoung: false,
      isNew: false,
      windows: WINDOW_HOURS.map(() => ({
        optOuts: index === 0 ? optOuts : 0,
        expected: 10,
        effectiveDays: 2,
        outside: { optOuts: 0, exposure: 0 },
        inside: { optOuts: 0, exposure: 0 },
      })),
    }));

  it('holds one percent over seven windows, with all four sources of spread', () => {
    // The tail of a negative binomial of that mean and variance, term after term.
    const shape = 100 ** 2 / (variance - 100);
    let term = (shape / (shape + 100)) ** shape;
    let tail = 1;
    let first = 0;
    for (; tail >= 0.01 / 7; first++) {
      tail -= term;
      term *= ((first + shape) / (first + 1)) * (100 / (shape + 100));
    }
    expect(windowAboveBound(rows(first), NOISE)).not.toBeNull();
    expect(windowAboveBound(rows(first - 1), NOISE)).toBeNull();
    quotes(
      'Account bound',
      `variance 100 + 10 x 100 x (1/18 + 1/40) + 169 = ${written(variance, 1)}; standard deviation ${written(Math.sqrt(variance), 1)}; from ${first} opt-outs on it is beyond the bound.`,
    );
  });
});

describe('Epochs', () => {
  /** Midnight of 10 March 2026 in São Paulo. */
  const EPOCH = Date.parse('2026-03-10T03:00:00Z');
  const days = businessDaysBetween({ from: EPOCH - 60 * DAY_MS, to: EPOCH, zone: ZONE });

  const data = simulatedAccount({
    days: 3,
    blasts: [{ template: 'a', hour: 9, deliveries: 100, rate: 0.004 }],
  });
  const { state } = foldEpoch({ previous: null, data, settled: [], at: START + 3 * DAY_MS });

  /** Rate of a template with 4 opt-outs in 1,000 deliveries a day, but for one day with 500. */
  function rateWith(loudDay: string | null): number {
    const zeros = days.map(() => 0);
    const templates = state.templates.map((template) => ({
      ...template,
      history: {
        optOuts: days.map(({ day }) => (day === loudDay ? 500 : 4) * 1_000_000),
        optOutsOutside: zeros,
        optOutsUnknown: zeros,
        exposure: days.map(() => 1_000_000),
        exposureOutside: zeros,
        exposureUnknown: zeros,
      },
    }));
    return learnRates({ previous: null, days, templates, skipped: [] }).templates[0]?.rate ?? NaN;
  }

  it('settle what is two days old and learn from the 56 days before the guard', () => {
    expect(state.epoch - state.settledUntil).toBe(48 * HOUR_MS);
    // 6 March is day 31 + 28 + 6 = 65 of the year, and the 56th day back from it is day 10.
    const plain = rateWith(null);
    const heard = ['2026-01-09', '2026-01-10', '2026-03-06', '2026-03-07'].map(
      (day) => rateWith(day) !== plain,
    );
    expect(heard).toEqual([false, true, true, false]);
    quotes(
      'Epochs',
      'at the epoch of 10 March the opt-outs before 8 March, 00:00, are settled, and rates are learned from 10 January to 6 March.',
    );
  });
});
