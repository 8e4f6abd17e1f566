import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPhone } from '../../../server/core/phone.ts';

const digitsOf = (text: string) => {
  const result = canonicalPhone(text);
  return result.ok ? result.digits : result.reason;
};

describe('canonicalPhone', () => {
  it.each([
    '5511988887777',
    '+55 11 98888-7777',
    '0055 (11) 98888-7777',
    '+0055 11 98888 7777',
    'whatsapp:+5511988887777',
    'tel:+55-11-98888-7777',
    '\u202A+55 11 98888\u00A07777\u202C',
    '５５１１９８８８８７７７７',
    '551188887777',
    '+55 (0) 11 98888-7777',
    '55 011 8888-7777',
    '5511988887777.0',
    '5511988887777,00',
  ])('spells the Brazilian mobile line %j in one way', (text) => {
    expect(digitsOf(text)).toBe('5511988887777');
  });

  it('leaves Brazilian landlines without a ninth digit', () => {
    expect(digitsOf('+55 11 3888-7777')).toBe('551138887777');
    expect(digitsOf('+55 11 2888-7777')).toBe('551128887777');
    expect(digitsOf('+55 11 5888-7777')).toBe('551158887777');
  });

  it('adds the ninth digit to every mobile range, 6 to 9', () => {
    expect(['6', '7', '8', '9'].map((first) => digitsOf(`5585${first}1234567`))).toEqual([
      '5585961234567',
      '5585971234567',
      '5585981234567',
      '5585991234567',
    ]);
  });

  it('drops one 0 dialled at home, and only before an area code', () => {
    expect(digitsOf('55000000000000')).toBe('55000000000000');
    expect(digitsOf('5500000000000')).toBe('5500000000000');
  });

  it('drops the 1 of older Mexican mobile accounts', () => {
    expect(digitsOf('+52 1 55 1234 5678')).toBe('525512345678');
    expect(digitsOf('+52 55 1234 5678')).toBe('525512345678');
  });

  it('gives Argentine mobiles one spelling, from abroad and from home', () => {
    expect(digitsOf('+54 9 11 2345-6789')).toBe('541123456789');
    expect(digitsOf('+54 11 2345-6789')).toBe('541123456789');
    expect(digitsOf('+54 11 15 2345-6789')).toBe('541123456789');
    expect(digitsOf('+54 351 15 345-6789')).toBe('543513456789');
    expect(digitsOf('+54 9 351 345-6789')).toBe('543513456789');
  });

  it('leaves other countries as they are', () => {
    expect(digitsOf('+1 (555) 000-1111')).toBe('15550001111');
    expect(digitsOf('+44 (0)20 7946 0018')).toBe('442079460018');
    expect(digitsOf('+39 06 6982 0000')).toBe('390669820000');
  });

  it.each([
    ['', 'empty'],
    [' + ', 'empty'],
    ['5,51199E+12', 'scientific-notation'],
    ['5.51199E+12', 'scientific-notation'],
    ['5e12', 'scientific-notation'],
    ['55119888x7777', 'letters'],
    ['n/a', 'letters'],
    ['٥٥١١٩٨٨٨٨٧٧٧٧', 'letters'],
    ['011 98888-7777', 'no-country-code'],
    ['1234567', 'too-short'],
    ['5511988887777 / 5511977776666', 'too-long'],
  ])('refuses %j as %s', (text, reason) => {
    expect(digitsOf(text)).toBe(reason);
  });

  it('is idempotent and never throws', () => {
    // The digits that the rules add and take away are dense in the third kind.
    const numbers = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\+?5[245][0-9]{6,14}$/),
      fc.stringMatching(/^5[245][0159]{6,14}$/),
    );
    fc.assert(
      fc.property(numbers, (text) => {
        const once = canonicalPhone(text);
        if (once.ok) expect(canonicalPhone(once.digits)).toEqual(once);
      }),
      { numRuns: 3_000 },
    );
  });
});
