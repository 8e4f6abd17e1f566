import type { Decoded } from '../../core/event.ts';
import type { ContactRef } from '../../core/event-parts.ts';
import { textOf, wordOf } from '../../core/json/json-members.ts';
import { storableText } from '../../core/json/storable.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import type { EpochMs } from '../../core/time.ts';
import { pushReply } from '../inbound-reply.ts';
import { contactRef, isNameless } from '../meta/contact.ts';
import { errorCode } from '../meta/error-code.ts';
import { buttonContent, choiceContent, type InboundContent } from '../meta/inbound-content.ts';
import { pushStatus } from './partner-status.ts';

/** A form's field; the empty one counts as absent. */
type Field = (name: string) => string | undefined;

/** The recipient blocked the sender or opted out. */
const BLOCKED_BY_USER = 63_014;
/** Nothing has left yet, or never will. */
const BEFORE_SENT: ReadonlySet<string> = new Set(['queued', 'accepted', 'scheduled', 'sending', 'canceled']);
const CHANNEL = /^whatsapp:/i;

/**
 * Twilio's webhooks of a WhatsApp sender, `application/x-www-form-urlencoded`: incoming messages and status callbacks.
 * Messages have Twilio's ids (`SM…`, `MM…`), also where a reply names what it answers. No time is told, so all of it is
 * as of its arrival. Other channels of the account are dropped. Pure; throws `UnreadableBody` when it is not about a message.
 *
 * Source: twilio.com/docs/messaging/guides/webhook-request, /docs/whatsapp/api, /docs/api/errors/63014 and
 * /docs/messaging/tutorials/advanced-opt-out; bodies of real traffic in public repositories.
 */
export function decodeTwilio(body: string, { receivedAt: at }: { receivedAt: EpochMs }): Decoded {
  const form = new URLSearchParams(body);
  const field: Field = (name) => textOf(storableText(form.get(name) ?? ''))?.trim();
  const message = field('MessageSid') ?? field('SmsSid');
  if (message === undefined) throw new UnreadableBody('MessageSid: missing');
  const into: Decoded = { events: [], drops: [] };
  const isWhatsApp = [field('From'), field('To')].some((address) => CHANNEL.test(address ?? ''));
  if (!isWhatsApp) into.drops.push({ reason: 'not-about-a-template-message', detail: 'channel' });
  else if (field('MessageStatus') !== undefined) readStatus({ field, message, at }, into);
  else readIncoming({ field, message, at }, into);
  return into;
}

type Told = { field: Field; message: string; at: EpochMs };

function readStatus({ field, message, at }: Told, into: Decoded): void {
  const word = wordOf(field('MessageStatus'))?.toLowerCase();
  if (word === undefined) {
    into.drops.push({ reason: 'unknown-status', detail: 'twilio.MessageStatus' });
    return;
  }
  if (BEFORE_SENT.has(word)) {
    into.drops.push({ reason: 'no-signal', detail: word });
    return;
  }
  const code = errorCode([{ code: field('ErrorCode') }]);
  pushStatus(
    {
      at,
      id: message,
      atArrival: true,
      message,
      status: word === 'undelivered' ? 'failed' : word,
      contact: contactRef({ phone: field('To')?.replace(CHANNEL, '') }),
      ...(code !== undefined && { errorCode: code }),
    },
    BLOCKED_BY_USER,
    into,
  );
}

function readIncoming({ field, message, at }: Told, into: Decoded): void {
  const contact = senderOf(field);
  if (isNameless(contact)) {
    into.drops.push({ reason: 'missing-contact', detail: 'twilio.From' });
    return;
  }
  const repliedTo = field('OriginalRepliedMessageSid');
  const told = {
    at,
    id: message,
    atArrival: true as const,
    ...(repliedTo !== undefined && { repliedTo }),
  };
  const kind = wordOf(field('MessageType'))?.toLowerCase() ?? 'message';
  pushReply({ ...told, message, contact, kind, path: 'twilio', content: contentOf(field, kind) }, into);
  // Twilio's own handling of stop words, where it is switched on: it blocks from now on, whatever we make of the text.
  const optOut = wordOf(field('OptOutType'))?.toUpperCase();
  if (optOut === 'STOP') into.events.push({ type: 'opt-out', ...told, contact, channel: 'provider' });
  else if (optOut === 'START')
    into.events.push({ type: 'opt-in', at, id: message, atArrival: true, contact, channel: 'provider' });
  else if (optOut !== undefined && optOut !== 'HELP') {
    into.drops.push({ reason: 'unsupported-shape', detail: 'twilio.OptOutType' });
    into.events.push({
      type: 'account',
      at,
      field: 'twilio',
      event: 'UNKNOWN_VALUE',
      detail: { value: optOut },
    });
  }
}

/** By number and user id, where both are told. */
function senderOf(field: Field): ContactRef {
  const named = contactRef({
    phone: field('From')?.replace(CHANNEL, ''),
    bsuid: field('ExternalUserId')?.replace(CHANNEL, ''),
  });
  const digits = field('WaId');
  return named.phone === undefined && digits !== undefined ? { ...named, phone: digits } : named;
}

function contentOf(field: Field, kind: string): InboundContent | 'nothing' | 'unreadable' {
  const [payload, label] = [field('ButtonPayload'), field('ButtonText')];
  if (payload !== undefined || label !== undefined) {
    return kind === 'interactive'
      ? choiceContent('button', { id: payload, title: label })
      : buttonContent({ payload, text: label });
  }
  const [row, title] = [field('ListId'), field('ListTitle')];
  if (row !== undefined || title !== undefined) return choiceContent('list', { id: row, title });
  const text = field('Body');
  return text === undefined ? 'nothing' : { text };
}
