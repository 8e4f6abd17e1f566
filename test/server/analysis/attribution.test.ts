import { describe, expect, it } from 'vitest';
import { attribute } from '../../../server/analysis/attribution.ts';
import { fitLagKernel } from '../../../server/analysis/lag-kernel.ts';
import { readFixture } from './read-fixture.ts';

type Golden = {
  rates: number[];
  exposure: number[];
  withoutContext: number[];
  certain: number[];
  usualRatio: number;
  optOuts: [number, number, number][][];
  weights: number[][];
}[];

describe('attribute', () => {
  it('gives the weights of the reference implementation', () => {
    for (const item of readFixture<Golden>('analysis/attribution.json')) {
      const weights = attribute({
        ...item,
        kernel: fitLagKernel([]),
        optOuts: item.optOuts.map((candidates) =>
          candidates.map(([template, lagHours, outside]) => ({ template, lagHours, outside: outside === 1 })),
        ),
      });
      weights.forEach((row, index) =>
        row.forEach((weight, j) => expect(weight).toBeCloseTo(item.weights[index]?.[j] ?? NaN, 9)),
      );
    }
  });

  it('credits the template that is currently driving people away, not the last one sent', () => {
    const certain = [40, 0];
    const weights = attribute({
      optOuts: [
        [
          { template: 0, lagHours: 3, outside: false },
          { template: 1, lagHours: 1.5, outside: false },
        ],
      ],
      kernel: fitLagKernel([]),
      rates: [0.004, 0.004],
      exposure: [1_000, 1_000],
      certain,
      withoutContext: [1, 1],
      usualRatio: 1.6,
    });
    expect(weights[0]?.[0]).toBeGreaterThan(0.7);
  });

  it('leaves an opt-out without any delivery in 72 hours unattributed', () => {
    const weights = attribute({
      optOuts: [[{ template: 0, lagHours: 73, outside: false }], []],
      kernel: fitLagKernel([]),
      rates: [0.004],
      exposure: [100],
      certain: [0],
      withoutContext: [1],
      usualRatio: 1.6,
    });
    expect(weights).toEqual([[0], []]);
  });
});
