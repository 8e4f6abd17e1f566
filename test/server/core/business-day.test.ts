import { describe, expect, it } from 'vitest';
import {
  businessDayOf,
  businessDaysBetween,
  isoInstant,
  mondayOf,
  nextBusinessDay,
  parseIsoInstant,
  startOfBusinessDay,
  weekdayOf,
} from '../../../server/core/business-day.ts';
import { BUCKET_MS, HOUR_MS } from '../../../server/core/time.ts';

const at = (text: string) => Date.parse(text);

describe('businessDayOf', () => {
  it('follows the zone, not UTC', () => {
    expect(businessDayOf(at('2026-03-02T02:59:59.999Z'), 'America/Sao_Paulo')).toBe('2026-03-01');
    expect(businessDayOf(at('2026-03-02T03:00:00Z'), 'America/Sao_Paulo')).toBe('2026-03-02');
  });

  it('refuses an unknown zone', () => {
    expect(() => businessDayOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('startOfBusinessDay', () => {
  it('is 01:00 local where midnight does not exist', () => {
    // Sao Paulo, 4 November 2018: clocks went from 23:59:59 -03 to 01:00 -02.
    expect(startOfBusinessDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T03:00:00Z'));
  });

  it('gives 23 and 25 hours to the days on which clocks change', () => {
    const length = (day: string) =>
      (startOfBusinessDay(nextBusinessDay(day), 'Europe/Madrid') - startOfBusinessDay(day, 'Europe/Madrid')) /
      HOUR_MS;
    expect([length('2026-03-28'), length('2026-03-29'), length('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('a day that the zone skipped starts where the next one starts', () => {
    // Samoa had no 30 December 2011.
    expect(startOfBusinessDay('2011-12-30', 'Pacific/Apia')).toBe(
      startOfBusinessDay('2011-12-31', 'Pacific/Apia'),
    );
  });

  it('is a bucket edge in zones of half and quarter hours', () => {
    for (const zone of ['Asia/Kathmandu', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Chatham']) {
      expect(startOfBusinessDay('2026-04-05', zone) % BUCKET_MS).toBe(0);
    }
  });
});

describe('businessDaysBetween', () => {
  it('partitions a year without gap or overlap', () => {
    const from = at('2018-01-01T02:00:00Z');
    const to = at('2019-01-01T02:00:00Z');
    const days = businessDaysBetween({ from, to, zone: 'America/Sao_Paulo' });
    expect(days).toHaveLength(365);
    days.slice(1).forEach((day, index) => expect(day.start).toBe(days[index]?.end));
    expect(days[0]?.start).toBe(from);
    expect(days.at(-1)?.end).toBe(to);
  });

  it('leaves out a skipped day and is empty for an empty range', () => {
    const zone = 'Pacific/Apia';
    const names = businessDaysBetween({
      from: startOfBusinessDay('2011-12-29', zone),
      to: startOfBusinessDay('2012-01-01', zone),
      zone,
    }).map(({ day }) => day);
    expect(names).toEqual(['2011-12-29', '2011-12-31']);
    expect(businessDaysBetween({ from: 5, to: 5, zone })).toEqual([]);
  });
});

describe('weekdayOf', () => {
  it('counts from Monday', () => {
    expect(['2026-03-02', '2026-03-07', '2026-03-08'].map(weekdayOf)).toEqual([0, 5, 6]);
    expect(mondayOf('2026-03-08')).toBe('2026-03-02');
    expect(mondayOf('2026-03-02')).toBe('2026-03-02');
  });
});

describe('isoInstant', () => {
  it('writes UTC with milliseconds', () => {
    expect(isoInstant(at('2026-03-02T00:00:00-03:00'))).toBe('2026-03-02T03:00:00.000Z');
  });
});

describe('parseIsoInstant', () => {
  it('reads what isoInstant writes, and nothing else', () => {
    expect(parseIsoInstant('2026-03-02T03:00:00.007Z')).toBe(Date.UTC(2026, 2, 2, 3, 0, 0, 7));
    for (const text of [
      'UTILITY',
      '2026-03-02',
      '2026-03-02T03:00:00Z',
      '2026-03-02T03:00:00.000-03:00',
      '2026-13-02T03:00:00.000Z',
    ])
      expect([text, parseIsoInstant(text)]).toEqual([text, null]);
  });
});
