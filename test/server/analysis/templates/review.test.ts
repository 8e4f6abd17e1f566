import { describe, expect, test } from 'vitest';
import {
  reviewPriority,
  reviewSigns,
  weightOf,
  type SignInput,
} from '../../../../server/analysis/templates/review-priority.ts';
import { reviewState, reviewViews } from '../../../../server/analysis/templates/review-views.ts';
import { reviewTemplate } from '../../../../server/analysis/templates/template-review.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { AS_OF, bookOf, counts, history } from './book.ts';

const NOTHING: SignInput = {
  probability: null,
  optOuts: 0,
  expected: null,
  rating: 'GREEN',
  isPaused: false,
  consent: null,
  policy: null,
};
const weights = (input: Partial<SignInput>): [string, number][] =>
  reviewSigns({ ...NOTHING, ...input }).map((sign) => [sign.kind, Number(weightOf(sign).toFixed(4))]);

describe('what to look at first', () => {
  test('each sign weighs severity times confidence', () => {
    expect(weights({ probability: 0.94 })).toEqual([['verdict', 0.94]]);
    expect(weights({ rating: 'YELLOW', isPaused: true })).toEqual([
      ['pause', 0.9],
      ['rating', 0.6],
    ]);
    // 30 where 10 are expected: log(32 / 12) / log 8 = 0.4717; such a day comes once in twelve thousand.
    expect(weights({ optOuts: 30, expected: { mean: 10, shape: 18 } })).toEqual([['rate', 0.4716]]);
    expect(weights({ consent: { outside: 0.6, isBreach: true, known: 0.5 } })).toEqual([['consent', 0.21]]);
    expect(weights({ consent: { outside: 0.6, isBreach: false, known: 0.5 } })).toEqual([]);
    expect(weights({ policy: 'high' })).toEqual([['policy', 0.25]]);
  });

  test('a single opt-out of a template nobody knows is no alarm', () => {
    const [[, weight] = []] = weights({ optOuts: 1, expected: { mean: 0.1, shape: 3 } });
    expect(weight).toBeLessThan(0.2);
  });

  test('the weightiest sign counts, by the part in the traffic in logarithms', () => {
    const signs = reviewSigns({ ...NOTHING, probability: 0.94, rating: 'RED' });
    // log 901 / log 10,001 = 0.7387.
    expect(reviewPriority(signs, { deliveries: 900, all: 10_000 })).toBeCloseTo(0.94 * 0.7387, 4);
    expect(reviewPriority(signs, { deliveries: 0, all: 10_000 })).toBeCloseTo(0.094, 10);
    expect(reviewPriority([], { deliveries: 900, all: 10_000 })).toBe(0);
  });
});

test('views and states follow from signs, age, consent and topic', () => {
  const parts = {
    signs: reviewSigns({ ...NOTHING, probability: 0.5 }),
    isPaused: false,
    isNew: true,
    isFalling: true,
    isBreach: true,
    topic: null,
    week: { deliveries: 10, consent: { coverage: 0.9 } },
  };
  expect(reviewViews(parts)).toEqual(['review', 'new', 'unconsented', 'falling', 'unmapped']);
  expect(reviewViews({ ...parts, isBreach: false, topic: 'offers', signs: [] })).toEqual(['new', 'falling']);
  expect(reviewState(parts)).toBe('review');
  expect(reviewState({ ...parts, isPaused: true })).toBe('paused');
  expect(reviewState({ ...parts, signs: reviewSigns({ ...NOTHING, policy: 'high' }) })).toBe('watch');
  expect(reviewState({ ...parts, signs: [] })).toBe('clear');
  expect(reviewState({ ...parts, signs: [], week: { deliveries: 0, consent: { coverage: null } } })).toBe(
    'quiet',
  );
});

describe('a row of the table', () => {
  test('tells of a fallen rating, a pause, an owner and the last days', () => {
    const book = bookOf({
      a: { exposure: [100, 0, 0], days: [counts({ delivered: [90, 0, 10, 0], exact: [1, 0, 1, 0] })] },
    });
    const statuses = [
      { at: AS_OF - 20 * DAY_MS, value: 'APPROVED' },
      { at: AS_OF - DAY_MS, value: 'PAUSED' },
    ];
    const review = reviewTemplate(book, {
      key: 'a',
      history: history('a', { owner: 'Rita', statuses, addedAt: AS_OF - 3 * DAY_MS }),
      ratings: [
        { at: AS_OF - 30 * DAY_MS, value: 'GREEN' },
        { at: AS_OF - DAY_MS, value: 'RED' },
      ],
      ladder: null,
      findings: [{ severity: 'medium' }],
      all: 100,
    });
    expect(review).toMatchObject({
      rating: { value: 'RED', isFalling: true },
      age: { known: 'given', isNew: true },
      status: 'PAUSED',
      isPaused: true,
      owner: 'Rita',
      policy: { findings: 1, gravest: 'medium' },
      state: 'paused',
      days: [{ deliveries: 100, optOuts: 2 }, { deliveries: 0, optOuts: 0 }, {}, {}],
    });
    // Nothing of it was delivered within the grid, and no topic says what it is about.
    expect(review.views).toEqual(['review', 'new', 'falling', 'paused', 'unmapped']);
  });
});
