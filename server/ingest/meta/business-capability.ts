import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import type { MetaChange } from './meta-change.ts';
import { scalarMembers } from './scalar-members.ts';

const LIMITS = [
  'max_daily_conversation_per_phone',
  'max_daily_conversations_per_business',
  'max_phone_numbers_per_business',
  'max_phone_numbers_per_waba',
];

/** Field `business_capability_update`: limits of the business. Counts come as numbers and as texts, -1 is no limit. */
export function readBusinessCapability(change: MetaChange, into: Decoded): void {
  const limits = Object.entries(scalarMembers(change.value, LIMITS)).map(
    ([name, limit]) =>
      [name, typeof limit === 'string' && /^-?\d{1,15}$/.test(limit) ? Number(limit) : limit] as const,
  );
  if (limits.length === 0) {
    into.drops.push({ reason: 'unsupported-shape', detail: `${change.field}.value` });
    return;
  }
  into.events.push(
    accountEvent(change, { event: 'CAPABILITY', subject: change.waba, detail: Object.fromEntries(limits) }),
  );
}
