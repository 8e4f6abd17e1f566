/** Why a text is no phone number. */
export type PhoneFault =
  | 'empty'
  | 'scientific-notation'
  | 'letters'
  | 'no-country-code'
  | 'too-short'
  | 'too-long';

/** The one spelling of a line: digits with country code, no `+`. */
export type PhoneResult = { ok: true; digits: string } | { ok: false; reason: PhoneFault };

/** E.164 allows 15 digits with country code; below 8 nothing is reachable from another country. */
const SHORTEST = 8;
const LONGEST = 15;

/** What a spreadsheet makes of a long number; the lost digits cannot be restored. */
const SCIENTIFIC = /^\+?\d+(?:[.,]\d+)?[eE][+-]?\d+$/;

/** A number that passed through a column of decimals: `5511988887777.0` would otherwise gain a digit. */
const WRITTEN_AS_DECIMAL = /^(\+?\d{8,})[.,]0{1,2}$/;

/** `+44 (0)20 …`: the zero is dialled only inside the country. Italy (39) keeps its zero. */
const DOMESTIC_ZERO = /^((?:\+|00)?\s*(?!39)[1-9]\d{0,2}\s*)\(0\)/;

/**
 * Digits that name one line, whatever way it was written: with `+`, `00`, `whatsapp:`, spaces or punctuation,
 * and with or without the digits that some countries added to mobile numbers.
 * Judges the shape only: numbering plans change, and a number must not lose its stop because a table is old.
 */
export function canonicalPhone(input: string): PhoneResult {
  const text = input
    .normalize('NFKC')
    .trim()
    .replace(/^(?:whatsapp|tel):/i, '')
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .replace(WRITTEN_AS_DECIMAL, '$1')
    .replace(DOMESTIC_ZERO, '$1');
  if (SCIENTIFIC.test(text.replaceAll(' ', ''))) return { ok: false, reason: 'scientific-notation' };
  if (/\p{L}|(?![0-9])\p{N}/u.test(text)) return { ok: false, reason: 'letters' };
  // `+00 55 …` is a common slip; no country code begins with a zero.
  const digits = text.replaceAll(/\D/g, '').replace(/^00/, '');
  if (digits === '') return { ok: false, reason: 'empty' };
  if (digits.startsWith('0')) return { ok: false, reason: 'no-country-code' };
  const canonical = canonicalLine(digits);
  if (canonical.length < SHORTEST) return { ok: false, reason: 'too-short' };
  if (canonical.length > LONGEST) return { ok: false, reason: 'too-long' };
  return { ok: true, digits: canonical };
}

function canonicalLine(digits: string): string {
  if (digits.startsWith('55')) return brazilian(digits);
  if (digits.startsWith('52')) return mexican(digits);
  if (digits.startsWith('54')) return argentine(digits);
  return digits;
}

/**
 * Mobile numbers of eight digits (first digit 6 to 9) gained a leading 9 between 2012 and 2016, but accounts made
 * before that still carry the short form. Landlines (2 to 5) did not. A 0 before the area code is dialled at home.
 */
function brazilian(digits: string): string {
  return digits.replace(/^550(?=[1-9]\d{9,10}$)/, '55').replace(/^(55[1-9][1-9])([6-9]\d{7})$/, '$19$2');
}

/** Until 2019 calls from abroad put a 1 before ten-digit mobile numbers; older accounts keep it. */
function mexican(digits: string): string {
  return digits.replace(/^521(\d{10})$/, '52$1');
}

/**
 * From abroad a 9 precedes a mobile number, at home a 15 follows its area code (11, or three or four digits);
 * both name the line that has ten digits without them.
 */
function argentine(digits: string): string {
  return digits
    .replace(/^549(\d{10})$/, '54$1')
    .replace(/^54(?:(11)15(\d{8})|(?!11)(\d{3})15(\d{7})|(?!11)(\d{4})15(\d{6}))$/, '54$1$2$3$4$5$6');
}
