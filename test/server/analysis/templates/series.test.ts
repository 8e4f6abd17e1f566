import { describe, expect, test } from 'vitest';
import { fitLagKernel } from '../../../../server/analysis/lag-kernel.ts';
import { rateInterval } from '../../../../server/analysis/rate-interval.ts';
import { expectedCount } from '../../../../server/analysis/templates/expected-day.ts';
import { maturedOf, seriesOf } from '../../../../server/analysis/templates/series.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { AS_OF, bookOf, counts } from './book.ts';

const ALL = { from: 0, to: Infinity };
const loud = counts({
  delivered: [900, 0, 100, 0],
  exact: [6, 0, 2, 0],
  inferred: [1_500_000, 0, 500_000, 0],
  cohort: { delivered: 1_000, exact: 7 },
});

describe('the range that 95 of 100 usual days stay in', () => {
  test('of one template: its rate, the noise of days and an ordinary move of the account', () => {
    // Shape 1 / (1 / 90 + 1 / 9 + 0.13^2) = 7.19; P(X >= 2) = 0.990, P(X >= 3) = 0.971; P(X >= 21) = 0.031, P(X >= 22) = 0.023.
    expect(expectedCount([{ mean: 10, shape: 90 }], 9)).toEqual({ optOuts: 10, low: 2, high: 21 });
  });

  test('of two together it is narrower than twice as wide', () => {
    expect(
      expectedCount(
        [
          { mean: 10, shape: 90 },
          { mean: 10, shape: 90 },
        ],
        9,
      ),
    ).toEqual({ optOuts: 20, low: 8, high: 36 });
  });

  test('nothing is expected of nothing', () => {
    expect(expectedCount([{ mean: 0, shape: 3 }], 9)).toBeNull();
  });
});

test('the interval of a rate is that of Jeffreys, and ends at nought without opt-outs', () => {
  const interval = rateInterval(10, 1_000);
  expect(interval?.low).toBeCloseTo(0.00515, 5);
  expect(interval?.high).toBeCloseTo(0.01767, 5);
  expect(rateInterval(0, 50)?.low).toBe(0);
  expect(rateInterval(5, 3)?.high).toBe(1);
  expect(rateInterval(0, 0)).toBeNull();
});

describe('a series', () => {
  test('has a point a day, with exact and weighed opt-outs, and marks the day that is under way', () => {
    const book = bookOf({ a: { exposure: [1_000, 500, 0], days: [loud] } });
    const points = seriesOf(book, { key: 'a', range: ALL, clock: 'event' });
    expect(points.map(({ day, isComplete }) => [day, isComplete])).toEqual([
      ['2026-05-17', true],
      ['2026-05-18', true],
      ['2026-05-19', true],
      ['2026-05-20', false],
    ]);
    expect(points[0]).toMatchObject({
      deliveries: 1_000,
      exact: 8,
      inferred: 2,
      optOuts: 10,
      rate: 0.01,
      expected: { optOuts: 10, low: 2, high: 21 },
    });
    // The day after still expects what comes late, whatever is sent on it.
    expect(points[1]).toMatchObject({ deliveries: 0, rate: null, interval: null });
    expect(points[1]?.expected?.optOuts).toBeCloseTo(5, 10);
    expect(points[2]?.expected).toBeNull();
  });

  test('by the day of sending counts and expects only those that answer a message', () => {
    const book = bookOf({ a: { exposure: [1_000, 500, 0], days: [loud] } });
    const [first] = seriesOf(book, { key: 'a', range: ALL, clock: 'cohort' });
    expect(first).toMatchObject({ deliveries: 1_000, exact: 7, inferred: 0, optOuts: 7 });
    // 60 of 80 answered one, drawn to the account's: (60 + 4 x 62 / 84) / 84 = 0.7494. The day ended 60 h ago.
    const matured = maturedOf(book.judged.kernel, book.days[0]!, AS_OF);
    expect(first?.expected?.optOuts).toBeCloseTo(10 * 0.749433 * matured, 4);
  });

  test('of the account adds templates up, and counts every opt-out of unknown cause once', () => {
    const book = bookOf({
      a: { exposure: [1_000, 0, 0], days: [loud] },
      b: { exposure: [1_000, 0, 0], days: [loud] },
    });
    book.unsplit[0]?.set(24, 3);
    const [first] = seriesOf(book, { key: null, range: ALL, clock: 'event' });
    expect(first).toMatchObject({ deliveries: 2_000, exact: 16, inferred: 3, optOuts: 19 });
    expect(first?.expected).toEqual({ optOuts: 20, low: 8, high: 36 });
  });

  test('leaves out what lies outside the range', () => {
    const book = bookOf({ a: { exposure: [1_000, 500, 0] } });
    const range = { from: AS_OF - DAY_MS, to: AS_OF - DAY_MS + 1 };
    const points = seriesOf(book, { key: 'a', range, clock: 'event' });
    expect(points.map(({ day }) => day)).toEqual(['2026-05-19']);
  });
});

test('of the messages of a day that has just ended four fifths have had their answer', () => {
  // The integral of the default cumulative over 24 hours is 19.5975 hours.
  const day = { start: AS_OF - DAY_MS, end: AS_OF };
  expect(maturedOf(fitLagKernel([]), day, AS_OF)).toBeCloseTo(19.5975 / 24, 6);
  expect(maturedOf(fitLagKernel([]), day, AS_OF + 3 * DAY_MS)).toBeCloseTo(1, 10);
  expect(maturedOf(fitLagKernel([]), { start: AS_OF, end: AS_OF + DAY_MS }, AS_OF)).toBe(0);
});
