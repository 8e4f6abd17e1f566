import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoInstant, startOfBusinessDay } from '../../../server/core/business-day.ts';
import { MAIL_WISHES, type MailWishes } from '../../../server/core/recipient.ts';
import { dueReports, type DueReport } from '../../../server/core/report-days.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../server/core/time.ts';

const SAO_PAULO = 'America/Sao_Paulo';
const at = (text: string) => Date.parse(text);
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Looks every `stepMs`, as the service does, and remembers what it saw. */
function watch(
  wishes: Pick<MailWishes, 'report' | 'reportMinute' | 'reportDays' | 'zone'>,
  given: { zone: string; since: number; until: number; stepMs?: number },
): (DueReport & { seenAt: number })[] {
  const { zone, since, until, stepMs = 10 * MINUTE_MS } = given;
  const seen: (DueReport & { seenAt: number })[] = [];
  for (let now = since; now <= until; now += stepMs) {
    for (const report of dueReports(wishes, { zone, covered: seen.at(-1)?.day ?? null, since, now })) {
      seen.push({ ...report, seenAt: now });
    }
  }
  return seen;
}

describe('when reports are due', () => {
  test('every working day at eight, and on Monday of the weekend too', () => {
    // A Wednesday to the Tuesday after.
    const seen = watch(MAIL_WISHES, {
      zone: SAO_PAULO,
      since: at('2026-11-18T12:00:00Z'),
      until: at('2026-11-24T12:00:00Z'),
    });
    expect(
      seen.map(({ day, from, dueAt, isLate }) => [day, isoInstant(from), isoInstant(dueAt), isLate]),
    ).toEqual([
      ['2026-11-18', '2026-11-18T03:00:00.000Z', '2026-11-19T11:00:00.000Z', false],
      ['2026-11-19', '2026-11-19T03:00:00.000Z', '2026-11-20T11:00:00.000Z', false],
      ['2026-11-22', '2026-11-20T03:00:00.000Z', '2026-11-23T11:00:00.000Z', false],
      ['2026-11-23', '2026-11-23T03:00:00.000Z', '2026-11-24T11:00:00.000Z', false],
    ]);
  });

  test('weekly: on Mondays, of seven days; none: never', () => {
    const given = { zone: SAO_PAULO, since: at('2026-11-18T12:00:00Z'), until: at('2026-12-02T12:00:00Z') };
    const weekly = watch({ ...MAIL_WISHES, report: 'weekly' }, given);
    expect(weekly.map(({ day, from, to }) => [day, (to - from) / DAY_MS])).toEqual([
      ['2026-11-22', 7],
      ['2026-11-29', 7],
    ]);
    expect(watch({ ...MAIL_WISHES, report: 'none' }, given)).toEqual([]);
  });

  // The two nights of a year on which clocks change; at 2:30 nothing may be skipped or doubled.
  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-10-25'],
    ['America/New_York', '2026-03-08', '2026-11-01'],
    ['America/Santiago', '2026-09-06', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
  ])('a report at 2:30 exists on every calendar day of %s', (zone, ...days) => {
    for (const day of days) {
      const since = startOfBusinessDay(day, zone) - 3 * DAY_MS;
      for (const reportMinute of [0, 90, 150]) {
        const wishes = { ...MAIL_WISHES, reportDays: EVERY_DAY, reportMinute };
        const seen = watch(wishes, { zone, since, until: since + 6 * DAY_MS, stepMs: HOUR_MS / 2 });
        expectEachDayOnce(seen);
        expect(seen.length).toBeGreaterThanOrEqual(5);
        expect(seen.every(({ isLate }) => !isLate)).toBe(true);
      }
    }
  });

  test('after a week of downtime each is made up for, in order and as late', () => {
    const covered = '2026-11-12';
    const now = at('2026-11-20T11:05:00Z');
    const missed = dueReports(MAIL_WISHES, {
      zone: SAO_PAULO,
      covered,
      since: at('2026-11-02T12:00:00Z'),
      now,
    });
    expect(missed.map(({ day, isLate }) => [day, isLate])).toEqual([
      ['2026-11-15', true],
      ['2026-11-16', true],
      ['2026-11-17', true],
      ['2026-11-18', true],
      ['2026-11-19', false],
    ]);
    expectEachDayOnce(missed);
  });

  test('whose zone is ahead of the account reads of the last day that is over there', () => {
    const wishes = { ...MAIL_WISHES, zone: 'Asia/Tokyo', reportDays: EVERY_DAY };
    const [first] = watch(wishes, {
      zone: SAO_PAULO,
      since: at('2026-11-18T00:00:00Z'),
      until: at('2026-11-18T23:30:00Z'),
    });
    // Thursday, 8:00 in Tokyo; in São Paulo it is Wednesday evening.
    expect(first).toMatchObject({ day: '2026-11-17', dueAt: at('2026-11-18T23:00:00Z') });
  });

  test('wishes, zones and clocks that change lose no day and double none', () => {
    const change = fc.record({
      reportMinute: fc.integer({ min: 0, max: 1439 }),
      zone: fc.constantFrom(null, 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/New_York', 'Europe/Berlin'),
      report: fc.constantFrom('daily', 'needed', 'weekly' as const),
      reportDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      /** How far the clock goes until the next change; a part goes back. */
      hours: fc.integer({ min: -30, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const since = at('2026-03-05T12:00:00Z');
        const seen: DueReport[] = [];
        let now = since;
        for (const { hours, ...wishes } of changes) {
          const given = { zone: SAO_PAULO, covered: seen.at(-1)?.day ?? null, since, now };
          seen.push(...dueReports(wishes, given));
          now += hours * HOUR_MS;
        }
        expectEachDayOnce(seen);
      }),
    );
  });
});

function expectEachDayOnce(reports: readonly DueReport[]): void {
  for (const [index, { from }] of reports.entries()) {
    const before = reports[index - 1];
    if (before !== undefined) expect(isoInstant(from)).toBe(isoInstant(before.to));
  }
}
