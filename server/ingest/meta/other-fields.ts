import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { idOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { phoneNumberId } from './phone-number-id.ts';
import { scalarMembers } from './scalar-members.ts';

/** Members of a field that are kept; fields about people's own messages keep none. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map([
  ['account_review_update', []],
  ['automatic_events', []],
  ['calls', []],
  ['group_lifecycle_update', []],
  ['group_participants_update', []],
  ['group_settings_update', []],
  ['group_status_update', []],
  ['history', []],
  ['partner_solutions', ['solution_id', 'solution_status']],
  ['payment_configuration_update', ['configuration_name', 'provider_name']],
  ['phone_number_name_update', ['requested_verified_name', 'rejection_reason']],
  ['phone_number_username_update', ['username']],
  ['security', []],
  ['smb_app_state_sync', []],
  ['smb_message_echoes', []],
]);

/** Fields that are kept and shown but not computed with. */
export const OTHER_FIELDS: readonly string[] = [...KEPT.keys()];

/**
 * Any of `OTHER_FIELDS`: one account event a change, with the kind it names (`RECEIVED` when it names none), the
 * business number it is about, and listed members only.
 */
export function readOtherField(change: MetaChange, into: Decoded): void {
  const { field, value } = change;
  const event = wordOf(value['event']) ?? wordOf(value['decision']) ?? wordOf(value['status']);
  into.events.push(
    accountEvent(change, {
      event: event?.toUpperCase() ?? 'RECEIVED',
      subject: idOf(value['display_phone_number']) ?? phoneNumberId(value),
      detail: scalarMembers(value, KEPT.get(field) ?? []),
    }),
  );
}
