import { describe, expect, it } from 'vitest';
import { lastTouch } from '../../../bench/accuracy/references/last-touch.ts';
import { referenceInput } from '../../../bench/accuracy/references/reference-input.ts';
import type { WorldOptOut } from '../../../bench/accuracy/world/world.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { START } from '../../server/analysis/simulated-account.ts';
import { goldenWorld } from './golden-world.ts';

/** An opt-out `hours` after the start; candidates are hours before it with their template, latest first. */
function leave(hours: number, candidates: readonly [number, number][], exactCause?: number): WorldOptOut {
  const at = START + hours * HOUR_MS;
  return {
    at,
    happenedAt: at,
    cause: exactCause ?? -1,
    causeAt: at - HOUR_MS,
    excess: 0,
    surplus: 0,
    exact: exactCause !== undefined,
    candidates: candidates.map(([before, template]) => ({
      template,
      deliveredAt: at - before * HOUR_MS,
      outside: false,
    })),
  };
}

describe('lastTouch', () => {
  it('is the last delivery of the 24 hours before', () => {
    expect(
      lastTouch(
        leave(50, [
          [2, 1],
          [5, 0],
        ]),
      ),
    ).toBe(1);
    expect(lastTouch(leave(50, [[24, 1]]))).toBe(1);
    expect(
      lastTouch(
        leave(50, [
          [24.01, 1],
          [30, 0],
        ]),
      ),
    ).toBe(-1);
    expect(lastTouch(leave(50, []))).toBe(-1);
  });

  it('is the known message whatever came after it', () => {
    expect(
      lastTouch(
        leave(
          50,
          [
            [2, 1],
            [60, 0],
          ],
          0,
        ),
      ),
    ).toBe(0);
  });
});

describe('referenceInput', () => {
  const template = (born: number, sent: number[]) => ({ marketing: true, born, edits: [], sent });
  const world = {
    ...goldenWorld({
      warmupDays: 0,
      days: 6,
      // 100 deliveries in hour 10 of day 0 and of day 1; 50 in hour 9 of day 2; none.
      templates: [template(-9, [10, 100, 0, 24, 100, 0]), template(1, [57, 50, 0]), template(2, [])],
      optOuts: [],
      first: 0,
      wide: [],
      verdicts: [],
    }),
    optOuts: [
      leave(12, [[2, 0]]),
      leave(58, [
        [1, 1],
        [24, 0],
      ]),
      leave(59, [[1, 1]]),
      leave(70, []),
    ],
  };
  const input = referenceInput(world);

  it('counts deliveries and opt-outs by day', () => {
    expect(input.days).toBe(6);
    expect([...(input.templates[0]?.deliveries ?? [])]).toEqual([100, 100, 0, 0, 0, 0]);
    expect([...(input.templates[0]?.optOuts ?? [])]).toEqual([1, 0, 0, 0, 0, 0]);
    expect([...(input.templates[1]?.optOuts ?? [])]).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('a template is born with its first delivery, unless it is older than the record', () => {
    expect(input.templates.map(({ bornDay }) => bornDay)).toEqual([-9, 2, 6]);
  });

  it('spreads every delivery over the 72 hours after it', () => {
    // Sent between 10:00 and 11:00; by midnight, 13 to 14 h later, 0.82 + 0.08 x (13 to 14 - 8) / 8 are due, on
    // average 0.875.
    const [first = 0] = input.templates[0]?.exposure ?? [];
    expect(first).toBeCloseTo(87.5, 6);
    const all = (input.templates[0]?.exposure ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
    expect(all).toBeCloseTo(200, 9);
  });

  it('opt-outs after the last day are left out', () => {
    const late = referenceInput({ ...world, optOuts: [leave(6 * (DAY_MS / HOUR_MS) + 1, [[1, 0]])] });
    expect(late.templates.every(({ optOuts }) => optOuts.every((count) => count === 0))).toBe(true);
  });
});
