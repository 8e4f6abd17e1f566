import { describe, expect, it } from 'vitest';
import type { ReferenceInput } from '../../../bench/accuracy/references/reference.ts';
import { REFERENCES } from '../../../bench/accuracy/references/references.ts';
import { dailyAccount, everyDay, type DailyTemplate } from './daily-account.ts';

const DAYS = 70;
const SPIKE_DAY = 63;
const SPIKED = 2;
const SILENT = 4;

/** Five templates of about 4 opt-outs in 1,000; one loses 60 on the day of the spike, one is never sent. */
const account = dailyAccount(
  Array.from({ length: 5 }, (_, index): DailyTemplate => {
    const optOuts = Array.from(
      { length: DAYS },
      (_, day) => [3, 5, 4, 2, 6, 4, 4, 5, 3][(day + index) % 9] ?? 4,
    );
    if (index === SPIKED) optOuts[SPIKE_DAY] = 60;
    return index === SILENT ? { optOuts: everyDay(DAYS, 0), deliveries: 0 } : { optOuts };
  }),
);

const named = REFERENCES.map((reference) => ({ name: reference.name, reference }));

describe('REFERENCES', () => {
  it('have names of their own', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(REFERENCES.length);
  });

  it.each(named)('$name scores every template and day of an account', ({ reference }) => {
    const scores = reference.scores(account);
    expect(scores.map((row) => row.length)).toEqual(everyDay(5, DAYS));
  });

  it.each(named.filter(({ name }) => name !== 'newest-first'))(
    '$name puts the template that spikes first',
    ({ reference }) => {
      const scores = reference.scores(account).map((row) => row[SPIKE_DAY] ?? Number.NaN);
      const judged = scores.filter((score) => !Number.isNaN(score));
      expect(judged.length).toBeGreaterThan(3);
      expect(scores[SPIKED]).toBe(Math.max(...judged));
      expect(judged.filter((score) => score === scores[SPIKED])).toHaveLength(1);
    },
  );

  it.each(named)(
    '$name cannot judge a template that was never sent, or scores it lowest',
    ({ reference }) => {
      const scores = reference.scores(account).map((row) => row[SPIKE_DAY] ?? Number.NaN);
      const judged = scores.filter((score) => !Number.isNaN(score));
      const silent = scores[SILENT] ?? Number.NaN;
      expect(Number.isNaN(silent) || silent === 0 || silent === Math.min(...judged)).toBe(true);
      expect(silent).not.toBe(Math.max(...judged));
    },
  );

  it.each(named.filter(({ reference }) => reference.threshold !== null))(
    '$name alarms on the spike and on no template on the day before',
    ({ reference }) => {
      const threshold = reference.threshold ?? Number.NaN;
      const scores = reference.scores(account);
      expect(scores[SPIKED]?.[SPIKE_DAY]).toBeGreaterThan(threshold);
      for (const row of scores) expect(row[SPIKE_DAY - 1] ?? 0).not.toBeGreaterThan(threshold);
    },
  );

  it.each(named)('$name knows nothing of the days to come', ({ reference }) => {
    const all = reference.scores(account);
    const cut = reference.scores(firstDays(account, SPIKE_DAY + 1));
    cut.forEach((row, index) => expect(row).toEqual(all[index]?.slice(0, SPIKE_DAY + 1)));
  });
});

function firstDays(input: ReferenceInput, days: number): ReferenceInput {
  return {
    days,
    templates: input.templates.map((template) => ({
      ...template,
      deliveries: template.deliveries.slice(0, days),
      optOuts: template.optOuts.slice(0, days),
      exposure: template.exposure.slice(0, days),
    })),
  };
}
