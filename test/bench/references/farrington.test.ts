import { describe, expect, it } from 'vitest';
import { farrington, readFarringtonData } from '../../../bench/accuracy/references/farrington.ts';
import { farringtonData } from '../../../bench/accuracy/references/farrington-data.ts';
import { worldName } from '../../../bench/accuracy/references/series-csv.ts';
import { dailyAccount } from './daily-account.ts';

const world = { scenario: 'mixed', seed: 7, lastDay: 6 } as const;

/** Two templates over six judged days; what comes on the seventh is not scored. */
const input = dailyAccount([
  { optOuts: [0, 2, 0, 5, 0, 1, 9], deliveries: [9, 9, 9, 9, 0, 9, 9] },
  { optOuts: [1, 0, 0, 0, 0, 0, 0] },
]);

const SERIES = [
  'world,template,day,judged_from,opt_outs,exposure',
  ...[0, 2, 0, 5, 0, 1].map((count, day) => `mixed-7,t0,${day},0,${count},9.00`),
  ...[1, 0, 0, 0, 0, 0].map((count, day) => `mixed-7,t1,${day},0,${count},9.00`),
];
const SCORES = [
  '"world","template","day","score"',
  '"mixed-7","t0",-1,1',
  '"mixed-7","t0",1,0.71',
  '"mixed-7","t0",3,1.0004',
  '"mixed-7","t0",5,NA',
];
const made = { r: '4.2.2', surveillance: '1.20.3', date: '2026-11-24' };
const data = farringtonData({ series: SERIES, scores: SCORES, made });

describe('farringtonData', () => {
  it('keeps days as steps and scores in hundredths, beyond the bound staying beyond it', () => {
    expect(data).toEqual({
      ...made,
      worlds: { 'mixed-7': { optOuts: 9, templates: { t0: { from: 1, scores: [1, 71, 2, 101, 2, null] } } } },
    });
  });

  it('refuses scores of a world it has no series of', () => {
    const scores = [SCORES[0] ?? '', '"mixed-8","t0",-1,1'];
    expect(() => farringtonData({ series: SERIES, scores, made })).toThrow('mixed-8');
  });
});

describe('farrington', () => {
  it('scores days with opt-outs as stored, others 0, and judges only days with history and exposure', () => {
    const scores = farrington(world, data)?.scores(input);
    expect([...(scores?.[0] ?? [])]).toEqual([NaN, 0.71, 0, 1.01, NaN, NaN, NaN]);
    expect([...(scores?.[1] ?? [])]).toEqual(Array.from({ length: 7 }, () => Number.NaN));
  });

  it('alarms beyond the bound only', () => {
    const { threshold } = farrington(world, data) ?? {};
    expect(threshold).toBeGreaterThan(1);
    expect(1.01).toBeGreaterThanOrEqual(threshold ?? Infinity);
  });

  it('knows nothing of a world that was not scored', () => {
    expect(farrington({ ...world, seed: 8 }, data)).toBeNull();
    expect(farrington(world, null)).toBeNull();
  });

  it('refuses a world that is no longer the one that was scored', () => {
    const changed = dailyAccount([{ optOuts: [0, 2, 0, 6, 0, 1, 9] }, { optOuts: [1, 0, 0, 0, 0, 0, 0] }]);
    expect(() => farrington(world, data)?.scores(changed)).toThrow('mixed-7 has changed');
  });
});

describe('readFarringtonData', () => {
  it('holds the reported accounts, with the versions that scored them', () => {
    const stored = readFarringtonData();
    expect(stored?.r).toMatch(/^\d+\.\d+\.\d+$/);
    expect(stored?.surveillance).toMatch(/^\d+\.\d+\.\d+$/);
    expect(stored?.worlds[worldName({ scenario: 'mixed', seed: 5_000_000 })]?.optOuts).toBeGreaterThan(0);
  });
});
