import type { Decoded } from '../../core/event.ts';
import { checkTime } from '../check-time.ts';
import { parseCallbackData } from './callback-data.ts';
import { completeContact, contactRef, isNameless } from './contact.ts';
import type { ListedContacts } from './contact.ts';
import { errorCode } from './error-code.ts';
import { idOf, objectOf, wordOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { phoneNumberId } from './phone-number-id.ts';
import { platformTime } from './platform-time.ts';

/**
 * One member of `statuses[]`. A word the platform adds later is kept lower-cased. Statuses of group messages are
 * dropped: their recipient is a group. `isAlone`: nothing else in the change, so a listed contact is this recipient.
 */
export function readMessageStatus(
  one: { change: MetaChange; status: JsonObject; listed: ListedContacts; isAlone: boolean },
  into: Decoded,
): void {
  const { change, status, listed, isAlone } = one;
  if (status['recipient_type'] === 'group') {
    into.drops.push({ reason: 'not-about-a-template-message', detail: 'group' });
    return;
  }
  const message = idOf(status['id']);
  if (message === undefined) {
    into.drops.push({ reason: 'missing-message-id', detail: 'messages.statuses[].id' });
    return;
  }
  const word = wordOf(status['status'])?.toLowerCase();
  if (word === undefined) {
    into.drops.push({ reason: 'unknown-status', detail: 'messages.statuses[].status' });
    return;
  }
  const time = checkTime({ at: platformTime(status['timestamp']), receivedAt: change.receivedAt });
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: 'messages.statuses[].timestamp' });
    return;
  }
  const named = contactRef({ phone: status['recipient_id'], bsuid: status['recipient_user_id'] });
  const contact = completeContact({ contact: named, listed, onlyOne: isAlone && isNameless(named) });
  const number = phoneNumberId(change.value);
  const code = errorCode(status['errors']);
  const pricingCategory = wordOf(objectOf(status['pricing'])?.['category'])?.toLowerCase();
  const callback = parseCallbackData({
    data: status['biz_opaque_callback_data'],
    patterns: change.callbackPatterns,
    waba: change.waba,
  });
  into.events.push({
    type: 'status',
    at: time.at,
    message,
    status: word,
    ...(!isNameless(contact) && { contact }),
    ...(number !== undefined && { phoneNumberId: number }),
    ...(code !== undefined && { errorCode: code }),
    ...(pricingCategory !== undefined && { pricingCategory }),
    ...(callback !== undefined && { callback }),
  });
}
