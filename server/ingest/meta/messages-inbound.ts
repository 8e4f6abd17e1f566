import type { Decoded } from '../../core/event.ts';
import type { ContactRef } from '../../core/event-parts.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { pushReply } from '../inbound-reply.ts';
import { completeContact, contactRef, isNameless } from './contact.ts';
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

/** One member of `messages[]`, kept as `pushReply` says. `isAlone`: nothing else in the change, so a listed contact is
 *  this sender. */
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
  const answered =
    idOf(objectOf(message['context'])?.['id']) ?? idOf(objectOf(message['reaction'])?.['message_id']);
  const repliedTo = ABOUT_AN_EARLIER_MESSAGE.has(type) ? undefined : answered;
  const number = phoneNumberId(change.value);
  pushReply(
    {
      at,
      message: idOf(message['id']),
      contact,
      kind: type,
      path: 'messages.messages[]',
      content: inboundContent(type, message),
      ...(number !== undefined && { phoneNumberId: number }),
      ...(repliedTo !== undefined && { repliedTo }),
    },
    into,
  );
}
