import { describe, expect, it } from 'vitest';
import { exists, utcInstant, zonedInstant } from '../../../server/core/wall-clock.ts';

const clock = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
};

describe('utcInstant', () => {
  it.each([
    '1969-12-31 23:59:59',
    '1970-01-01 00:00:00',
    '2000-02-29 12:00:00',
    '2026-03-01 00:00:00',
    '1900-03-01 01:02:03',
  ])('agrees with the platform calendar on %s', (text) => {
    expect(utcInstant(clock(text))).toBe(Date.parse(`${text.replace(' ', 'T')}Z`));
  });
});

describe('exists', () => {
  it('knows leap years and lengths of months', () => {
    const isDay = (text: string) => exists(clock(`${text} 00:00:00`));
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].map(isDay),
    ).toEqual(Array.from({ length: 6 }, () => false));
    expect(exists(clock('2026-01-01 24:00:00'))).toBe(false);
  });
});

describe('zonedInstant', () => {
  it.each([
    ['2026-01-31 14:30:00', 'America/Sao_Paulo', '2026-01-31T14:30:00-03:00'],
    ['2018-12-01 12:00:00', 'America/Sao_Paulo', '2018-12-01T12:00:00-02:00'],
    ['2026-07-01 00:00:00', 'Asia/Kolkata', '2026-07-01T00:00:00+05:30'],
    ['2026-07-01 00:00:00', 'Pacific/Kiritimati', '2026-07-01T00:00:00+14:00'],
  ])('reads %s in %s as %s', (text, zone, iso) => {
    expect(zonedInstant(clock(text), zone)).toBe(Date.parse(iso));
  });

  it('takes the first of two equal wall times when clocks are put back', () => {
    expect(zonedInstant(clock('2026-11-01 01:30:00'), 'America/New_York')).toBe(
      Date.parse('2026-11-01T01:30:00-04:00'),
    );
  });

  it('moves a wall time that clocks skip forward past the gap', () => {
    expect(zonedInstant(clock('2018-11-04 00:00:00'), 'America/Sao_Paulo')).toBe(
      Date.parse('2018-11-04T01:00:00-02:00'),
    );
  });
});
