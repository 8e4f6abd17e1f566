import { consentAction } from '../consent-action.ts';
import { contactMessage } from '../contact-message.ts';
import { localDate } from '../local-date.ts';
import { localPhone } from '../local-phone.ts';
import type { EpochMs } from '../../core/time.ts';
import { folded, type BoundProfile } from './bind-profile.ts';
import { TIME_FIELDS } from './mapped-fields.ts';
import type { Profile } from './profile.ts';

/** What a file leaves unsaid, and what is noticed while it is read. */
export type MapContext = {
  profile: Profile;
  bound: BoundProfile;
  /** IANA zone of times without an offset. */
  zone: string;
  receivedAt: EpochMs;
  noticed: Noticed;
};

/** `localTimes`: times without an offset; `otherValues`: cells that a list of meanings leaves out; `unfitting`: rows that
 *  none of the profile's events wants. */
export type Noticed = { localTimes: number; otherValues: number; unfitting: number };

/** A code, or one of the platform inside a sentence, e.g. `131026: Message undeliverable`. */
const ERROR_CODE = /^\d{1,6}$|(?<!\d)1[23]\d{4}(?!\d)/;

/** The text an event line takes for a cell; empty: leave the field out. `notBefore`: of times that happened twice. */
export function mapCell(
  field: string,
  cell: string,
  { profile, bound, zone, noticed, notBefore }: MapContext & { notBefore: EpochMs | null },
): { text: string } | { message: string } {
  const meanings = bound.values.get(field);
  const meaning = meanings?.get(folded(cell));
  if (meanings !== undefined && meaning === undefined) noticed.otherValues += 1;
  const text = meaning ?? cell;
  if (text === '') return { text };
  if (TIME_FIELDS.has(field)) {
    if (profile.dates === 'seconds' && /^\d{9,10}$/.test(text)) return { text: `${text}000` };
    const order = profile.dates === 'mdy' ? 'mdy' : 'dmy';
    const date = localDate(text, { order, zone, ...(notBefore !== null && { notBefore }) });
    if (!date.ok) return date;
    if (date.isLocal) noticed.localTimes += 1;
    return { text: String(date.at) };
  }
  if ((field === 'contact' || field === 'contact.phone') && profile.country !== null) {
    const phone = localPhone(text, profile.country);
    return phone.ok ? { text: phone.digits } : { message: contactMessage(phone.reason) };
  }
  if (field === 'error.code') return { text: ERROR_CODE.exec(text)?.[0] ?? '' };
  if (field === 'action') return { text: consentAction(text) ?? text };
  return { text };
}
