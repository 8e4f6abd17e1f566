import { describe, expect, it } from 'vitest';
import { episodesOf } from '../../../bench/accuracy/measure/courses.ts';
import { OTHERS, OURS, OURS_THERE, seenBy } from '../../../bench/accuracy/measure/detector.ts';
import { falseAlarms, falseAlarmsPerYear } from '../../../bench/accuracy/measure/false-alarms.ts';
import { alarmsPer100, foundIn, thresholdAt } from '../../../bench/accuracy/measure/found.ts';
import type { TemplateDay } from '../../../bench/accuracy/record.ts';
import { account, templateDay } from './records.ts';

const named = (day: TemplateDay) => day.named;

/** Days 0 to `count - 1` of an innocent template, with probabilities on some of them. */
function innocent(count: number, probabilities: Record<number, number>, template = 0): TemplateDay[] {
  return Array.from({ length: count }, (_, day) =>
    templateDay({ template, day, probability: probabilities[day] ?? 0 }),
  );
}

describe('false alarms', () => {
  it('are counted once a week and template, over innocent template-weeks', () => {
    const days = [...innocent(28, { 3: 0.9, 5: 0.9, 20: 0.9 }), ...innocent(14, { 0: 0.6 }, 1)];
    expect(falseAlarms(account({ templateDays: days }), named)).toEqual({ top: 3, of: 6 });
    expect(alarmsPer100([account({ templateDays: days })], named)).toBe(50);
  });

  it('last on while they are repeated: an alarm that never rests is one', () => {
    const always = Object.fromEntries(Array.from({ length: 28 }, (_, day) => [day, 0.9]));
    expect(falseAlarms(account({ templateDays: innocent(28, always) }), named).top).toBe(1);
  });

  it('do not begin on days of culprits or of doubt', () => {
    const days = [
      templateDay({ day: 0, label: 'culprit', probability: 0.9 }),
      templateDay({ day: 1, label: 'gray', probability: 0.9 }),
      templateDay({ day: 2, probability: 0.9 }),
      ...innocent(30, {}).slice(3),
    ];
    expect(falseAlarms(account({ templateDays: days }), named)).toEqual({ top: 0, of: 4 });
  });

  it('are also counted over years of the account', () => {
    const record = account({ templateDays: innocent(28, { 3: 0.9 }), judgedDays: 73 });
    expect(falseAlarmsPerYear(record, named)).toEqual({ top: 1, of: 0.2 });
  });
});

describe('finding', () => {
  const bad = [
    ...innocent(40, {}).slice(0, 10),
    ...[10, 11, 12, 13, 14].map((day) =>
      templateDay({ day, label: 'culprit', injected: true, probability: day === 12 ? 0.7 : 0.2 }),
    ),
  ];

  it('has to happen on the first three days of an episode', () => {
    expect(foundIn(account({ templateDays: bad }), { alarms: named })).toEqual({ top: 1, of: 1 });
    const late = bad.map((day) => ({ ...day, named: day.day === 13 }));
    expect(foundIn(account({ templateDays: late }), { alarms: named })).toEqual({ top: 0, of: 1 });
  });

  it('tells episodes apart by ten days, and new templates from old ones', () => {
    const days = [5, 6, 16, 30].map((day) => templateDay({ day, label: 'culprit', bornDay: 0 }));
    expect(episodesOf(account({ templateDays: days })).map(({ start, isNew }) => [start, isNew])).toEqual([
      [5, true],
      [30, false],
    ]);
  });

  it('uses the lowest threshold that keeps the false alarms within bounds', () => {
    // 100 innocent template-weeks; alarms at 0.9, 0.4 and 0.3, weeks apart: one per 100 is what is above 0.4.
    const days = innocent(700, { 100: 0.9, 200: 0.4, 300: 0.3 });
    const records = [account({ templateDays: days })];
    expect(thresholdAt(records, OURS, 1)).toBe(0.4);
    expect(thresholdAt(records, OURS, 2)).toBe(0.3);
    expect(thresholdAt(records, OURS, 0)).toBe(0.9);
  });

  it('compares with a reference that saw some accounts on just these', () => {
    const scores = (own: number) => OTHERS.map(({ name }) => (name === 'farrington' ? own : 1));
    const seen = account({ templateDays: [templateDay({ day: 0, scores: scores(0.2), probability: 0.7 })] });
    const other = account({ templateDays: [templateDay({ day: 0, scores: scores(Number.NaN) })] });
    expect(seenBy([seen, other], OURS_THERE)).toEqual([seen]);
    expect(seen.templateDays.map((day) => OURS_THERE.score(day))).toEqual([0.7]);
  });
});
