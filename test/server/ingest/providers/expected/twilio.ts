import type { InboundEvent, SourceEvent, StatusEvent } from '../../../../../server/core/event.ts';
import { ANA, becomes, isDropped, RECEIVED_AT } from '../../meta/expected/known.ts';
import type { Expected } from '../../meta/expected/known.ts';

const IN = 'SM00000000000000000000000000000in1';
const SENT = 'SM0000000000000000000000000000send1';
/** Twilio tells no time: everything is as of its arrival, and known by its message's id. */
const told = (id: string) => ({ at: RECEIVED_AT, id, atArrival: true }) as const;

/** A message from Ana, unless told otherwise. */
function reply(members: Partial<InboundEvent>): InboundEvent {
  return { type: 'inbound', ...told(IN), message: IN, contact: { phone: '+5511988887777' }, ...members };
}

function status(word: string, members: Partial<StatusEvent> = {}): StatusEvent {
  return {
    type: 'status',
    ...told(SENT),
    message: SENT,
    status: word,
    contact: { phone: '+5511988887777' },
    ...members,
  };
}

const inWords = (type: 'opt-out' | 'opt-in', more: { repliedTo?: string } = {}): SourceEvent => ({
  type,
  ...told(IN),
  contact: { phone: '+5511988887777' },
  channel: 'provider',
  ...more,
});

export const twilio: Expected = {
  text: becomes(reply({ text: 'PARAR' })),
  'text-swipe-reply': becomes(reply({ text: 'não quero mais receber', repliedTo: SENT })),
  'text-opted-out-by-twilio': becomes(
    reply({ text: 'STOP', repliedTo: SENT }),
    inWords('opt-out', { repliedTo: SENT }),
  ),
  'text-opted-in-by-twilio': becomes(reply({ text: 'START' }), inWords('opt-in')),
  'text-help': becomes(reply({ text: 'HELP' })),
  'text-unknown-opt-out-type': {
    events: [
      reply({ text: 'hm' }),
      {
        type: 'account',
        at: RECEIVED_AT,
        field: 'twilio',
        event: 'UNKNOWN_VALUE',
        detail: { value: 'PAUSE' },
      },
    ],
    drops: [{ reason: 'unsupported-shape', detail: 'twilio.OptOutType' }],
  },
  'text-empty': isDropped({ reason: 'no-signal', detail: 'text' }),
  'template-button': becomes(
    reply({ button: { payload: 'OPTOUT_PROMO', text: 'Parar promoções' }, repliedTo: SENT }),
  ),
  'reply-button': becomes(
    reply({ interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' }, repliedTo: SENT }),
  ),
  'list-choice': becomes(reply({ interactive: { kind: 'list', id: 'topic_offers_off', title: 'Offers' } })),
  'image-with-caption': becomes(reply({ text: 'veja isto' })),
  sticker: isDropped({ reason: 'no-signal', detail: 'sticker' }),
  'sticker-in-reply': becomes(reply({ repliedTo: SENT })),
  'sender-by-number-and-user-id': becomes(
    reply({ text: 'PARAR', contact: { phone: '+5511988887777', bsuid: ANA.bsuid } }),
  ),
  'sender-by-user-id': becomes(reply({ text: 'PARAR', contact: { bsuid: ANA.bsuid } })),
  'sender-missing': isDropped({ reason: 'missing-contact', detail: 'twilio.From' }),
  'of-another-channel': isDropped({ reason: 'not-about-a-template-message', detail: 'channel' }),

  'status-queued': isDropped({ reason: 'no-signal', detail: 'queued' }),
  'status-canceled': isDropped({ reason: 'no-signal', detail: 'canceled' }),
  'status-sent': becomes(status('sent')),
  'status-delivered': becomes(status('delivered')),
  'status-read': becomes(status('read')),
  'status-failed': becomes(status('failed', { errorCode: 63_024 })),
  'status-undelivered': becomes(status('failed', { errorCode: 63_014 }), {
    type: 'opt-out',
    ...told(SENT),
    contact: { phone: '+5511988887777' },
    channel: 'error',
  }),
  'status-some-new-word': becomes(status('some_new_word')),
  'status-recipient-by-user-id': becomes(status('delivered', { contact: { bsuid: ANA.bsuid } })),
  'status-malformed': isDropped({ reason: 'unknown-status', detail: 'twilio.MessageStatus' }),
};
