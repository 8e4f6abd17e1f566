import { describe, expect, it } from 'vitest';
import type { TemplateGrid } from '../../../server/analysis/account-grid.ts';
import { negativeBinomialUpperTail } from '../../../server/analysis/negative-binomial.ts';
import { WINDOW_HOURS } from '../../../server/analysis/posterior-grid.ts';
import { fitWeekdays } from '../../../server/analysis/weekday.ts';
import { windowTotals } from '../../../server/analysis/window-totals.ts';
import { businessDaysBetween } from '../../../server/core/business-day.ts';
import { bucketOf, DAY_MS } from '../../../server/core/time.ts';
import { START, ZONE } from '../../server/analysis/simulated-account.ts';
import { isByHand, quotes, written } from './quoted.ts';

describe('Weekday', () => {
  it('draws a factor to one with the weight of forty opt-outs', () => {
    // Seven weeks of one day each way: 40 expected on every weekday, 20 too many on Mondays and too few on Tuesdays.
    const unit = {
      group: 'marketing',
      optOuts: [60, 20, 40, 40, 40, 40, 40],
      exposure: Array.from({ length: 7 }, () => 10_000),
      counts: Array.from({ length: 7 }, () => 1),
    };
    const [monday = NaN] = fitWeekdays({
      units: [unit],
      rates: [0.004],
      weekdays: [0, 1, 2, 3, 4, 5, 6],
    });
    isByHand(monday, (60 + 40) / (40 + 40));
    quotes(
      'Weekday',
      `60 opt-outs on Mondays where 40 were expected, in a week that is otherwise even: (60 + 40) / (40 + 40) = ${written(monday, 2)}.`,
    );
  });
});

/** P(X >= count), term after term: each the one before times (x + k) / (x + 1) times mu / (k + mu). */
function tailByHand(count: number, { mean, shape }: { mean: number; shape: number }): number {
  let term = (shape / (shape + mean)) ** shape;
  let tail = 0;
  for (let x = 0; x < count + 1_000; x++) {
    if (x >= count) tail += term;
    term *= ((x + shape) / (x + 1)) * (mean / (shape + mean));
  }
  return tail;
}

/** The same of a Poisson count, whose terms are each the one before times mu / (x + 1). */
function poissonTailByHand(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let tail = 0;
  for (let x = 0; x < count + 1_000; x++) {
    if (x >= count) tail += term;
    term *= mean / (x + 1);
  }
  return tail;
}

describe('Negative binomial', () => {
  it('has a far heavier tail than the Poisson distribution', () => {
    const tail = negativeBinomialUpperTail(30, { mean: 10, shape: 18 });
    isByHand(tail, tailByHand(30, { mean: 10, shape: 18 }));
    const poisson = poissonTailByHand(30, 10);
    quotes(
      'Negative binomial',
      `P(X >= 30), mean 10, shape 18: ${tail.toExponential(1)}; as Poisson it would be ${poisson.toExponential(1)}.`,
    );
  });
});

describe('Windows', () => {
  /** Effective days of the last 48 h, given the exposure of each of the two days. */
  function effectiveDays(first: number, second: number): number {
    const asOf = START + 7 * DAY_MS;
    const empty = () => new Float64Array(7 * 96);
    const template: TemplateGrid = {
      key: 'a',
      delivered: empty(),
      deliveredOutside: empty(),
      deliveredUnknown: empty(),
      exposure: empty(),
      exposureOutside: empty(),
      exposureUnknown: empty(),
      optOuts: empty(),
      optOutsOutside: empty(),
      optOutsUnknown: empty(),
    };
    template.exposure[5 * 96 + 40] = first;
    template.exposure[6 * 96 + 40] = second;
    const totals = windowTotals({
      grid: { fromBucket: bucketOf(START), toBucket: bucketOf(asOf), templates: [template] },
      template,
      asOf,
      days: businessDaysBetween({ from: START, to: asOf, zone: ZONE }),
      weekdays: [1, 1, 1, 1, 1, 1, 1],
    });
    return totals[WINDOW_HOURS.indexOf(48)]?.effectiveDays ?? NaN;
  }

  it('counts as many days as the noise averages over', () => {
    expect(effectiveDays(500, 500)).toBe(2);
    const uneven = effectiveDays(900, 100);
    isByHand(uneven, (900 + 100) ** 2 / (900 ** 2 + 100 ** 2));
    quotes(
      'Windows',
      `two days of equal exposure are ${effectiveDays(500, 500)} effective days; one of 900 and one of 100 are ${written((900 + 100) ** 2)} / ${written(900 ** 2 + 100 ** 2)} = ${written(uneven, 2)}.`,
    );
  });
});
