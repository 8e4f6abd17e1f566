import type { StatusEvent } from '../../../../../server/core/event.ts';
import { ANA, becomes, isDropped, NUMBER, RECEIVED_AT, WABA } from './known.ts';
import type { Expected } from './known.ts';

/** A status of the message sent to Ana, unless told otherwise. */
function status(members: Partial<StatusEvent>): StatusEvent {
  return {
    type: 'status',
    at: 1_780_000_040_000,
    message: 'wamid.HBgLSEND01',
    status: 'delivered',
    contact: ANA,
    phoneNumberId: NUMBER,
    ...members,
  };
}

const withoutContact: StatusEvent = {
  type: 'status',
  at: 1_780_000_040_000,
  message: 'wamid.HBgLSEND01',
  status: 'delivered',
  phoneNumberId: NUMBER,
};

export const statuses: Expected = {
  'messages/status-sent': becomes(status({ status: 'sent', pricingCategory: 'marketing' })),
  'messages/status-delivered': becomes(
    status({
      pricingCategory: 'marketing',
      callback: {
        template: { waba: WABA, name: 'winter_sale', language: 'pt_BR' },
        topic: 'offers',
        campaign: '88',
      },
    }),
  ),
  'messages/status-read': becomes(status({ status: 'read' })),
  'messages/status-played': becomes(status({ status: 'played' })),
  'messages/status-failed-131049': becomes(status({ status: 'failed', errorCode: 131049 })),
  'messages/status-failed-131050': becomes(status({ status: 'failed', errorCode: 131050 })),
  'messages/status-failed-without-code': becomes(status({ status: 'failed' })),
  'messages/status-deleted': becomes(status({ status: 'deleted' })),
  'messages/status-warning': becomes(status({ status: 'warning', errorCode: 130472 })),
  'messages/status-unknown-word': becomes(status({ status: 'forwarded_twice' })),
  'messages/status-unreadable-word': isDropped({
    reason: 'unknown-status',
    detail: 'messages.statuses[].status',
  }),
  'messages/status-upper-case': becomes(status({})),
  'messages/status-before-version-24': becomes(
    status({
      status: 'sent',
      contact: { phone: ANA.phone },
      pricingCategory: 'authentication-international',
    }),
  ),

  'messages/status-callback-by-id': becomes(
    status({ callback: { template: { id: '9001', waba: WABA }, topic: 'a|b=c%7C', campaign: '88' } }),
  ),
  'messages/status-callback-name-without-language': becomes(
    status({ callback: { template: { waba: WABA, name: 'winter_sale' } } }),
  ),
  'messages/status-callback-of-another-kind': becomes(status({})),
  'messages/status-callback-own-pattern': becomes(
    status({
      callback: { template: { waba: WABA, name: 'winter_sale', language: 'pt_BR' }, campaign: '88' },
    }),
  ),
  'messages/status-callback-malformed': becomes(status({})),

  'messages/status-group': isDropped({ reason: 'not-about-a-template-message', detail: 'group' }),
  'messages/status-phone-empty': becomes(status({ contact: { bsuid: ANA.bsuid } })),
  'messages/status-phone-only': becomes(status({ contact: { phone: ANA.phone } })),
  'messages/status-user-id-only': becomes(status({ contact: { bsuid: ANA.bsuid } })),
  'messages/status-completed-from-contacts': becomes(status({})),
  'messages/status-recipient-only-in-contacts': becomes(status({})),
  'messages/status-recipient-unknown': becomes(withoutContact),
  'messages/status-contact-of-somebody-else': becomes(status({ contact: { phone: ANA.phone } })),
  'messages/status-id-missing': isDropped({
    reason: 'missing-message-id',
    detail: 'messages.statuses[].id',
  }),
  'messages/status-time-malformed': isDropped({
    reason: 'invalid-time',
    detail: 'messages.statuses[].timestamp',
  }),
  'messages/status-number-id-beyond-2-53': becomes(status({ phoneNumberId: '90071992547409931' })),

  'messages/platform-error': becomes({
    type: 'account',
    at: RECEIVED_AT,
    field: 'messages',
    event: 'ERROR',
    subject: NUMBER,
    detail: { code: 130429 },
  }),
  'messages/platform-error-without-code': isDropped(
    { reason: 'unsupported-shape', detail: 'messages.errors[].code' },
    { reason: 'unsupported-shape', detail: 'messages.errors[]' },
  ),
  'messages/mixture': becomes(
    {
      type: 'inbound',
      at: 1_780_000_123_000,
      message: 'wamid.HBgLIN01',
      contact: ANA,
      phoneNumberId: NUMBER,
      text: 'Oi',
    },
    status({ status: 'read' }),
    {
      type: 'account',
      at: RECEIVED_AT,
      field: 'messages',
      event: 'ERROR',
      subject: NUMBER,
      detail: { code: 131000 },
    },
    {
      type: 'identity',
      at: 1_780_000_500_000,
      from: { bsuid: 'BR.1' },
      to: { phone: '5511977776666', bsuid: 'BR.2' },
    },
  ),
};
