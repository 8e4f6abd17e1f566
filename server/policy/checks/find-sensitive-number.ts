import type { CheckedText, PolicyHit } from '../checked-text.ts';

/** A card number as cards show it, in groups; one run of digits may be any order number. */
const CARD = /(?<![\d-])\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?![\d-])/g;
/** A CPF as it is written, with points and a hyphen. */
const CPF = /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g;

/** Places with a complete card number or CPF whose check digits fit. */
export function findSensitiveNumber({ text }: CheckedText): PolicyHit[] {
  const found = [
    ...[...text.matchAll(CARD)].filter(([number]) => isCardNumber(digitsOf(number))),
    ...[...text.matchAll(CPF)].filter(([number]) => isCpf(digitsOf(number))),
  ];
  return found
    .map((match) => ({ from: match.index, to: match.index + match[0].length, language: null }))
    .sort((left, right) => left.from - right.from);
}

function digitsOf(number: string): number[] {
  return [...number.replaceAll(/\D/g, '')].map(Number);
}

/** Luhn's check: every second digit from the right doubled, the sum of digits a multiple of ten. */
function isCardNumber(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const counted = index % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

/** Both check digits of the Brazilian taxpayer number (modulo 11). */
function isCpf(digits: readonly number[]): boolean {
  const check = (length: number): number => {
    const sum = digits
      .slice(0, length)
      .reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
    return ((sum * 10) % 11) % 10;
  };
  return new Set(digits).size > 1 && check(9) === digits[9] && check(10) === digits[10];
}
