import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { idOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { scalarMembers } from './scalar-members.ts';

/** Limits are tiers (`TIER_10K`) or counts. */
const LIMITS = ['old_limit', 'current_limit', 'max_daily_conversations_per_business'];

/**
 * Field `phone_number_quality_update`: limits and throughput of a number, kept as an account event. Until October
 * 2025 it also told that a number's rating had fallen to low (`FLAGGED`) or was no longer low (`UNFLAGGED`, which
 * does not say what it rose to); these two become ratings as well. The number is named by its digits only.
 */
export function readPhoneQuality(change: MetaChange, into: Decoded): void {
  const { field, value, at } = change;
  const displayPhone = idOf(value['display_phone_number']);
  const event = wordOf(value['event'])?.toUpperCase();
  if (displayPhone === undefined || event === undefined) {
    const member = displayPhone === undefined ? 'display_phone_number' : 'event';
    into.drops.push({ reason: 'unsupported-shape', detail: `${field}.${member}` });
    return;
  }
  const detail = scalarMembers(value, LIMITS);
  into.events.push(accountEvent(change, { event, subject: displayPhone, detail }));
  if (event === 'FLAGGED') into.events.push({ type: 'quality', at, displayPhone, rating: 'RED' });
  if (event === 'UNFLAGGED') {
    into.events.push({ type: 'quality', at, displayPhone, rating: 'UNKNOWN', previous: 'RED' });
  }
}
