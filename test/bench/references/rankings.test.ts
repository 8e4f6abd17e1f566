import { describe, expect, it } from 'vitest';
import { ADTRIBUTOR } from '../../../bench/accuracy/references/adtributor.ts';
import { DEVIATION_EXCESS } from '../../../bench/accuracy/references/deviation-excess.ts';
import { EXCESS } from '../../../bench/accuracy/references/excess.ts';
import { LAST_TOUCH_SHARE } from '../../../bench/accuracy/references/last-touch-share.ts';
import { NEWEST_FIRST } from '../../../bench/accuracy/references/newest-first.ts';
import type { Reference } from '../../../bench/accuracy/references/reference.ts';
import { dailyAccount, everyDay } from './daily-account.ts';

// 28 days of 4 opt-outs in 1,000, then three days with 40 of the one and 12 of the other. Forecast of both:
// 3,000 x (112 + 0.5) / (28,000 + 100) = 12.0107.
const usual = everyDay(28, 4);
const input = dailyAccount([
  { optOuts: [...usual, 10, 20, 10] },
  { optOuts: [...usual, 4, 4, 4] },
  { optOuts: everyDay(31, 0), deliveries: 0, bornDay: 20 },
]);
const LAST_DAY = 30;

describe('EXCESS', () => {
  it('is what came beyond the forecast in three days', () => {
    expect(lastScores(EXCESS)[0]).toBeCloseTo(40 - 12.010676, 5);
    expect(lastScores(EXCESS)[1]).toBeCloseTo(12 - 12.010676, 5);
  });

  it('forecasts a template without history by its group', () => {
    // Group: (1 + 100) / (250 + 25,000) = 0.004, so 8 of 2,000; 10 came.
    const newborn = { optOuts: [0, 4, 6], deliveries: [0, 1_000, 1_000], bornDay: 1 };
    const scores = EXCESS.scores(
      dailyAccount([
        { ...newborn, optOuts: [0, ...newborn.optOuts], deliveries: [0, ...newborn.deliveries], bornDay: 2 },
        { optOuts: [100, 0, 0, 0], deliveries: [25_000, 0, 0, 0] },
      ]),
    );
    expect(scores[0]?.[3]).toBeCloseTo(10 - 8, 9);
  });
});

describe('DEVIATION_EXCESS', () => {
  it('weighs the excess with the relative deviation', () => {
    // 2 x 27.98932 / 52.01068 x 27.98932 = 30.12467.
    expect(lastScores(DEVIATION_EXCESS)[0]).toBeCloseTo(30.12467, 4);
    expect(lastScores(DEVIATION_EXCESS)[1]).toBe(0);
  });
});

describe('ADTRIBUTOR', () => {
  it('is the part of the divergence of a template that explains a tenth of the excess', () => {
    // Shares 0.5 forecast, 40 / 52 observed: (0.5 log(1 / 1.26923) + 0.76923 log(1.53846 / 1.26923)) / 2 = 0.014386.
    expect(lastScores(ADTRIBUTOR)[0]).toBeCloseTo(0.0143864, 6);
    expect(lastScores(ADTRIBUTOR)[1]).toBe(0);
  });
});

describe('LAST_TOUCH_SHARE', () => {
  it('is the share of the opt-outs of three days', () => {
    expect(lastScores(LAST_TOUCH_SHARE)[0]).toBeCloseTo(40 / 52, 12);
  });
});

describe('NEWEST_FIRST', () => {
  it('is the negative age of a template that is being sent', () => {
    expect(lastScores(NEWEST_FIRST)).toEqual([-130, -130, Number.NaN]);
  });
});

function lastScores(reference: Reference): (number | undefined)[] {
  return reference.scores(input).map((row) => row[LAST_DAY]);
}
