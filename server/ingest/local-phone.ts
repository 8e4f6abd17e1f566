import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { canonicalPhone } from '../core/phone.ts';
import type { PhoneResult } from '../core/phone.ts';

/** Area code and number: ten digits, or eleven with the ninth digit of mobiles. No area code contains a zero. */
const BRAZIL_NATIONAL = /^[1-9][1-9](?:[2-9]\d{7}|9\d{8})$/;

/** The shortest number that can only be a national one with its country code before it. */
const SHORTEST_WITH_CODE = 12;

/**
 * A phone as a list writes it: with country code, or local to `country` (ISO 3166, e.g. `BR`). The country code is
 * added only where the shape leaves no doubt; what could be either, or has no area code, is `no-country-code`.
 */
export function localPhone(text: string, country: string): PhoneResult {
  const isInternational = /^\s*(?:whatsapp:|tel:)?\s*(?:\+|00)/i.test(text);
  const asGiven = canonicalPhone(text);
  if (isInternational || !isSupportedCountry(country)) return asGiven;
  if (!asGiven.ok && asGiven.reason !== 'no-country-code' && asGiven.reason !== 'too-short') return asGiven;
  const digits = text.replace(/[.,]0{1,2}$/, '').replaceAll(/\D/g, '');
  const national = country === 'BR' ? brazilianNational(digits) : nationalByPlan(digits, country);
  const code = getCountryCallingCode(country);
  if (national !== null) return canonicalPhone(code + national);
  if (!asGiven.ok) return asGiven;
  const hasCode = digits.startsWith(code) && isWholeNumber(digits.slice(code.length), country);
  return hasCode || digits.length >= SHORTEST_WITH_CODE ? asGiven : { ok: false, reason: 'no-country-code' };
}

function brazilianNational(digits: string): string | null {
  // 0 and perhaps the two digits of a carrier are dialled before the area code.
  const bare = digits.replace(/^0(?:\d{2}(?=\d{10,11}$))?/, '');
  return BRAZIL_NATIONAL.test(bare) ? bare : null;
}

type Country = Parameters<typeof getCountryCallingCode>[0];

function nationalByPlan(digits: string, country: Country): string | null {
  const parsed = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  if (parsed === undefined || !parsed.isValid()) return null;
  // The parser also accepts digits that already begin with the country code; those are no local number.
  return digits.endsWith(parsed.nationalNumber) && digits.length <= parsed.nationalNumber.length + 1
    ? parsed.nationalNumber
    : null;
}

function isWholeNumber(national: string, country: Country): boolean {
  return country === 'BR' ? BRAZIL_NATIONAL.test(national) : nationalByPlan(national, country) !== null;
}
