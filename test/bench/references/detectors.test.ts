import { describe, expect, it } from 'vitest';
import { CUSUM } from '../../../bench/accuracy/references/cusum.ts';
import { E_BENJAMINI_HOCHBERG } from '../../../bench/accuracy/references/e-benjamini-hochberg.ts';
import { E_DETECTOR } from '../../../bench/accuracy/references/e-detector.ts';
import { EARS_C2 } from '../../../bench/accuracy/references/ears.ts';
import { EMPIRICAL_BAYES } from '../../../bench/accuracy/references/empirical-bayes.ts';
import { POISSON_RATE } from '../../../bench/accuracy/references/poisson-rate.ts';
import type { Reference, ReferenceInput } from '../../../bench/accuracy/references/reference.ts';
import { SEASONAL_ESD } from '../../../bench/accuracy/references/seasonal-esd.ts';
import { THREE_SIGMA } from '../../../bench/accuracy/references/three-sigma.ts';
import { dailyAccount, everyDay, type DailyTemplate } from './daily-account.ts';

describe('THREE_SIGMA', () => {
  it('counts standard deviations of the rate from the mean of days with deliveries', () => {
    // Rates 2, 4, 4, 6 per thousand: mean 4, deviation sqrt(8 / 3) = 1.633; (10 - 4) / 1.633 = 3.674.
    const input = dailyAccount([
      { optOuts: [2, 4, 0, 4, 6, 10], deliveries: [1_000, 1_000, 0, 1_000, 1_000, 1_000] },
    ]);
    expect(scoreOf(THREE_SIGMA, input, 5)).toBeCloseTo(3.6742, 4);
  });

  it('cannot judge a day without deliveries, nor one after fewer than four days with them', () => {
    const input = dailyAccount([{ optOuts: [1, 1, 1, 9, 9, 9], deliveries: [9, 9, 9, 9, 9, 0] }]);
    expect(scoreOf(THREE_SIGMA, input, 3)).toBeNaN();
    expect(scoreOf(THREE_SIGMA, input, 5)).toBeNaN();
  });
});

describe('EARS_C2', () => {
  it('leaves out the two days before and looks at the seven before those', () => {
    // 2, 4, 4, 4, 4, 4, 6: mean 4, deviation sqrt(8 / 6) = 1.1547; (9 - 4) / 1.1547 = 4.330. The 50s are left out.
    const input = dailyAccount([{ optOuts: [2, 4, 4, 4, 4, 4, 6, 50, 50, 9] }]);
    expect(scoreOf(EARS_C2, input, 9)).toBeCloseTo(4.3301, 4);
    expect(scoreOf(EARS_C2, input, 8)).toBeNaN();
  });

  it('takes half an opt-out as the least deviation', () => {
    const input = dailyAccount([{ optOuts: [...everyDay(9, 1), 4] }]);
    expect(scoreOf(EARS_C2, input, 9)).toBe(6);
  });
});

describe('SEASONAL_ESD', () => {
  it('compares with the median of the weekday, in median absolute deviations', () => {
    // Mondays 10, 12, 11 (median 11, deviations 1, 1, 0), other days 3, 4, 6 (median 4, deviations 1, 0, 2 each):
    // sorted seven 0, eight 1, six 2, so the median is 1; (17 - 11) / 1.4826 = 4.047.
    const weeks = [
      [10, ...everyDay(6, 3)],
      [12, ...everyDay(6, 4)],
      [11, ...everyDay(6, 6)],
    ];
    const input = dailyAccount([{ optOuts: [...weeks.flat(), 17] }]);
    expect(scoreOf(SEASONAL_ESD, input, 21)).toBeCloseTo(4.047, 3);
    expect(scoreOf(SEASONAL_ESD, input, 20)).toBeNaN();
  });
});

describe('POISSON_RATE', () => {
  it('holds the count against the rate of the last 28 days', () => {
    // 28 opt-outs in 2,800, so 2 are expected of 200. P(X >= 7) = 1 - 7.35556 e^-2 = 0.0045338, -log10 = 2.3435.
    const input = dailyAccount([
      { optOuts: [...everyDay(28, 1), 7], deliveries: [...everyDay(28, 100), 200] },
    ]);
    expect(scoreOf(POISSON_RATE, input, 28)).toBeCloseTo(2.34354, 5);
  });

  it('takes the rate of the group for a template without three opt-outs of its own', () => {
    // Group: (1 + 99) / (250 + 24,750) = 0.004, 4 of 1,000. P(X >= 3) = 0.7618967 (R 4.2 ppois), -log10 = 0.11810.
    const group: DailyTemplate = { optOuts: [99, 0], deliveries: [24_750, 0] };
    const input = dailyAccount([{ optOuts: [0, 3], deliveries: [0, 1_000], bornDay: 1 }, group]);
    expect(scoreOf(POISSON_RATE, input, 1)).toBeCloseTo(0.118104, 5);
  });

  it('a count below the mean is no surprise', () => {
    const input = dailyAccount([{ optOuts: [...everyDay(28, 100), 25] }]);
    expect(scoreOf(POISSON_RATE, input, 28)).toBeCloseTo(0, 10);
  });
});

// A template born on day 3 with nothing to learn from has its group's rate 0.004 and shape 3; with the noise 9 of a
// day that is a negative binomial of shape 1 / (1/3 + 1/9) = 2.25. Of 1,000, 4 are expected. On day 6, 12 come.
const NEWBORN: DailyTemplate = {
  bornDay: 3,
  optOuts: [0, 0, 0, 0, 0, 0, 12, 0],
  deliveries: [0, 0, 0, 0, 0, 0, 1_000, 1_000],
};

describe('EMPIRICAL_BAYES', () => {
  it('is the tail of the negative binomial of rate and day together', () => {
    // R 4.2: -log10(pnbinom(11, size = 2.25, mu = 4, lower.tail = FALSE)) = 1.466751.
    expect(scoreOf(EMPIRICAL_BAYES, dailyAccount([NEWBORN]), 6)).toBeCloseTo(1.466751, 6);
  });
});

describe('CUSUM', () => {
  it('adds log likelihood ratios of a lift of 2.5 and starts again at nothing', () => {
    // 12 log 2.5 - 4 x 1.5 = 4.9955; then 4.9955 + 0 - 6 < 0.
    const input = dailyAccount([NEWBORN]);
    expect(scoreOf(CUSUM, input, 6)).toBeCloseTo(4.995489, 6);
    expect(scoreOf(CUSUM, input, 7)).toBe(0);
  });
});

describe('E_DETECTOR', () => {
  it('bets on a mixture of lifts', () => {
    // R 4.2: log(sum(share * dnbinom(12, size = 2.25, mu = 4 * lift)) / dnbinom(12, size = 2.25, mu = 4)) = 1.146489.
    expect(scoreOf(E_DETECTOR, dailyAccount([NEWBORN]), 6)).toBeCloseTo(1.146489, 6);
  });
});

describe('E_BENJAMINI_HOCHBERG', () => {
  it('scales each by its rank, and no score is below a lower one', () => {
    // Logs 1.146489 (12 opt-outs) and -0.669982 (4): highest 1.146489 + log(1/2) = 0.453342, the other as it is.
    const quiet = { ...NEWBORN, optOuts: [0, 0, 0, 0, 0, 0, 4, 0] };
    const scores = E_BENJAMINI_HOCHBERG.scores(dailyAccount([quiet, NEWBORN]));
    expect(scores[1]?.[6]).toBeCloseTo(0.453342, 6);
    expect(scores[0]?.[6]).toBeCloseTo(-0.669982, 6);
    const twins = E_BENJAMINI_HOCHBERG.scores(dailyAccount([NEWBORN, NEWBORN]));
    expect(twins.map((row) => row[6])).toEqual([twins[1]?.[6], twins[1]?.[6]]);
    expect(twins[0]?.[6]).toBeCloseTo(1.146489, 6);
  });
});

function scoreOf(reference: Reference, input: ReferenceInput, day: number): number {
  return reference.scores(input)[0]?.[day] ?? Number.NaN;
}
