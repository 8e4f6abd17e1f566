import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPauseLadder } from '../../../server/core/pause-ladder.ts';
import { isDowngrade, ratingChanges, readRating } from '../../../server/core/quality-rating.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';

const T = Date.parse('2026-05-20T12:00:00Z');

describe('ratings', () => {
  test('are read in any case; what the platform does not rate is unknown', () => {
    expect(['green', 'Yellow', 'RED', 'NA', ''].map(readRating)).toEqual([
      'GREEN',
      'YELLOW',
      'RED',
      'UNKNOWN',
      'UNKNOWN',
    ]);
  });

  test('get worse towards yellow and red, never towards unknown', () => {
    expect(isDowngrade('GREEN', 'YELLOW') && isDowngrade('UNKNOWN', 'RED')).toBe(true);
    expect(isDowngrade('RED', 'UNKNOWN') || isDowngrade('GREEN', 'UNKNOWN')).toBe(false);
  });

  test('their history holds the changes only; of two at one instant the worse counts', () => {
    const history = ratingChanges([
      { at: T + 3, value: 'RED' },
      { at: T, value: 'green' },
      { at: T + 1, value: 'GREEN' },
      { at: T + 3, value: 'YELLOW' },
      { at: T + 4, value: 'RED' },
    ]);
    expect(history).toEqual([
      { at: T, value: 'GREEN' },
      { at: T + 3, value: 'RED' },
    ]);
  });
});

describe('the pause ladder', () => {
  const fact = (hours: number, status: string, detail: string | null = null) => ({
    at: T + hours * HOUR_MS,
    status,
    detail,
  });

  test('three hours, six hours, disabled', () => {
    const facts = [
      fact(0, 'PAUSED', 'FIRST_PAUSE'),
      fact(3, 'APPROVED', 'UNPAUSE'),
      fact(48, 'paused', 'SECOND_PAUSE'),
      fact(90, 'DISABLED', 'DISABLED'),
    ];
    const at = (hours: number) => foldPauseLadder(facts, T + hours * HOUR_MS);
    expect(at(-1)).toEqual({
      step: 0,
      pausedUntil: null,
      isPaced: false,
      next: { kind: 'pause', hours: 3 },
    });
    expect(at(1)).toMatchObject({ step: 1, pausedUntil: T + 3 * HOUR_MS, next: { kind: 'pause', hours: 6 } });
    expect(at(10)).toMatchObject({ step: 1, pausedUntil: null });
    expect(at(50)).toMatchObject({ step: 2, pausedUntil: T + 54 * HOUR_MS, next: { kind: 'disable' } });
    // The platform lifts it by itself, whether or not it says so.
    expect(at(55)).toMatchObject({ step: 2, pausedUntil: null });
    expect(at(91)).toMatchObject({ step: 3, pausedUntil: null, next: null });
  });

  test('being held back by pacing is no step; a pause without its kind is the next one; a reinstated one has one left', () => {
    expect(foldPauseLadder([fact(0, 'PAUSED', 'RATE_LIMITING_PAUSE')], T + DAY_MS)).toMatchObject({
      step: 0,
      isPaced: true,
    });
    expect(foldPauseLadder([fact(0, 'PAUSED'), fact(4, 'PAUSED')], T + DAY_MS)).toMatchObject({ step: 2 });
    expect(foldPauseLadder([fact(0, 'DISABLED'), fact(9, 'REINSTATED')], T + DAY_MS)).toMatchObject({
      step: 2,
      next: { kind: 'disable' },
    });
  });

  test('does not hang on the order in which it is told', () => {
    const facts = fc.array(
      fc.record({
        at: fc.integer({ min: T, max: T + 20 }),
        status: fc.constantFrom('PAUSED', 'APPROVED', 'DISABLED', 'REINSTATED'),
        detail: fc.constantFrom(null, 'FIRST_PAUSE', 'SECOND_PAUSE', 'UNPAUSE', 'RATE_LIMITING_PAUSE'),
      }),
    );
    fc.assert(
      fc.property(facts, (list) => {
        expect(foldPauseLadder(list.toReversed(), T + DAY_MS)).toEqual(foldPauseLadder(list, T + DAY_MS));
      }),
    );
  });
});
