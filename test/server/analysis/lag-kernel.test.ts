import { describe, expect, it } from 'vitest';
import {
  fitLagKernel,
  lagCell,
  lagCumulative,
  lagCumulativeIntegral,
  lagDensity,
} from '../../../server/analysis/lag-kernel.ts';
import { readFixture } from './read-fixture.ts';

type Golden = { lags: number[]; masses: number[]; at: number[]; density: number[]; cumulative: number[] }[];

describe('fitLagKernel', () => {
  it('agrees with the reference implementation in masses, density and cumulative', () => {
    for (const item of readFixture<Golden>('analysis/lag-kernel.json')) {
      const kernel = fitLagKernel(countCells(item.lags));
      kernel.masses.forEach((mass, cell) => expect(mass).toBeCloseTo(item.masses[cell] ?? NaN, 10));
      item.at.forEach((hours, index) => {
        expect(lagDensity(kernel, hours)).toBeCloseTo(item.density[index] ?? NaN, 10);
        expect(lagCumulative(kernel, hours)).toBeCloseTo(item.cumulative[index] ?? NaN, 10);
      });
    }
  });

  it('70 taps within five minutes move the first mass from 0.17 to (0.17 x 30 + 70) / 100', () => {
    expect(fitLagKernel([70]).masses[0]).toBeCloseTo(0.751, 12);
  });
});

describe('lagCell', () => {
  it('is null before the delivery and from 72 hours on', () => {
    expect([lagCell(-0.01), lagCell(0), lagCell(71.99), lagCell(72)]).toEqual([null, 0, 11, null]);
  });
});

describe('lagCumulativeIntegral', () => {
  it('equals a fine midpoint sum of the cumulative', () => {
    const kernel = fitLagKernel([]);
    for (const hours of [0.04, 0.4, 5, 30, 71, 80]) {
      const steps = 20_000;
      let sum = 0;
      for (let step = 0; step < steps; step++) sum += lagCumulative(kernel, ((step + 0.5) * hours) / steps);
      expect(lagCumulativeIntegral(kernel, hours)).toBeCloseTo((sum * hours) / steps, 5);
    }
  });
});

function countCells(lags: readonly number[]): number[] {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const lag of lags) {
    const cell = lagCell(lag);
    if (cell !== null) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
