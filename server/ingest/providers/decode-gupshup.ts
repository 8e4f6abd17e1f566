import type { Decoded } from '../../core/event.ts';
import { idOf, objectOf, textOf, wordOf, type JsonObject } from '../../core/json/json-members.ts';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { pushReply } from '../inbound-reply.ts';
import { contactRef, isNameless } from '../meta/contact.ts';
import { errorCode } from '../meta/error-code.ts';
import { buttonContent, choiceContent, type InboundContent } from '../meta/inbound-content.ts';
import { platformTime } from '../meta/platform-time.ts';
import { readUnknownField } from '../meta/unknown-field.ts';
import { pushStatus } from './partner-status.ts';

/** `Number Opted Out`: refused because the number had opted out at Gupshup. */
const OPTED_OUT = 1_012;
/** Gupshup's id stands in `gsId` of these; without it, a week after the send, there is the platform's id only. */
const REPORTED: ReadonlySet<string> = new Set(['sent', 'delivered', 'read', 'deleted']);
/** Known by name; what is in them is of no use or not described well enough to be read. */
const SET_ASIDE: ReadonlySet<string> = new Set(['template-event', 'account-event', 'billing-event']);

/**
 * Gupshup's webhooks in version 2: messages of people, statuses, and people opting in and out. A message has the id that
 * the send was answered with (`messageId`, here `gsId`), in statuses and where a reply names what it answers.
 * Pure; throws `UnreadableBody` for other versions and other things.
 *
 * Source: docs.gupshup.io/docs/inbound-messages, /docs/text, /docs/message-events, /docs/user-event,
 * /reference/postback-text-support; partner-docs.gupshup.io/docs/error-codes.
 */
export function decodeGupshup(body: string, { receivedAt }: { receivedAt: EpochMs }): Decoded {
  const root = objectOf(parseLosslessJson(body));
  if (root === undefined) throw new UnreadableBody('body: expected an object');
  if (root['object'] !== undefined) {
    throw new UnreadableBody(
      'object: the pass-through format (version 3) is not read; subscribe with version 2',
    );
  }
  const type = wordOf(root['type']);
  const payload = objectOf(root['payload']);
  if (type === undefined) throw new UnreadableBody('type: expected a word');
  if (payload === undefined) throw new UnreadableBody('payload: expected an object');
  const into: Decoded = { events: [], drops: [] };
  const reported = type === 'message-event' ? objectOf(payload['payload'])?.['ts'] : undefined;
  const time = checkTime({ at: platformTime(reported ?? root['timestamp']), receivedAt });
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: `gupshup.${type}` });
    return into;
  }
  const { at } = time;
  if (type === 'message') readMessage({ payload, at }, into);
  else if (type === 'message-event') readStatus({ payload, at }, into);
  else if (type === 'user-event') readUser({ payload, at }, into);
  else if (SET_ASIDE.has(type)) into.drops.push({ reason: 'no-signal', detail: type });
  else readUnknownField({ field: `gupshup.${type}`, at }, into);
  return into;
}

type Told = { payload: JsonObject; at: EpochMs };

function readMessage({ payload, at }: Told, into: Decoded): void {
  const contact = contactRef({ phone: idOf(objectOf(payload['sender'])?.['phone']) ?? payload['source'] });
  if (isNameless(contact)) {
    into.drops.push({ reason: 'missing-contact', detail: 'gupshup.message' });
    return;
  }
  const kind = wordOf(payload['type'])?.toLowerCase() ?? 'message';
  // The platform's id of what is answered, beside it, is known from nowhere else.
  const repliedTo = idOf(objectOf(payload['context'])?.['gsId']);
  pushReply(
    {
      at,
      message: idOf(payload['id']),
      contact,
      kind,
      path: 'gupshup',
      content: contentOf(kind, objectOf(payload['payload'])),
      ...(repliedTo !== undefined && { repliedTo }),
    },
    into,
  );
}

function contentOf(kind: string, said: JsonObject | undefined): InboundContent | 'nothing' | 'unreadable' {
  switch (kind) {
    case 'text':
      return textOf(said?.['text']) === undefined ? 'unreadable' : { text: String(said?.['text']) };
    case 'quick_reply':
      return buttonContent({ payload: said?.['postbackText'], text: said?.['text'] });
    case 'button_reply':
    case 'list_reply':
      return choiceContent(kind === 'list_reply' ? 'list' : 'button', {
        id: textOf(said?.['postbackText']) ?? said?.['id'],
        title: said?.['title'],
      });
    default: {
      const caption = textOf(said?.['caption']);
      return caption === undefined ? 'nothing' : { text: caption };
    }
  }
}

function readStatus({ payload, at }: Told, into: Decoded): void {
  const word = wordOf(payload['type'])?.toLowerCase();
  if (word === undefined) {
    into.drops.push({ reason: 'unknown-status', detail: 'gupshup.message-event' });
    return;
  }
  if (word === 'enqueued') {
    into.drops.push({ reason: 'no-signal', detail: word });
    return;
  }
  const message = idOf(payload['gsId']) ?? (REPORTED.has(word) ? undefined : idOf(payload['id']));
  if (message === undefined) {
    into.drops.push({ reason: 'missing-message-id', detail: 'gupshup.gsId' });
    return;
  }
  const code = errorCode([payload['payload']]);
  pushStatus(
    {
      at,
      message,
      status: word,
      contact: contactRef({ phone: payload['destination'] }),
      ...(code !== undefined && { errorCode: code }),
    },
    OPTED_OUT,
    into,
  );
}

function readUser({ payload, at }: Told, into: Decoded): void {
  const kind = wordOf(payload['type'])?.toLowerCase();
  const contact = contactRef({ phone: payload['phone'] });
  if (kind === undefined) into.drops.push({ reason: 'unsupported-shape', detail: 'gupshup.user-event' });
  else if (kind === 'sandbox-start') into.drops.push({ reason: 'no-signal', detail: kind });
  else if (kind !== 'opted-out' && kind !== 'opted-in')
    readUnknownField({ field: `gupshup.user-event.${kind}`, at }, into);
  else if (isNameless(contact)) into.drops.push({ reason: 'missing-contact', detail: `gupshup.${kind}` });
  else {
    into.events.push({ type: kind === 'opted-out' ? 'opt-out' : 'opt-in', at, contact, channel: 'provider' });
  }
}
