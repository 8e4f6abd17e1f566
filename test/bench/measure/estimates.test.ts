import { describe, expect, it } from 'vitest';
import {
  brier,
  expectedFalseNames,
  reliability,
  widestGap,
} from '../../../bench/accuracy/measure/calibration.ts';
import {
  excessRatios,
  liftCoverage,
  mismatchCoverage,
  mismatchErrors,
  shareCoverage,
  shareErrors,
} from '../../../bench/accuracy/measure/intervals.ts';
import {
  namingDelays,
  precisionAtOne,
  recallOfDays,
  rightOutcomes,
} from '../../../bench/accuracy/measure/verdicts.ts';
import { account, accountDay, culprit, templateDay } from './records.ts';

const probability = ({ probability: p }: { probability: number }) => p;

describe('calibration', () => {
  const record = account({
    templateDays: [
      templateDay({ day: 0, label: 'culprit', probability: 0.9 }),
      templateDay({ day: 1, probability: 0.6 }),
      templateDay({ day: 2, label: 'gray', probability: 0.7 }),
      templateDay({ day: 3, probability: 0 }),
    ],
  });

  it('scores clear template-days only', () => {
    const part = brier(record, probability);
    expect(part.of).toBe(3);
    expect(part.top).toBeCloseTo(0.01 + 0.36, 12);
  });

  it('compares what is said with what happens by tenths', () => {
    const deciles = reliability([record, record], probability);
    expect(deciles[9]).toEqual({ said: 0.9, happened: 1, cases: 2 });
    expect(deciles[6]).toEqual({ said: 0.6, happened: 0, cases: 2 });
    expect(deciles[7]?.cases).toBe(0);
    expect(widestGap(deciles, 2)).toBeCloseTo(0.6, 12);
    expect(widestGap(deciles, 50)).toBeNaN();
  });

  it('expects as many false names as the probabilities leave', () => {
    const part = expectedFalseNames(record);
    expect(part.top).toBeCloseTo(0.1 + 0.4, 12);
    expect(part.of).toBe(1);
  });
});

describe('intervals', () => {
  const record = account({
    culprits: [
      culprit({}),
      culprit({ lift: 5 }, { trueShare: 0.95, excess: 15, shareInterval: null }),
      culprit({ excess: 12 }, { liftInterval: null, excess: 0, share: 0 }),
      culprit({ excess: 11 }, { liftInterval: null }),
    ],
  });

  it('of lift and share are asked of culprits with twelve excess opt-outs, listed or not', () => {
    expect(liftCoverage(record)).toEqual({ top: 1, of: 3 });
    expect(shareCoverage(record)).toEqual({ top: 2, of: 2 });
    expect(excessRatios(record)).toEqual([1, 0.5, 0]);
    expect(shareErrors(record).map((error) => Number(error.toFixed(6)))).toEqual([0, 0.15, 0.8]);
  });

  it('of the consent lift are held against the true ratio', () => {
    const mismatches = [
      { estimate: 4, low: 2, high: 8, truth: 2 },
      { estimate: 4, low: 2, high: 8, truth: 9 },
    ];
    expect(mismatchCoverage(account({ mismatches }))).toEqual({ top: 1, of: 2 });
    expect(mismatchErrors(account({ mismatches }))[0]).toBeCloseTo(Math.log(2), 12);
  });
});

describe('verdicts', () => {
  it('are right with one of the right outcomes and no innocent name', () => {
    const accountDays = [
      accountDay({}),
      accountDay({ outcome: 'culprits', right: ['culprits'] }),
      accountDay({ outcome: 'culprits', right: ['culprits'], innocentNamed: true }),
      accountDay({ outcome: 'account-wide' }),
      accountDay({ outcome: 'account-wide', right: [] }),
    ];
    expect(rightOutcomes(account({ accountDays }))).toEqual({ top: 2, of: 4 });
  });

  it('name a culprit first on how many of the days on which something clear is named', () => {
    const accountDays = (['culprit', 'innocent', 'gray', null] as const).map((top) => accountDay({ top }));
    expect(precisionAtOne(account({ accountDays }))).toEqual({ top: 1, of: 2 });
    const templateDays = [0.9, 0.1].map((p, day) => templateDay({ day, label: 'culprit', probability: p }));
    expect(recallOfDays(account({ templateDays }))).toEqual({ top: 1, of: 2 });
  });

  it('are late by the hours since the twelfth excess opt-out, for culprits that reach 25', () => {
    const culprits = [
      culprit({}),
      culprit({ hoursToName: 8 }),
      culprit({ hoursToName: null }),
      culprit({ hoursToTwentyFifth: null }),
    ];
    expect(namingDelays(account({ culprits }))).toEqual([2, 0, Infinity]);
  });
});
