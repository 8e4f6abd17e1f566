import type { InboundEvent } from '../../../../../server/core/event.ts';
import type { ContactRef } from '../../../../../server/core/event-parts.ts';
import { ANA, becomes, CAIO, isDropped, NUMBER } from './known.ts';
import type { Expected } from './known.ts';

const AT = 1_780_000_123_000;
const SENT = 'wamid.HBgLSEND01';

/** A reply from Ana, unless told otherwise. */
function reply(members: Partial<InboundEvent>): InboundEvent {
  return {
    type: 'inbound',
    at: AT,
    message: 'wamid.HBgLIN01',
    contact: ANA,
    phoneNumberId: NUMBER,
    ...members,
  };
}

/** Nothing was said, but two names of one person were seen together. */
function seen(kind: string): Expected[string] {
  return {
    events: [{ type: 'contact-seen', at: AT, contact: ANA }],
    drops: [{ reason: 'no-signal', detail: kind }],
  };
}

function parar(contact: ContactRef): Expected[string] {
  return becomes(reply({ contact, text: 'PARAR' }));
}

export const replies: Expected = {
  'messages/text-keyword': becomes(reply({ text: 'PARAR' })),
  'messages/text-swipe-reply': becomes(reply({ text: 'Pare com isso', repliedTo: SENT })),
  'messages/text-escaped': becomes(reply({ text: 'não quero mais 👎' })),
  'messages/text-nul-and-lone-surrogate': becomes(reply({ text: 'a\uFFFDb\uFFFDc' })),
  'messages/text-empty': seen('text'),
  'messages/text-malformed': isDropped({ reason: 'unsupported-shape', detail: 'messages.messages[].text' }),
  'messages/text-forwarded': becomes(reply({ text: 'olha isso' })),
  'messages/text-frequently-forwarded': becomes(reply({ text: 'olha isso' })),
  'messages/text-from-advertisement': becomes(reply({ text: 'Oi' })),

  'messages/button-with-context': becomes(
    reply({ repliedTo: SENT, button: { payload: 'OPTOUT_PROMO', text: 'Parar promoções' } }),
  ),
  'messages/button-without-context': becomes(
    reply({ button: { payload: 'Parar promoções', text: 'Parar promoções' } }),
  ),
  'messages/button-malformed': isDropped({
    reason: 'unsupported-shape',
    detail: 'messages.messages[].button',
  }),

  'messages/interactive-button-reply': becomes(
    reply({ repliedTo: SENT, interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' } }),
  ),
  'messages/interactive-list-reply': becomes(
    reply({ repliedTo: SENT, interactive: { kind: 'list', id: 'topic_offers_off', title: 'Offers' } }),
  ),
  'messages/interactive-flow-reply': becomes(
    reply({
      repliedTo: SENT,
      interactive: { kind: 'flow', id: 'flow', response: { topics: ['offers'], token: '9007199254740993' } },
    }),
  ),
  'messages/interactive-flow-reply-unreadable': becomes(
    reply({ repliedTo: SENT, interactive: { kind: 'flow', id: 'flow', response: '{topics' } }),
  ),
  'messages/interactive-unknown-kind': becomes(reply({ repliedTo: SENT })),
  'messages/interactive-malformed': isDropped({
    reason: 'unsupported-shape',
    detail: 'messages.messages[].interactive',
  }),

  'messages/reaction': becomes(reply({ repliedTo: SENT })),
  'messages/reaction-removed': becomes(reply({ repliedTo: SENT })),
  'messages/order': seen('order'),
  'messages/order-with-text': becomes(reply({ repliedTo: SENT, text: 'sem troco' })),
  'messages/image': seen('image'),
  'messages/image-as-reply': becomes(reply({ repliedTo: SENT })),
  'messages/image-with-caption': becomes(reply({ text: 'Sair' })),
  'messages/video': seen('video'),
  'messages/audio': seen('audio'),
  'messages/document-with-caption': becomes(reply({ text: 'comprovante' })),
  'messages/sticker-phone-only': isDropped({ reason: 'no-signal', detail: 'sticker' }),
  'messages/location': seen('location'),
  'messages/shared-contact-cards': seen('contacts'),
  'messages/unsupported': seen('unsupported'),
  'messages/request-welcome': seen('request_welcome'),
  'messages/edit': seen('edit'),
  'messages/edit-as-reply': seen('edit'),
  'messages/revoke': seen('revoke'),
  'messages/unknown-type': seen('hologram'),
  'messages/missing-type': isDropped({ reason: 'unsupported-shape', detail: 'messages.messages[].type' }),

  'messages/phone-empty': parar({ bsuid: ANA.bsuid }),
  'messages/phone-absent': parar({ bsuid: ANA.bsuid }),
  'messages/phone-absent-contact-knows-it': parar(ANA),
  'messages/sender-only-in-contacts': parar(ANA),
  'messages/user-id-in-place-of-phone': parar({ bsuid: ANA.bsuid }),
  'messages/contact-with-other-spelling-of-number': parar(ANA),
  'messages/several-senders': becomes(
    reply({ text: 'PARAR' }),
    reply({ message: 'wamid.HBgLIN02', contact: CAIO, text: 'Oi' }),
    reply({ message: 'wamid.HBgLIN03', contact: { phone: '5511966665555' }, text: 'Opa' }),
  ),
  'messages/contacts-disagree': parar({ phone: ANA.phone }),
  'messages/sender-missing': isDropped({ reason: 'missing-contact', detail: 'messages.messages[].from' }),
  'messages/id-missing': isDropped({ reason: 'missing-message-id', detail: 'messages.messages[].id' }),
  'messages/group': isDropped({ reason: 'not-about-a-template-message', detail: 'group' }),

  'messages/time-in-milliseconds': becomes(reply({ at: 1_780_000_123_456, text: 'PARAR' })),
  'messages/time-as-number': parar(ANA),
  'messages/time-too-old': isDropped({ reason: 'too-old', detail: 'messages.messages[].timestamp' }),
  'messages/time-in-the-future': isDropped({
    reason: 'in-the-future',
    detail: 'messages.messages[].timestamp',
  }),
  'messages/time-not-a-number': isDropped({
    reason: 'invalid-time',
    detail: 'messages.messages[].timestamp',
  }),

  'messages/members-malformed': {
    events: [reply({ text: 'PARAR' })],
    drops: [
      { reason: 'unsupported-shape', detail: 'messages.contacts[]' },
      { reason: 'unsupported-shape', detail: 'messages.messages[]' },
      { reason: 'unsupported-shape', detail: 'messages.messages[]' },
      { reason: 'unsupported-shape', detail: 'messages.messages[]' },
    ],
  },
  'messages/list-malformed': isDropped({ reason: 'unsupported-shape', detail: 'messages.messages' }),
  'messages/empty': isDropped({ reason: 'no-signal', detail: 'messages' }),
  'messages/value-malformed': {
    events: [reply({ text: 'PARAR' })],
    drops: [{ reason: 'unsupported-shape', detail: 'messages.value' }],
  },
};
