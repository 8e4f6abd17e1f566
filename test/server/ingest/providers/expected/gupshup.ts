import type { InboundEvent, StatusEvent } from '../../../../../server/core/event.ts';
import { becomes, isDropped } from '../../meta/expected/known.ts';
import type { Expected } from '../../meta/expected/known.ts';

const AT = 1_780_000_123_456;
const SENT = '9b71295f-f7af-4c1f-b2b4-31b4a4867bad';
const PERSON = { phone: '5511988887777' };

function reply(members: Partial<InboundEvent>): InboundEvent {
  return { type: 'inbound', at: AT, message: 'ABEGVRGYiId3AgoIN1', contact: PERSON, ...members };
}

function status(word: string, members: Partial<StatusEvent> = {}): StatusEvent {
  return { type: 'status', at: AT, message: SENT, status: word, contact: PERSON, ...members };
}

export const gupshup: Expected = {
  'message/text': becomes(reply({ text: 'PARAR' })),
  'message/text-in-reply': becomes(reply({ text: 'não quero mais receber', repliedTo: SENT })),
  // The platform's id alone: no send is registered under it.
  'message/text-in-reply-after-a-week': becomes(reply({ text: 'PARAR' })),
  'message/text-malformed': isDropped({ reason: 'unsupported-shape', detail: 'gupshup.text' }),
  'message/quick-reply': becomes(reply({ button: { text: 'Parar promoções' }, repliedTo: SENT })),
  'message/quick-reply-with-postback': becomes(
    reply({ button: { payload: 'OPTOUT_PROMO', text: 'Parar promoções' }, repliedTo: SENT }),
  ),
  'message/button-reply': becomes(
    reply({ interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' }, repliedTo: SENT }),
  ),
  'message/button-reply-without-postback': becomes(
    reply({ interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' }, repliedTo: SENT }),
  ),
  'message/list-reply': becomes(
    reply({ interactive: { kind: 'list', id: 'topic_offers_off', title: 'Offers' }, repliedTo: SENT }),
  ),
  'message/image-with-caption': becomes(reply({ text: 'veja isto' })),
  'message/sticker': isDropped({ reason: 'no-signal', detail: 'sticker' }),
  'message/kind-missing': becomes(reply({ repliedTo: SENT })),
  'message/sender-only-in-source': becomes(reply({ text: 'PARAR' })),
  'message/sender-missing': isDropped({ reason: 'missing-contact', detail: 'gupshup.message' }),

  'message-event/enqueued': isDropped({ reason: 'no-signal', detail: 'enqueued' }),
  'message-event/sent': becomes(status('sent', { at: 1_780_000_100_000 })),
  'message-event/delivered': becomes(status('delivered', { at: 1_780_000_101_000 })),
  'message-event/read': becomes(status('read', { at: 1_780_000_102_000 })),
  'message-event/delivered-after-a-week': isDropped({
    reason: 'missing-message-id',
    detail: 'gupshup.gsId',
  }),
  'message-event/failed-at-once': becomes(status('failed', { errorCode: 1005 })),
  'message-event/failed-opted-out': becomes(status('failed', { errorCode: 1012 }), {
    type: 'opt-out',
    at: AT,
    contact: PERSON,
    channel: 'error',
  }),
  // The platform's own code; what it means is decided where its statuses are.
  'message-event/failed-by-the-platform': becomes(status('failed', { errorCode: 131_050 })),
  'message-event/some-new-word': becomes(status('held_back', { at: 1_780_000_100_000 })),
  'message-event/word-malformed': isDropped({ reason: 'unknown-status', detail: 'gupshup.message-event' }),
  'message-event/time-absurd': isDropped({ reason: 'in-the-future', detail: 'gupshup.message-event' }),

  'user-event/opted-out': becomes({ type: 'opt-out', at: AT, contact: PERSON, channel: 'provider' }),
  'user-event/opted-in': becomes({ type: 'opt-in', at: AT, contact: PERSON, channel: 'provider' }),
  'user-event/sandbox-start': isDropped({ reason: 'no-signal', detail: 'sandbox-start' }),
  'user-event/some-new-word': {
    events: [{ type: 'account', at: AT, field: 'gupshup.user-event.muted', event: 'UNKNOWN_FIELD' }],
    drops: [{ reason: 'unknown-field', detail: 'gupshup.user-event.muted' }],
  },
  'user-event/kind-missing': isDropped({ reason: 'unsupported-shape', detail: 'gupshup.user-event' }),
  'user-event/phone-missing': isDropped({ reason: 'missing-contact', detail: 'gupshup.opted-out' }),

  'other/billing-event': isDropped({ reason: 'no-signal', detail: 'billing-event' }),
  'other/some-new-type': {
    events: [{ type: 'account', at: AT, field: 'gupshup.flow-event', event: 'UNKNOWN_FIELD' }],
    drops: [{ reason: 'unknown-field', detail: 'gupshup.flow-event' }],
  },
};
