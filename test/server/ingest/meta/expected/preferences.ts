import type { OptInEvent, OptOutEvent } from '../../../../../server/core/event.ts';
import { ANA, becomes, CAIO, isDropped, NUMBER } from './known.ts';
import type { Expected } from './known.ts';

const AT = 1_780_000_200_000;

const stop: OptOutEvent = {
  type: 'opt-out',
  at: AT,
  contact: ANA,
  channel: 'preference',
  scope: 'marketing',
  phoneNumberId: NUMBER,
};

const resume: OptInEvent = {
  type: 'opt-in',
  at: AT,
  contact: ANA,
  channel: 'preference',
  phoneNumberId: NUMBER,
};

export const preferences: Expected = {
  'user_preferences/stop': becomes(stop),
  'user_preferences/resume': becomes(resume),
  'user_preferences/signup': becomes(
    { ...resume, signup: '90071992547409931' },
    { type: 'account', at: AT, field: 'user_preferences', event: 'SIGNUP', subject: '90071992547409931' },
  ),
  'user_preferences/signup-without-id': becomes(resume, {
    type: 'account',
    at: AT,
    field: 'user_preferences',
    event: 'SIGNUP',
  }),
  'user_preferences/stop-without-profile': becomes(stop),
  'user_preferences/stop-user-id-only': becomes({ ...stop, contact: { bsuid: ANA.bsuid } }),
  'user_preferences/stop-contact-only-in-contacts': becomes(stop),
  'user_preferences/stop-before-user-ids': becomes({ ...stop, contact: { phone: ANA.phone } }),
  'user_preferences/stop-upper-case-and-text-time': becomes(stop),
  'user_preferences/stop-of-unknown-category': becomes({
    type: 'opt-out',
    at: AT,
    contact: ANA,
    channel: 'preference',
    phoneNumberId: NUMBER,
  }),
  'user_preferences/unknown-value': {
    events: [
      {
        type: 'account',
        at: AT,
        field: 'user_preferences',
        event: 'UNKNOWN_VALUE',
        detail: { value: 'pause' },
      },
    ],
    drops: [{ reason: 'unsupported-shape', detail: 'user_preferences[].value' }],
  },
  'user_preferences/value-malformed': {
    events: [stop],
    drops: [{ reason: 'unsupported-shape', detail: 'user_preferences[].value' }],
  },
  'user_preferences/contact-missing': isDropped({
    reason: 'missing-contact',
    detail: 'user_preferences[].wa_id',
  }),
  'user_preferences/time-malformed': isDropped({
    reason: 'invalid-time',
    detail: 'user_preferences[].timestamp',
  }),
  'user_preferences/several': becomes(stop, { ...stop, contact: CAIO }),
  'user_preferences/empty': isDropped({ reason: 'no-signal', detail: 'user_preferences' }),
};
