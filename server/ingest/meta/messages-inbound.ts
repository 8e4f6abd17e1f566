import type { ContactRef, Decoded } from '../../core/event.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { completeContact, contactRef, isLink, isNameless } from './contact.ts';
import type { ListedContacts } from './contact.ts';
import { inboundContent } from './inbound-content.ts';
import { idOf, objectOf, wordOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { phoneNumberId } from './phone-number-id.ts';
import { platformTime } from './platform-time.ts';
import { readSystemMessage } from './system-message.ts';

/** A correction or a withdrawal of the person's own earlier message is not a reply to a template. */
const ABOUT_AN_EARLIER_MESSAGE: ReadonlySet<string> = new Set(['edit', 'revoke']);

/**
 * One member of `messages[]`. It is kept when it says something (a text, a tap, a choice) or answers a message,
 * which proves that one delivered. Otherwise it only shows that two identities are one person, if it names both.
 * `isAlone`: nothing else in the change, so a listed contact is this sender.
 */
export function readInboundMessage(
  one: { change: MetaChange; message: JsonObject; listed: ListedContacts; isAlone: boolean },
  into: Decoded,
): void {
  const { change, message, listed, isAlone } = one;
  const type = wordOf(message['type'])?.toLowerCase();
  if (type === undefined) {
    into.drops.push({ reason: 'unsupported-shape', detail: 'messages.messages[].type' });
    return;
  }
  if (idOf(message['group_id']) !== undefined) {
    into.drops.push({ reason: 'not-about-a-template-message', detail: 'group' });
    return;
  }
  const time = checkTime({ at: platformTime(message['timestamp']), receivedAt: change.receivedAt });
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: 'messages.messages[].timestamp' });
    return;
  }
  if (type === 'system') {
    readSystemMessage({ message, at: time.at }, into);
    return;
  }
  const named = contactRef({ phone: message['from'], bsuid: message['from_user_id'] });
  const contact = completeContact({ contact: named, listed, onlyOne: isAlone || isNameless(named) });
  if (isNameless(contact)) {
    into.drops.push({ reason: 'missing-contact', detail: 'messages.messages[].from' });
    return;
  }
  readReply({ change, message, type, at: time.at, contact }, into);
}

function readReply(
  reply: { change: MetaChange; message: JsonObject; type: string; at: EpochMs; contact: ContactRef },
  into: Decoded,
): void {
  const { change, message, type, at, contact } = reply;
  const content = inboundContent(type, message);
  if (content === 'unreadable') {
    into.drops.push({ reason: 'unsupported-shape', detail: `messages.messages[].${type}` });
    return;
  }
  const repliedTo =
    idOf(objectOf(message['context'])?.['id']) ?? idOf(objectOf(message['reaction'])?.['message_id']);
  const isReply = content !== 'nothing' || repliedTo !== undefined;
  if (!isReply || ABOUT_AN_EARLIER_MESSAGE.has(type)) {
    into.drops.push({ reason: 'no-signal', detail: type });
    if (isLink(contact)) into.events.push({ type: 'contact-seen', at, contact });
    return;
  }
  const id = idOf(message['id']);
  if (id === undefined) {
    into.drops.push({ reason: 'missing-message-id', detail: 'messages.messages[].id' });
    return;
  }
  const number = phoneNumberId(change.value);
  into.events.push({
    type: 'inbound',
    at,
    message: id,
    contact,
    ...(number !== undefined && { phoneNumberId: number }),
    ...(repliedTo !== undefined && { repliedTo }),
    ...(content !== 'nothing' && content),
  });
}
