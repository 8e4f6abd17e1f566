import type { InboundEvent, StatusEvent } from '../../../../../server/core/event.ts';
import { ANA, becomes, isDropped } from '../../meta/expected/known.ts';
import type { Expected } from '../../meta/expected/known.ts';

const SENT = '64a40000-0000-4000-8000-000000005e4d';
const PERSON = { phone: '5511988887777' };

function reply(members: Partial<InboundEvent>): InboundEvent {
  return {
    type: 'inbound',
    at: Date.UTC(2026, 4, 28, 20, 28, 43),
    message: 'wamid.HBgLIN01',
    contact: PERSON,
    ...members,
  };
}

function status(word: string, members: Partial<StatusEvent> = {}): StatusEvent {
  const at = Date.UTC(2026, 4, 28, 20, 28, 41, 494);
  return { type: 'status', at, message: SENT, status: word, contact: PERSON, ...members };
}

export const infobip: Expected = {
  'message/text': becomes(reply({ text: 'PARAR' })),
  'message/text-in-reply': becomes(reply({ text: 'não quero mais receber', repliedTo: SENT })),
  // What a text is paired with may only be the message before it.
  'message/text-paired-only': becomes(reply({ text: 'PARAR' })),
  'message/text-malformed': isDropped({ reason: 'unsupported-shape', detail: 'infobip.TEXT' }),
  'message/template-button': becomes(
    reply({ button: { payload: 'OPTOUT_PROMO', text: 'Parar promoções' }, repliedTo: SENT }),
  ),
  'message/template-button-paired-only': becomes(
    reply({ button: { payload: 'OPTOUT_PROMO', text: 'Parar promoções' }, repliedTo: SENT }),
  ),
  'message/reply-button': becomes(
    reply({ interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' }, repliedTo: SENT }),
  ),
  'message/list-choice': becomes(
    reply({ interactive: { kind: 'list', id: 'topic_offers_off', title: 'Offers' }, repliedTo: SENT }),
  ),
  'message/flow': becomes(
    reply({ interactive: { kind: 'flow', response: { topics: ['offers'] } }, repliedTo: SENT }),
  ),
  'message/flow-malformed': isDropped({
    reason: 'unsupported-shape',
    detail: 'infobip.INTERACTIVE_FLOW_REPLY',
  }),
  'message/image-with-caption': becomes(reply({ text: 'veja isto' })),
  'message/some-new-type': isDropped({ reason: 'no-signal', detail: 'POLL' }),
  'message/sender-by-number-and-user-id': becomes(reply({ text: 'PARAR', contact: ANA })),
  'message/sender-by-user-id': becomes(reply({ text: 'PARAR', contact: { bsuid: ANA.bsuid } })),
  'message/sender-missing': isDropped({ reason: 'missing-contact', detail: 'infobip.from' }),
  'message/time-malformed': isDropped({ reason: 'invalid-time', detail: 'infobip.receivedAt' }),
  'message/of-another-channel': isDropped({ reason: 'not-about-a-template-message', detail: 'channel' }),

  'report/delivered': becomes(status('delivered')),
  'report/delivered-with-callback-data': becomes(
    status('delivered', {
      callback: {
        template: { name: 'winter_sale', language: 'pt_BR' },
        topic: 'offers',
        campaign: '88',
      },
    }),
  ),
  'report/pending': isDropped({ reason: 'no-signal', detail: 'PENDING' }),
  'report/undeliverable': becomes(status('failed', { errorCode: 7001 })),
  'report/expired': becomes(status('failed', { errorCode: 0 })),
  'report/rejected': becomes(status('failed', { errorCode: 7002 })),
  'report/some-new-group': becomes(status('throttled')),
  'report/group-malformed': isDropped({ reason: 'unknown-status', detail: 'infobip.status.groupName' }),
  'report/message-missing': isDropped({ reason: 'missing-message-id', detail: 'infobip.messageId' }),
  'report/time-missing': isDropped({ reason: 'invalid-time', detail: 'infobip.doneAt' }),
  'report/of-another-channel': isDropped({ reason: 'not-about-a-template-message', detail: 'channel' }),
  'report/seen': becomes({
    type: 'status',
    at: Date.UTC(2026, 4, 28, 20, 28, 42, 251),
    message: SENT,
    status: 'read',
  }),

  'envelope/several': becomes(
    status('delivered'),
    reply({ text: 'PARAR' }),
    status('delivered', {
      message: '64a40000-0000-4000-8000-000000005e4e',
      contact: { phone: '5511977776666' },
    }),
  ),
  'envelope/member-malformed': {
    events: [status('delivered')],
    drops: [
      { reason: 'unsupported-shape', detail: 'infobip.results[]' },
      { reason: 'unsupported-shape', detail: 'infobip.results[]' },
    ],
  },
  'envelope/empty': becomes(),
};
