import { describe, expect, it } from 'vitest';
import { accountPosterior } from '../../../server/analysis/posterior.ts';
import type { PosteriorRow, WindowCounts } from '../../../server/analysis/window-posterior.ts';
import { readFixture } from './read-fixture.ts';

type Golden = {
  usualRatio: number;
  cases: {
    noise: number;
    /** prior log odds, shape, 1 for a young template, 1 for a new one, then per window: opt-outs, expected, effective days, exposure, outside exposure, outside opt-outs. */
    rows: [number, number, number, number, ...number[][]][];
    p: number[];
    wide: number;
    shift: number;
    window: number;
    weights: number[];
    own: number[][];
    /** window, low, median, high, excess and its bounds. */
    lift: ([number, number, number, number, number, number, number] | null)[];
  }[];
};

const golden = readFixture<Golden>('posterior/analyses.json');

describe('accountPosterior', () => {
  it('agrees with 100 analyses of the reference implementation to a millionth', () => {
    expect(golden.cases).toHaveLength(100);
    for (const item of golden.cases) {
      const result = accountPosterior(item.rows.map(rowOf), {
        noise: item.noise,
        usualRatio: golden.usualRatio,
      });
      close(result.wide, item.wide);
      close(result.shift, item.shift);
      expect(result.window).toBe(item.window);
      result.windowWeights.forEach((weight, window) => close(weight, item.weights[window]));
      result.templates.forEach((template, index) => {
        close(template.probability, item.p[index]);
        item.own[index]?.forEach((weight, window) => close(template.windowWeights[window] ?? NaN, weight));
        const lift = item.lift[index] ?? null;
        expect(template.lift === null).toBe(lift === null);
        if (!lift || !template.lift) return;
        expect(template.window).toBe(lift[0]);
        close(template.lift.low, lift[1]);
        close(template.lift.median, lift[2]);
        close(template.lift.high, lift[3]);
        close(template.lift.excess, lift[4]);
        close(template.lift.excessLow, lift[5]);
        close(template.lift.excessHigh, lift[6]);
      });
    }
  });

  it('the golden analyses hold culprits, innocents and account-wide shifts', () => {
    const all = golden.cases.flatMap((item) => item.p);
    expect(all.filter((p) => p > 0.8).length).toBeGreaterThan(10);
    expect(all.filter((p) => p < 0.05).length).toBeGreaterThan(100);
    expect(golden.cases.filter((item) => item.wide > 0.5).length).toBeGreaterThan(3);
  });

  it('an empty account has no templates and an ordinary shift', () => {
    const result = accountPosterior([], { noise: 9, usualRatio: 1.6 });
    expect(result.templates).toEqual([]);
    expect(result.wide).toBeLessThan(0.05);
    expect(result.shift).toBeCloseTo(1, 1);
  });

  it('a template that is just as expected, added to the rest, never takes the name from the culprit', () => {
    const flat = (optOuts: number, expected: number): PosteriorRow => ({
      priorLogOdds: -6,
      shape: 20,
      isYoung: false,
      isNew: false,
      windows: Array.from({ length: 7 }, () => counts(optOuts, expected)),
    });
    const rows = [{ ...flat(60, 12), priorLogOdds: -2.5 }, flat(10, 10), flat(21, 20)];
    const model = { noise: 9, usualRatio: 1.6 };
    const alone = accountPosterior(rows, model).templates[0]?.probability ?? 0;
    expect(alone).toBeGreaterThan(0.5);
    for (const expected of [1, 5, 20, 100]) {
      const more = accountPosterior([...rows, flat(expected, expected)], model);
      expect(more.templates[0]?.probability).toBeGreaterThan(0.5);
      expect(more.templates[3]?.probability).toBeLessThan(0.1);
    }
  });
});

function rowOf([priorLogOdds, shape, young, isNew, ...windows]: [
  number,
  number,
  number,
  number,
  ...number[][],
]): PosteriorRow {
  return { priorLogOdds, shape, isYoung: young === 1, isNew: isNew === 1, windows: windows.map(windowOf) };
}

function windowOf(values: number[]): WindowCounts {
  const [optOuts = 0, expected = 0, effectiveDays = 1, exposure = 0, outsideExposure = 0, outside = 0] =
    values;
  return {
    optOuts,
    expected,
    effectiveDays,
    outside: { optOuts: outside, exposure: outsideExposure },
    inside: { optOuts: Math.max(0, optOuts - outside), exposure: exposure - outsideExposure },
  };
}

function counts(optOuts: number, expected: number): WindowCounts {
  const none = { optOuts: 0, exposure: 0 };
  return { optOuts, expected, effectiveDays: 2, outside: none, inside: none };
}

/** Within 1e-6, relative above 1. */
function close(actual: number, expected: number | undefined): void {
  expect(expected).toBeDefined();
  expect(Math.abs(actual - (expected ?? 0))).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected ?? 0)));
}
