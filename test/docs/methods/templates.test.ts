import { describe, expect, it } from 'vitest';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import { rateInterval } from '../../../server/analysis/rate-interval.ts';
import type { SourceStrata } from '../../../server/analysis/source-sample.ts';
import { compareFrequency } from '../../../server/analysis/templates/compare-frequency.ts';
import { compareNumbers } from '../../../server/analysis/templates/compare-numbers.ts';
import { compareSources } from '../../../server/analysis/templates/compare-sources.ts';
import { expectedCount } from '../../../server/analysis/templates/expected-day.ts';
import {
  reviewPriority,
  reviewSigns,
  weightOf,
  type SignInput,
} from '../../../server/analysis/templates/review-priority.ts';
import { maturedOf } from '../../../server/analysis/templates/series.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { quotes, written } from './quoted.ts';

describe('Expected range', () => {
  const part = { mean: 10, shape: 90 };

  it('of one template and of two', () => {
    const one = expectedCount([part], 9);
    const two = expectedCount([part, part], 9);
    const shape = 1 / (1 / 90 + 1 / 9 + 0.13 ** 2);
    quotes(
      'Expected range',
      `10 expected, A = 90, k = 9: shape ${written(shape, 2)}, range ${one?.low} to ${one?.high}; of two such templates together ${two?.low} to ${two?.high}.`,
    );
  });

  it('interval of a rate, and how far a day has come', () => {
    const { low = 0, high = 0 } = rateInterval(10, 1_000) ?? {};
    const matured = maturedOf(fitLagKernel([]), { start: 0, end: DAY_MS }, DAY_MS);
    quotes(
      'Expected range',
      `10 opt-outs of 1,000 deliveries: ${written(100 * low, 2)} % to ${written(100 * high, 2)} %. Of the messages of a day that has just ended ${written(matured, 3)} of the opt-outs have come.`,
    );
  });
});

describe('Beside one another', () => {
  it('by business number', () => {
    const numbers = {
      delivered: new Map([
        [1, 120],
        [2, 120],
      ]),
      exact: new Map([[2, 3]]),
    };
    const compared = compareNumbers({ delivered: [240, 0, 0, 0], numbers }, String);
    const [below, above] = compared.toSorted((a, b) => (a.difference ?? 0) - (b.difference ?? 0));
    const points = written(100 * (above?.difference ?? 0), 2);
    expect(below?.difference).toBe(-(above?.difference ?? 0));
    quotes(
      'Beside one another',
      `120 deliveries of one number and no opt-out, 120 of another and 3: ${points} points below and above the rate of ${written((100 * 3) / 240, 2)} %.`,
    );
  });

  it('by messages got in seven days', () => {
    const none = [0, 0, 0, 0, 0];
    const sampled = {
      steps: [],
      before: [300, 0, 200, 0, 0],
      optOuts: { now: none, before: [6, 0, 12, 0, 0] },
    };
    const reach = { people: 0, deliveries: 0 };
    const contacts = {
      weeks: [reach],
      month: reach,
      monthBefore: reach,
      toNew: 0,
      toNewBefore: 0,
      templates: new Map([['a', sampled]]),
    };
    const [first, third] = compareFrequency(contacts, { key: 'a', asOf: 0 });
    const { low = 0, median = 0, high = 0 } = third?.ratio ?? {};
    quotes(
      'Beside one another',
      `${first?.optOuts} opt-outs beside ${first?.deliveries} sampled deliveries of a first message, ${third?.optOuts} beside ${third?.deliveries} of a third or fourth: ${written(median, 1)} times as often (${written(low, 1)} to ${written(high, 1)}).`,
    );
  });
});

describe('Beside one another', () => {
  it('by acquisition source', () => {
    const strata = (now: [number, number], before: [number, number]): SourceStrata => [
      { optOuts: now[0], deliveries: now[1] },
      { optOuts: before[0], deliveries: before[1] },
    ];
    const sources = new Map([
      ['imported-list', strata([9, 150], [3, 50])],
      ['web-form', strata([8, 400], [4, 200])],
    ]);
    const people = new Map([...sources.keys()].map((source) => [source, 100]));
    const [list, form] = compareSources({ templates: new Map([['a', sources]]), people }, 'a');
    const { low = 0, median = 0, high = 0 } = list?.ratio ?? {};
    quotes(
      'Beside one another',
      `${list?.optOuts} opt-outs beside ${list?.deliveries} sampled deliveries to people of an imported list, ${form?.optOuts} beside ${form?.deliveries} to people of a form: ${written(median, 1)} times as often (${written(low, 1)} to ${written(high, 1)}).`,
    );
  });
});

describe('Review priority', () => {
  const nothing: SignInput = {
    probability: null,
    optOuts: 0,
    expected: null,
    rating: 'GREEN',
    isPaused: false,
    consent: null,
    policy: null,
  };

  it('of a suspect, and of a rate', () => {
    const volume = Math.log(901) / Math.log(10_001);
    const priority = reviewPriority(reviewSigns({ ...nothing, probability: 0.94 }), {
      deliveries: 900,
      all: 10_000,
    });
    expect(priority).toBeCloseTo(0.94 * volume, 10);
    const [rate] = reviewSigns({ ...nothing, optOuts: 30, expected: { mean: 10, shape: 18 } });
    quotes(
      'Review priority',
      `probability 0.94 and 900 of 10,000 deliveries: 0.94 x ${written(volume, 3)} = ${written(priority, 3)}. 30 opt-outs where 10 are expected, shape 18: ${written(rate === undefined ? 0 : weightOf(rate), 3)}.`,
    );
  });
});
