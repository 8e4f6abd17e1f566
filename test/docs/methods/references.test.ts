import { describe, expect, it } from 'vitest';
import { ADTRIBUTOR } from '../../../bench/accuracy/references/adtributor.ts';
import { CUSUM } from '../../../bench/accuracy/references/cusum.ts';
import { DEVIATION_EXCESS } from '../../../bench/accuracy/references/deviation-excess.ts';
import { E_BENJAMINI_HOCHBERG } from '../../../bench/accuracy/references/e-benjamini-hochberg.ts';
import { E_DETECTOR } from '../../../bench/accuracy/references/e-detector.ts';
import { EARS_C2 } from '../../../bench/accuracy/references/ears.ts';
import { EMPIRICAL_BAYES } from '../../../bench/accuracy/references/empirical-bayes.ts';
import { EXCESS } from '../../../bench/accuracy/references/excess.ts';
import { LAST_TOUCH_SHARE } from '../../../bench/accuracy/references/last-touch-share.ts';
import { POISSON_RATE } from '../../../bench/accuracy/references/poisson-rate.ts';
import type { Reference, ReferenceInput } from '../../../bench/accuracy/references/reference.ts';
import { SEASONAL_ESD } from '../../../bench/accuracy/references/seasonal-esd.ts';
import { THREE_SIGMA } from '../../../bench/accuracy/references/three-sigma.ts';
import { dailyAccount, everyDay, type DailyTemplate } from '../../bench/references/daily-account.ts';
import { quotes, written } from './quoted.ts';

/** The score of the last day; of the first template unless another is asked for. */
function lastScore(reference: Reference, input: ReferenceInput, template = 0): number {
  return reference.scores(input)[template]?.[input.days - 1] ?? NaN;
}

const says = (words: string): void => quotes('References', words);

describe('References', () => {
  it('hold a day against the days before it', () => {
    const sigmas = lastScore(THREE_SIGMA, dailyAccount([{ optOuts: [2, 4, 4, 6, 10] }]));
    expect(sigmas).toBeCloseTo((10 - 4) / Math.sqrt(8 / 3), 6);
    says(
      `\`three-sigma\`: rates 2, 4, 4, 6 per thousand, then 10: (10 - 4) / 1.633 = ${written(sigmas, 2)}.`,
    );
    const ears = lastScore(EARS_C2, dailyAccount([{ optOuts: [2, 4, 4, 4, 4, 4, 6, 50, 50, 9] }]));
    expect(ears).toBeCloseTo((9 - 4) / Math.sqrt(8 / 6), 6);
    says(`\`ears-c2\`: 2, 4, 4, 4, 4, 4, 6, two days, 9: 5 / 1.155 = ${written(ears, 2)}.`);
  });

  it('hold a Monday against Mondays', () => {
    // Of the 21 deviations from the medians of weekdays seven are 0, eight 1 and six 2: their median is 1.
    const weeks = [
      [10, ...everyDay(6, 3)],
      [12, ...everyDay(6, 4)],
      [11, ...everyDay(6, 6)],
    ];
    const score = lastScore(SEASONAL_ESD, dailyAccount([{ optOuts: [...weeks.flat(), 17] }]));
    expect(score).toBeCloseTo((17 - 11) / 1.4826, 6);
    says(
      `\`seasonal-esd\`: Mondays 10, 12, 11, then 17, median deviation 1: 6 / 1.4826 = ${written(score, 2)}.`,
    );
  });

  it('take a count for a Poisson count', () => {
    const score = lastScore(
      POISSON_RATE,
      dailyAccount([{ optOuts: [...everyDay(28, 1), 7], deliveries: [...everyDay(28, 100), 200] }]),
    );
    // 1 + 2 + 2 + 8/6 + 16/24 + 32/120 + 64/720, times e^-2.
    const tail = 1 - (5 + 8 / 6 + 16 / 24 + 32 / 120 + 64 / 720) * Math.exp(-2);
    expect(score).toBeCloseTo(-Math.log10(tail), 6);
    says(`\`poisson-rate\`: 7 where 2 are expected: P = ${tail.toFixed(5)}, ${written(score, 2)}.`);
  });

  it('judge a new template by its group', () => {
    const newborn = (optOuts: number): DailyTemplate => ({
      bornDay: 3,
      optOuts: [0, 0, 0, 0, 0, 0, optOuts],
      deliveries: [0, 0, 0, 0, 0, 0, 1_000],
    });
    const alone = dailyAccount([newborn(12)]);
    const shape = 1 / (1 / 3 + 1 / 9);
    const chance = (count: number, mean: number): number => {
      let term = (shape / (shape + mean)) ** shape;
      for (let x = 0; x < count; x++) term *= ((x + shape) / (x + 1)) * (mean / (shape + mean));
      return term;
    };
    const below = Array.from({ length: 12 }, (_, count) => chance(count, 4)).reduce((sum, p) => sum + p, 0);
    const surprise = lastScore(EMPIRICAL_BAYES, alone);
    expect(surprise).toBeCloseTo(-Math.log10(1 - below), 6);
    const cusum = lastScore(CUSUM, alone);
    expect(cusum).toBeCloseTo(12 * Math.log(2.5) - 1.5 * 4, 6);
    const bets = [
      [1.5, 0.2],
      [2, 0.25],
      [3, 0.2],
      [4.5, 0.15],
      [7, 0.1],
      [11, 0.1],
    ] as const;
    const won = bets.reduce((sum, [lift, part]) => sum + (part * chance(12, 4 * lift)) / chance(12, 4), 0);
    const detector = lastScore(E_DETECTOR, alone);
    expect(detector).toBeCloseTo(Math.log(won), 6);
    const paired = lastScore(E_BENJAMINI_HOCHBERG, dailyAccount([newborn(4), newborn(12)]), 1);
    expect(paired).toBeCloseTo(Math.log(won / 2), 6);
    says(
      `with shape 1 / (1/3 + 1/9) = ${written(shape, 2)}, and 12 come: \`empirical-bayes\` ${written(surprise, 3)}, \`cusum\` 12 log 2.5 - 6 = ${written(cusum, 3)}, \`e-detector\` ${written(detector, 3)}; beside one with 4 opt-outs, \`e-bh\` ${written(detector, 3)} - log 2 = ${written(paired, 3)}.`,
    );
  });

  it('rank by what came beyond a forecast', () => {
    const usual = everyDay(28, 4);
    const input = dailyAccount([{ optOuts: [...usual, 10, 20, 10] }, { optOuts: [...usual, 4, 4, 4] }]);
    const forecast = (3_000 * (28 * 4 + 0.5)) / (28_000 + 100);
    const [p, q] = [0.5, 40 / 52];
    const surprise = (p * Math.log((2 * p) / (p + q)) + q * Math.log((2 * q) / (p + q))) / 2;
    const deviation = (2 * (40 - forecast) ** 2) / (40 + forecast);
    const given = [ADTRIBUTOR, DEVIATION_EXCESS, EXCESS, LAST_TOUCH_SHARE].map((reference) =>
      lastScore(reference, input),
    );
    [surprise, deviation, 40 - forecast, 40 / 52].forEach((byHand, index) =>
      expect(given[index]).toBeCloseTo(byHand, 6),
    );
    const [adtributor = NaN, excessDeviation = NaN, excess = NaN, share = NaN] = given;
    says(
      `Forecast ${written(forecast, 2)}, observed 40, beside a template with forecast ${written(forecast, 2)} and observed 12: \`adtributor\` ${written(adtributor, 4)}, \`deviation-excess\` ${written(excessDeviation, 1)}, \`excess\` ${written(excess, 1)}, \`last-touch-share\` ${written(share, 3)}.`,
    );
  });
});
