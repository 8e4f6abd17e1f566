import type { Decoded } from '../../core/event.ts';
import type { ContactRef } from '../../core/event-parts.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { accountEvent } from './account-event.ts';
import { completeContact, contactRef, isNameless, listedContacts } from './contact.ts';
import type { ListedContacts } from './contact.ts';
import { eachObject } from './each-object.ts';
import { idOf, wordOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { phoneNumberId } from './phone-number-id.ts';
import { platformTime } from './platform-time.ts';

/** Field `user_preferences`: a person stopped or resumed marketing messages, or signed up for them. */
export function readUserPreferences(change: MetaChange, into: Decoded): void {
  const listed = listedContacts(change, into);
  const list = change.value['user_preferences'];
  const isAlone = Array.isArray(list) && list.length === 1;
  const hasContent = eachObject({ value: list, path: change.field }, into, (preference) =>
    readPreference({ change, preference, listed, isAlone }, into),
  );
  if (!hasContent) into.drops.push({ reason: 'no-signal', detail: change.field });
}

function readPreference(
  one: { change: MetaChange; preference: JsonObject; listed: ListedContacts; isAlone: boolean },
  into: Decoded,
): void {
  const { change, preference, listed, isAlone } = one;
  const time = checkTime({ at: platformTime(preference['timestamp']), receivedAt: change.receivedAt });
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: `${change.field}[].timestamp` });
    return;
  }
  const named = contactRef({ phone: preference['wa_id'], bsuid: preference['user_id'] });
  const contact = completeContact({ contact: named, listed, onlyOne: isAlone && isNameless(named) });
  if (isNameless(contact)) {
    into.drops.push({ reason: 'missing-contact', detail: `${change.field}[].wa_id` });
    return;
  }
  pushPreference({ change, preference, at: time.at, contact }, into);
}

function pushPreference(
  one: { change: MetaChange; preference: JsonObject; at: EpochMs; contact: ContactRef },
  into: Decoded,
): void {
  const { change, preference, at, contact } = one;
  const number = phoneNumberId(change.value);
  const common = {
    at,
    contact,
    channel: 'preference',
    ...(number !== undefined && { phoneNumberId: number }),
  } as const;
  const value = wordOf(preference['value'])?.toLowerCase();
  switch (value) {
    case 'stop': {
      const isMarketing = wordOf(preference['category'])?.toLowerCase() === 'marketing_messages';
      into.events.push({ type: 'opt-out', ...common, ...(isMarketing && { scope: 'marketing' }) });
      return;
    }
    case 'resume':
      into.events.push({ type: 'opt-in', ...common });
      return;
    case 'signup': {
      const signup = idOf(preference['signup_id']);
      into.events.push({ type: 'opt-in', ...common, ...(signup !== undefined && { signup }) });
      into.events.push(accountEvent(change, { event: 'SIGNUP', subject: signup, at }));
      return;
    }
    default:
      // A choice the platform adds later is kept in sight: it may be one more way to opt out.
      into.drops.push({ reason: 'unsupported-shape', detail: `${change.field}[].value` });
      if (value !== undefined) {
        into.events.push(accountEvent(change, { event: 'UNKNOWN_VALUE', detail: { value }, at }));
      }
  }
}
