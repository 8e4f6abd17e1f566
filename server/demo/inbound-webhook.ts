import { SECOND_MS } from '../core/time.ts';
import type { Fact, Reply } from './fact.ts';
import { platformNames } from './people.ts';
import { webhookBody } from './platform-json.ts';
import { SHOP } from './shop.ts';
import { contactMember, metadata } from './status-webhook.ts';

/** The webhook of what a person did: a reply, a stop in the platform's settings, a change of number. */
export function inboundWebhook(fact: Exclude<Fact, { kind: 'send' | 'status' }>): string {
  switch (fact.kind) {
    case 'reply':
      return replyWebhook(fact);
    case 'preference':
      return preferenceWebhook(fact);
    case 'moved':
      return movedWebhook(fact);
  }
}

function replyWebhook(fact: Fact & { kind: 'reply' }): string {
  const { at, person, message, repliedTo, reply, category } = fact;
  const { waId, userId } = platformNames(person, at);
  const inbound = {
    ...(repliedTo !== null && { context: { from: SHOP.numbers[category].display, id: repliedTo } }),
    ...(waId !== null && { from: waId }),
    from_user_id: userId,
    id: message,
    timestamp: String(at / SECOND_MS),
    ...replyMember(reply),
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: metadata(category),
    contacts: [contactMember(person, at)],
    messages: [inbound],
  };
  return webhookBody({ waba: SHOP.waba, changes: [{ field: 'messages', value }] });
}

function replyMember(reply: Reply): Record<string, unknown> {
  switch (reply.kind) {
    case 'text':
      return { type: 'text', text: { body: reply.text } };
    case 'button':
      return { type: 'button', button: { payload: reply.payload, text: reply.label } };
    case 'sticker':
      return {
        type: 'sticker',
        sticker: { mime_type: 'image/webp', id: '480600000000001', animated: false },
      };
  }
}

function preferenceWebhook({ at, person }: Fact & { kind: 'preference' }): string {
  const { waId, userId } = platformNames(person, at);
  const preference = {
    ...(waId !== null && { wa_id: waId }),
    user_id: userId,
    detail: 'User requested to stop marketing messages',
    category: 'marketing_messages',
    value: 'stop',
    timestamp: at / SECOND_MS,
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: metadata('MARKETING'),
    contacts: [contactMember(person, at)],
    user_preferences: [preference],
  };
  return webhookBody({ waba: SHOP.waba, changes: [{ field: 'user_preferences', value }] });
}

/** System messages list no contacts. */
function movedWebhook({ at, person, message }: Fact & { kind: 'moved' }): string {
  const old = platformNames(person, at - SECOND_MS);
  const { waId, userId } = platformNames(person, at);
  const moved = {
    ...(old.waId !== null && { from: old.waId }),
    id: message,
    timestamp: String(at / SECOND_MS),
    type: 'system',
    system: {
      type: 'user_changed_number',
      body: `User ${person.profile} changed from ${old.waId ?? ''} to ${waId ?? ''}`,
      wa_id: waId ?? '',
      user_id: userId,
      previous_user_id: old.userId,
    },
  };
  const value = { messaging_product: 'whatsapp', metadata: metadata('UTILITY'), messages: [moved] };
  return webhookBody({ waba: SHOP.waba, changes: [{ field: 'messages', value }] });
}
