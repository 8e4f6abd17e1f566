import { describe, expect, it } from 'vitest';
import {
  MIDDLE_BAND,
  TOP_BAND,
  alarmedAtEnd,
  everNamed,
  rankedFirst,
} from '../../../bench/accuracy/measure/bands.ts';
import { OURS } from '../../../bench/accuracy/measure/detector.ts';
import { account, culprit, templateDay } from './records.ts';

const ranked = (days: Parameters<typeof templateDay>[0][], leaveOutGray = false) =>
  rankedFirst(account({ culprits: [culprit({})], templateDays: days.map(templateDay) }), {
    band: TOP_BAND,
    detector: OURS,
    leaveOutGray,
  });
const guilty = { day: 3, template: 0, label: 'culprit' as const };

describe('the rank of a culprit', () => {
  it('is first when nothing of its last day is more probable', () => {
    expect(
      ranked([
        { ...guilty, probability: 0.4 },
        { day: 3, template: 1, probability: 0.3 },
      ]),
    ).toEqual({ top: 1, of: 1 });
    expect(
      ranked([
        { ...guilty, probability: 0.4 },
        { day: 3, template: 1, probability: 0.5 },
      ]),
    ).toEqual({ top: 0, of: 1 });
    expect(
      ranked([
        { ...guilty, probability: 0.4 },
        { day: 2, template: 1, probability: 0.5 },
      ]),
    ).toEqual({ top: 1, of: 1 });
  });

  it('leaves other culprits aside, and borderline templates where asked', () => {
    expect(
      ranked([
        { ...guilty, probability: 0.4 },
        { day: 3, template: 1, label: 'culprit', probability: 0.5 },
      ]).top,
    ).toBe(1);
    const beside = [
      { ...guilty, probability: 0.4 },
      { day: 3, template: 1, label: 'gray' as const, probability: 0.5 },
    ];
    expect(ranked(beside).top).toBe(0);
    expect(ranked(beside, true).top).toBe(1);
  });

  it('is shared in a tie that the excess does not decide, and never first when it is not listed', () => {
    const tied = (excess: number) => [
      { ...guilty, probability: 1, estimatedExcess: excess },
      { day: 3, template: 1, probability: 1, estimatedExcess: 5 },
    ];
    expect(ranked(tied(6)).top).toBe(1);
    expect(ranked(tied(5)).top).toBe(0.5);
    expect(ranked(tied(4)).top).toBe(0);
    expect(ranked([{ ...guilty, probability: 0 }]).top).toBe(0);
    expect(ranked([])).toEqual({ top: 0, of: 1 });
  });
});

describe('a band', () => {
  it('holds material culprits by their expected excess', () => {
    const culprits = [24.9, 25, 12, 11.9].map((excess, template) => culprit({ excess, template }));
    const record = account({ culprits: [...culprits, culprit({ excess: 40, material: false })] });
    expect(everNamed(record, TOP_BAND).of).toBe(1);
    expect(everNamed(record, MIDDLE_BAND).of).toBe(2);
  });

  it('counts alarms on the last day of the incident, and names at any time', () => {
    const record = account({
      culprits: [culprit({}), culprit({ template: 1, hoursToName: null })],
      templateDays: [
        templateDay({ day: 3, template: 0, label: 'culprit', probability: 0.3 }),
        templateDay({ day: 2, template: 0, label: 'culprit', probability: 0.9 }),
        templateDay({ day: 3, template: 1, label: 'culprit', probability: 0.6 }),
      ],
    });
    expect(alarmedAtEnd(record, { band: TOP_BAND, alarms: ({ named }) => named })).toEqual({ top: 1, of: 2 });
    expect(everNamed(record, TOP_BAND)).toEqual({ top: 1, of: 2 });
  });
});
