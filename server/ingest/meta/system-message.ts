import type { Decoded } from '../../core/event.ts';
import type { ContactRef } from '../../core/event-parts.ts';
import type { EpochMs } from '../../core/time.ts';
import { contactRef, isLink, isNameless } from './contact.ts';
import { objectOf, wordOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/** The person goes on under another number or user id; both spellings of the first kind are in use. */
const CHANGES: ReadonlySet<string> = new Set([
  'user_changed_number',
  'customer_changed_number',
  'user_changed_user_id',
]);

/**
 * A message of type `system`. A changed number or user id becomes an identity event: the old names are the
 * message's sender (or `customer`) and `previous_user_id`, the new ones `wa_id` (`new_wa_id` before API version 12)
 * and `user_id`. Other kinds change no name (`customer_identity_changed` tells of a new device); of those only the
 * link between the names they carry is kept.
 */
export function readSystemMessage(
  { message, at }: { message: JsonObject; at: EpochMs },
  into: Decoded,
): void {
  const system = objectOf(message['system']);
  const kind = wordOf(system?.['type'])?.toLowerCase();
  if (system === undefined || kind === undefined) {
    into.drops.push({ reason: 'unsupported-shape', detail: 'messages.messages[].system' });
    return;
  }
  const old = contactRef({ phone: message['from'], bsuid: system['previous_user_id'] });
  const customer = contactRef({ phone: system['customer'] });
  const from: ContactRef = { ...customer, ...old };
  const renamed = contactRef({ phone: system['new_wa_id'] });
  const to: ContactRef = { ...renamed, ...contactRef({ phone: system['wa_id'], bsuid: system['user_id'] }) };
  if (!CHANGES.has(kind)) {
    const seen: ContactRef = { ...to, ...from };
    into.drops.push({ reason: 'no-signal', detail: kind });
    if (isLink(seen) && !contradicts(from, to)) into.events.push({ type: 'contact-seen', at, contact: seen });
    return;
  }
  if (isNameless(from) || isNameless(to)) {
    into.drops.push({ reason: 'missing-contact', detail: 'messages.messages[].system' });
    return;
  }
  into.events.push({ type: 'identity', at, from, to });
}

/** True when the two name one kind of identity differently, so that joining them would be a guess. */
function contradicts(one: ContactRef, other: ContactRef): boolean {
  const differs = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && left !== right;
  return differs(one.phone, other.phone) || differs(one.bsuid, other.bsuid);
}
