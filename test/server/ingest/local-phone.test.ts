import { describe, expect, it } from 'vitest';
import { localPhone } from '../../../server/ingest/local-phone.ts';

const read = (text: string, country = 'BR') => {
  const result = localPhone(text, country);
  return result.ok ? result.digits : result.reason;
};

describe('localPhone', () => {
  it.each([
    ['11 98888-7777', '5511988887777'],
    ['(11) 8888-7777', '5511988887777'],
    ['011 98888-7777', '5511988887777'],
    ['0 15 11 98888-7777', '5511988887777'],
    ['11 3000-1111', '551130001111'],
    ['11988887777.0', '5511988887777'],
    ['55 99999-8888', '5555999998888'],
    ['55 99 9998-8888', '5599999988888'],
    ['123 4567-8901', 'no-country-code'],
    ['(55) 99988-7766', '5555999887766'],
    ['5511988887777', '5511988887777'],
    ['551188887777', '5511988887777'],
    ['+55 11 98888-7777', '5511988887777'],
    ['+1 555 000 1111', '15550001111'],
    ['5491123456789', '541123456789'],
    ['98888-7777', 'no-country-code'],
    ['8888-7777', 'no-country-code'],
    ['1234', 'too-short'],
    ['5,5E+12', 'scientific-notation'],
    ['ramal 12', 'letters'],
  ])('reads %j in a Brazilian list as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('uses the numbering plan of other countries', () => {
    expect(read('55 1234 5678', 'MX')).toBe('525512345678');
    expect(read('600 123 456', 'ES')).toBe('34600123456');
    expect(read('34600123456', 'ES')).toBe('34600123456');
    expect(read('(212) 555-1234', 'US')).toBe('12125551234');
    expect(read('1 212 555 1234', 'US')).toBe('12125551234');
    expect(read('123456789', 'US')).toBe('no-country-code');
  });

  it('asks for a country code when the list has no country', () => {
    expect(read('5511988887777', '')).toBe('5511988887777');
    expect(read('011988887777', '')).toBe('no-country-code');
  });
});
