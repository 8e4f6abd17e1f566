import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { idOf, objectOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { scalarMembers } from './scalar-members.ts';

const ALERT = ['alert_severity', 'alert_status', 'alert_description'];

/** Field `account_alerts`: the platform's warnings about a business, a number or the account. */
export function readAccountAlerts(change: MetaChange, into: Decoded): void {
  const { field, value } = change;
  const info = objectOf(value['alert_info']);
  const event = wordOf(info?.['alert_type'])?.toUpperCase();
  if (info === undefined || event === undefined) {
    into.drops.push({ reason: 'unsupported-shape', detail: `${field}.alert_info` });
    return;
  }
  into.events.push(
    accountEvent(change, {
      event,
      subject: idOf(value['entity_id']),
      detail: { ...scalarMembers(value, ['entity_type']), ...scalarMembers(info, ALERT) },
    }),
  );
}
