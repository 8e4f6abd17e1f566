import type { Decoded } from '../../core/event.ts';
import type { ContactRef } from '../../core/event-parts.ts';
import { eachObject } from './each-object.ts';
import { idOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';

/** Two letters of a country, a dot, then letters and digits (and `ENT.` for the parent's id). */
const BSUID = /^[A-Z]{2}\.[A-Za-z0-9.]+$/;

/**
 * One person by phone and business-scoped user id. Either may be absent or empty; with neither the reference is
 * empty. A user id standing where a phone belongs is read as what it is.
 */
export function contactRef(given: { phone?: unknown; bsuid?: unknown }): ContactRef {
  const phone = idOf(given.phone);
  const bsuid = idOf(given.bsuid);
  if (phone !== undefined && BSUID.test(phone)) return { bsuid: bsuid ?? phone };
  return { ...(phone !== undefined && { phone }), ...(bsuid !== undefined && { bsuid }) };
}

/** True when the reference names nobody. */
export function isNameless(contact: ContactRef): boolean {
  return contact.phone === undefined && contact.bsuid === undefined;
}

/** True when the reference names a person twice, which links the two names. */
export function isLink(contact: ContactRef): boolean {
  return contact.phone !== undefined && contact.bsuid !== undefined;
}

/** The people a change lists in `contacts[]`, each once, and found by phone or by user id. */
export type ListedContacts = { all: ContactRef[]; byName: ReadonlyMap<string, ContactRef[]> };

/** Reads `contacts[]`; members without phone and user id are left out. */
export function listedContacts({ field, value }: MetaChange, into: Decoded): ListedContacts {
  const all = new Map<string, ContactRef>();
  eachObject({ value: value['contacts'], path: `${field}.contacts` }, into, (member) => {
    const contact = contactRef({ phone: member['wa_id'], bsuid: member['user_id'] });
    if (!isNameless(contact)) all.set(namesOf(contact).join(' '), contact);
  });
  const byName = new Map<string, ContactRef[]>();
  for (const contact of all.values()) {
    for (const name of namesOf(contact)) {
      const sharing = byName.get(name);
      if (sharing === undefined) byName.set(name, [contact]);
      else sharing.push(contact);
    }
  }
  return { all: [...all.values()], byName };
}

/**
 * A person completed by the one listed contact that shares the phone or the user id. What the update itself says
 * wins. With `onlyOne` set, a list of one person that shares no name is taken to be the same person: to be used
 * only where the list cannot be about anybody else.
 */
export function completeContact(known: {
  contact: ContactRef;
  listed: ListedContacts;
  onlyOne: boolean;
}): ContactRef {
  const { contact, listed, onlyOne } = known;
  const matches = new Set(namesOf(contact).flatMap((name) => listed.byName.get(name) ?? []));
  const [match] = matches.size > 0 ? matches : onlyOne ? listed.all : [];
  const isUnambiguous = matches.size === 1 || (matches.size === 0 && listed.all.length === 1);
  return match !== undefined && isUnambiguous ? { ...match, ...contact } : contact;
}

function namesOf({ phone, bsuid }: ContactRef): string[] {
  const names: string[] = [];
  if (phone !== undefined) names.push(`phone:${phone.replace(/\D/g, '')}`);
  if (bsuid !== undefined) names.push(`bsuid:${bsuid}`);
  return names;
}
