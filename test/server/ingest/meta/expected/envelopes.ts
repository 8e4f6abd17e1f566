import { ANA, becomes, ENTRY_AT, isDropped, NUMBER, RECEIVED_AT } from './known.ts';
import type { Expected } from './known.ts';

const TEMPLATE = { id: '1690000000000123', name: 'winter_sale', language: 'pt_BR' };

export const envelopes: Expected = {
  'envelope/several-of-everything': becomes(
    {
      type: 'inbound',
      at: 1_780_000_123_000,
      message: 'wamid.HBgLIN01',
      contact: ANA,
      phoneNumberId: NUMBER,
      text: 'PARAR',
    },
    {
      type: 'inbound',
      at: 1_780_000_123_000,
      message: 'wamid.HBgLIN02',
      contact: ANA,
      phoneNumberId: NUMBER,
      text: 'Oi',
    },
    {
      type: 'status',
      at: 1_780_000_040_000,
      message: 'wamid.HBgLSEND01',
      status: 'sent',
      contact: ANA,
      phoneNumberId: NUMBER,
    },
    {
      type: 'status',
      at: 1_780_000_040_000,
      message: 'wamid.HBgLSEND01',
      status: 'delivered',
      contact: ANA,
      phoneNumberId: NUMBER,
    },
    {
      type: 'template-status',
      at: ENTRY_AT,
      template: { ...TEMPLATE, waba: '200300400500601' },
      status: 'APPROVED',
    },
    {
      type: 'opt-out',
      at: 1_780_000_200_000,
      contact: ANA,
      channel: 'preference',
      scope: 'marketing',
      phoneNumberId: NUMBER,
    },
  ),
  'envelope/account-id-beyond-2-53': becomes({
    type: 'template-status',
    at: ENTRY_AT,
    template: { ...TEMPLATE, waba: '90071992547409931' },
    status: 'APPROVED',
  }),
  'envelope/account-id-absent': becomes({
    type: 'template-status',
    at: ENTRY_AT,
    template: TEMPLATE,
    status: 'APPROVED',
  }),
  'envelope/entry-list-empty': isDropped({ reason: 'no-signal', detail: 'entry' }),
  'envelope/members-malformed': {
    events: [{ type: 'account', at: ENTRY_AT, field: 'account_review_update', event: 'REJECTED' }],
    drops: [
      { reason: 'unsupported-shape', detail: 'entry[]' },
      { reason: 'no-signal', detail: 'entry[].changes' },
      { reason: 'unsupported-shape', detail: 'entry[].changes' },
      { reason: 'unsupported-shape', detail: 'entry[].changes[]' },
      { reason: 'unsupported-shape', detail: 'entry[].changes[].field' },
      { reason: 'unsupported-shape', detail: 'entry[].changes[].field' },
      { reason: 'unsupported-shape', detail: 'account_update.value' },
    ],
  },
  'envelope/unknown-field': {
    events: [
      { type: 'account', at: ENTRY_AT, field: 'message_teleportation_update', event: 'UNKNOWN_FIELD' },
    ],
    drops: [{ reason: 'unknown-field', detail: 'message_teleportation_update' }],
  },
  'envelope/unknown-field-with-strange-name': {
    events: [{ type: 'account', at: RECEIVED_AT, field: 'Loja?5511???', event: 'UNKNOWN_FIELD' }],
    drops: [{ reason: 'unknown-field', detail: 'Loja?5511???' }],
  },
};
