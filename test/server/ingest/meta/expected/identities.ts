import { ANA, becomes, CAIO, isDropped } from './known.ts';
import type { Expected } from './known.ts';

const AT = 1_780_001_000_000;

export const identities: Expected = {
  'messages/system-user-changed-number': becomes({ type: 'identity', at: AT, from: ANA, to: CAIO }),
  'messages/system-customer-changed-number': becomes({
    type: 'identity',
    at: AT,
    from: { phone: ANA.phone },
    to: { phone: CAIO.phone },
  }),
  'messages/system-customer-changed-number-version-11': becomes({
    type: 'identity',
    at: AT,
    from: { phone: ANA.phone },
    to: { phone: CAIO.phone },
  }),
  'messages/system-user-changed-user-id': becomes({
    type: 'identity',
    at: AT,
    from: { bsuid: ANA.bsuid },
    to: { bsuid: CAIO.bsuid },
  }),
  'messages/system-customer-identity-changed': isDropped({
    reason: 'no-signal',
    detail: 'customer_identity_changed',
  }),
  'messages/system-customer-identity-changed-with-user-id': {
    events: [{ type: 'contact-seen', at: AT, contact: ANA }],
    drops: [{ reason: 'no-signal', detail: 'customer_identity_changed' }],
  },
  'messages/system-unknown-kind': isDropped({ reason: 'no-signal', detail: 'user_moved' }),
  'messages/system-without-new-name': isDropped({
    reason: 'missing-contact',
    detail: 'messages.messages[].system',
  }),
  'messages/system-malformed': isDropped({
    reason: 'unsupported-shape',
    detail: 'messages.messages[].system',
  }),
  'user_id_update/array': becomes(
    {
      type: 'identity',
      at: 1_780_000_500_000,
      from: { bsuid: ANA.bsuid },
      to: { phone: ANA.phone, bsuid: 'BR.99001122' },
    },
    { type: 'identity', at: 1_780_000_501_000, from: { bsuid: 'BR.1' }, to: { bsuid: 'BR.2' } },
  ),
  'user_id_update/malformed': isDropped(
    { reason: 'missing-contact', detail: 'user_id_update.user_id_update[].user_id' },
    { reason: 'invalid-time', detail: 'user_id_update.user_id_update[].timestamp' },
  ),
  'user_id_update/empty': isDropped({ reason: 'no-signal', detail: 'user_id_update' }),
};
