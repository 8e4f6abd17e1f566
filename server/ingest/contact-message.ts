import type { ContactResult } from '../core/contact.ts';

type ContactFault = Extract<ContactResult, { ok: false }>['reason'];

const MESSAGES: Record<ContactFault, string> = {
  missing: 'is missing; give a phone number, or an object with phone, bsuid or externalId',
  'not-a-contact': 'is neither a phone number nor an object; give one of them',
  'not-a-text': 'is neither a text nor a number; write the digits as a text',
  empty: 'has no digits; write the number with country code',
  'scientific-notation':
    'is a number in scientific notation, to which a spreadsheet shortened it (like 5,5E+12); format the column as text and export again',
  letters:
    'is a text with letters or other signs where a phone number belongs; write the digits with country code',
  'no-country-code': 'is a number that begins with 0; write it with country code, such as 55 for Brazil',
  'too-short': 'is a number of fewer than 8 digits; write it with country and area code',
  'too-long': 'is a number of more than 15 digits; give one phone number only',
};

/** What is wrong with a contact and what to do about it, never quoting it. */
export function contactMessage(reason: ContactFault): string {
  return MESSAGES[reason];
}
