import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { eachObject } from './each-object.ts';
import { idOf, objectOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { platformTime } from './platform-time.ts';
import { scalarMembers } from './scalar-members.ts';

/** Field `account_update`: restrictions, violations, bans and other turns in the account's life. */
export function readAccountUpdate(change: MetaChange, into: Decoded): void {
  const { field, value, waba } = change;
  const event = wordOf(value['event'])?.toUpperCase();
  if (event === undefined) {
    into.drops.push({ reason: 'unsupported-shape', detail: `${field}.event` });
    return;
  }
  const restrictions = restrictionsOf(change, into);
  into.events.push(
    accountEvent(change, {
      event,
      subject: idOf(value['phone_number']) ?? waba,
      detail: {
        ...(restrictions.length > 0 && { restrictions }),
        ...scalarMembers(objectOf(value['violation_info']) ?? {}, ['violation_type']),
        ...scalarMembers(objectOf(value['ban_info']) ?? {}, ['waba_ban_state', 'waba_ban_date']),
        ...scalarMembers(value, ['country']),
      },
    }),
  );
}

function restrictionsOf({ field, value }: MetaChange, into: Decoded): Record<string, unknown>[] {
  const restrictions: Record<string, unknown>[] = [];
  eachObject({ value: value['restriction_info'], path: `${field}.restriction_info` }, into, (restriction) => {
    const expiresAt = platformTime(restriction['expiration']);
    restrictions.push({
      ...scalarMembers(restriction, ['restriction_type', 'remediation']),
      ...(expiresAt !== undefined && { expires_at: expiresAt }),
    });
  });
  return restrictions;
}
