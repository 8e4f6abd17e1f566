import type { ContactRef } from './event-parts.ts';
import { canonicalPhone } from './phone.ts';
import type { PhoneFault } from './phone.ts';

/** One name of a person; the value is canonical, so equal names are equal strings. */
export type IdentityKey = { kind: 'phone' | 'bsuid' | 'external'; value: string };

/** `field` is relative to the contact: empty for the whole of it. */
export type ContactResult =
  | { ok: true; contact: ContactRef }
  | { ok: false; field: string; reason: PhoneFault | 'missing' | 'not-a-contact' | 'not-a-text' };

/** Two letters of a country, a dot, then letters and digits; a phone never has this shape. */
const BSUID = /^[A-Z]{2}\.[A-Za-z0-9.]+$/;

const MEMBERS = ['phone', 'bsuid', 'externalId'] as const;

/**
 * The identities a reference names, in the order phone, bsuid, external. What is empty or no phone number is left
 * out; an empty list means that nobody is named.
 */
export function identityKeys(ref: ContactRef): IdentityKey[] {
  const keys: IdentityKey[] = [];
  const phone = canonicalPhone(ref.phone ?? '');
  if (phone.ok) keys.push({ kind: 'phone', value: phone.digits });
  const bsuid = ref.bsuid?.trim() ?? '';
  if (bsuid !== '') keys.push({ kind: 'bsuid', value: bsuid });
  const external = ref.externalId?.trim() ?? '';
  if (external !== '') keys.push({ kind: 'external', value: external });
  return keys;
}

/**
 * Reads the contact of an event line: a phone as text or number, or an object with `phone`, `bsuid`, `externalId`.
 * A user id standing where a phone belongs is taken as what it is. Empty members are left out; a member that is
 * there but is no phone number is an error, never silently dropped, because a stop may hang on it.
 */
export function parseContact(value: unknown): ContactResult {
  if (typeof value === 'string' || typeof value === 'number') return parseContact({ phone: value });
  if (value === undefined || value === null) return { ok: false, field: '', reason: 'missing' };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, field: '', reason: 'not-a-contact' };
  }
  const contact: ContactRef = {};
  const given = new Map<string, unknown>(Object.entries(value));
  for (const member of MEMBERS) {
    const part = given.get(member) ?? '';
    if (typeof part !== 'string' && typeof part !== 'number') {
      return { ok: false, field: member, reason: 'not-a-text' };
    }
    const text = String(part).trim();
    if (text !== '') contact[member] = text;
  }
  return checkedContact(contact);
}

function checkedContact({ phone, ...others }: ContactRef): ContactResult {
  if (phone === undefined) {
    return Object.keys(others).length > 0
      ? { ok: true, contact: others }
      : { ok: false, field: '', reason: 'missing' };
  }
  if (BSUID.test(phone)) return { ok: true, contact: { bsuid: phone, ...others } };
  const checked = canonicalPhone(phone);
  if (!checked.ok) return { ok: false, field: 'phone', reason: checked.reason };
  return { ok: true, contact: { phone: checked.digits, ...others } };
}
