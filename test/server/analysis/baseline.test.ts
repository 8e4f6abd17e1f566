import { describe, expect, it } from 'vitest';
import { defaultGroupRate, fitBaseline } from '../../../server/analysis/baseline.ts';
import { fitNoise } from '../../../server/analysis/noise.ts';
import { fitWeekdays } from '../../../server/analysis/weekday.ts';
import { readFixture } from './read-fixture.ts';

type Unit = { group: string; x: number[]; e: number[]; raw: number[]; skip: number[] };
type Golden = {
  noise: number;
  units: Unit[];
  templates: [number, number][];
  groups: Record<string, [number, number]>;
  fitted: number;
  weekdays: number[];
}[];

const golden = readFixture<Golden>('analysis/baseline.json');

describe('fitBaseline', () => {
  it('gives the rates and shapes of the reference implementation', () => {
    for (const item of golden) {
      const { templates, groups } = fitBaseline(
        item.units.map((unit) => unitOf(unit, unit.e)),
        item.noise,
      );
      templates.forEach((template, index) => {
        expect(template.shape).toBeCloseTo(item.templates[index]?.[0] ?? NaN, 8);
        expect(template.rate).toBeCloseTo(item.templates[index]?.[1] ?? NaN, 10);
      });
      for (const [name, [shape, rate]] of Object.entries(item.groups)) {
        expect(groups.get(name)?.shape).toBe(shape);
        expect(groups.get(name)?.rate).toBeCloseTo(rate, 10);
      }
    }
  });

  it('keeps the default rate of a group that has no history', () => {
    const unit = { group: 'utility', optOuts: [], exposure: [], counts: [] };
    expect(fitBaseline([unit], 9).templates[0]?.rate).toBeCloseTo(defaultGroupRate('utility').rate, 12);
  });

  it('a day of an incident does not raise the rate', () => {
    const days = { optOuts: [4, 4, 90, 4], exposure: [1000, 1000, 1000, 1000], group: 'marketing' };
    const counted = fitBaseline([{ ...days, counts: [1, 1, 1, 1] }], 9).templates[0];
    const skipped = fitBaseline([{ ...days, counts: [1, 1, 0, 1] }], 9).templates[0];
    expect(counted?.rate).toBeGreaterThan(0.01);
    expect(skipped?.rate).toBeCloseTo(0.004, 3);
  });

  it('a day that is doubtful counts in part', () => {
    const days = { optOuts: [4, 4, 90, 4], exposure: [1000, 1000, 1000, 1000], group: 'marketing' };
    const rateAt = (share: number) =>
      fitBaseline([{ ...days, counts: [1, 1, share, 1] }], 9).templates[0]?.rate ?? 0;
    expect(rateAt(0.5)).toBeGreaterThan(rateAt(0.2));
    expect(rateAt(0.2)).toBeGreaterThan(rateAt(0));
    expect(rateAt(1)).toBeGreaterThan(rateAt(0.5));
  });
});

describe('fitNoise', () => {
  it('picks the shape the reference implementation picks', () => {
    for (const item of golden) {
      const rates = item.templates.map(([, rate]) => rate);
      expect(
        fitNoise(
          item.units.map((unit) => unitOf(unit, unit.e)),
          rates,
        ),
      ).toBe(0.7 * item.fitted);
    }
    expect(new Set(golden.map((item) => item.fitted)).size).toBeGreaterThan(1);
  });
});

describe('fitWeekdays', () => {
  it('gives the factors of the reference implementation', () => {
    for (const item of golden) {
      const factors = fitWeekdays({
        units: item.units.map((unit) => unitOf(unit, unit.raw)),
        rates: item.templates.map(([, rate]) => rate),
        weekdays: (item.units[0]?.x ?? []).map((_, day) => day % 7),
      });
      factors.forEach((factor, weekday) => expect(factor).toBeCloseTo(item.weekdays[weekday] ?? NaN, 9));
    }
  });
});

function unitOf(unit: Unit, exposure: number[]) {
  return { group: unit.group, optOuts: unit.x, exposure, counts: unit.skip.map((flag) => 1 - flag) };
}
