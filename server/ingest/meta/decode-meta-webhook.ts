import type { Decoded } from '../../core/event.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import { readAccountAlerts } from './account-alerts.ts';
import { readAccountUpdate } from './account-update.ts';
import { readBusinessCapability } from './business-capability.ts';
import { eachObject } from './each-object.ts';
import { idOf, objectOf, textOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import { readMessages } from './messages.ts';
import type { ChangeReader } from './meta-change.ts';
import { OTHER_FIELDS, readOtherField } from './other-fields.ts';
import { readPhoneQuality } from './phone-quality.ts';
import { platformTime } from './platform-time.ts';
import { readTemplateCategory } from './template-category.ts';
import { readTemplateComponents } from './template-components.ts';
import { readTemplateQuality } from './template-quality.ts';
import { readTemplateStatus } from './template-status.ts';
import { readUnknownField } from './unknown-field.ts';
import { readUserIdUpdate } from './user-id-update.ts';
import { readUserPreferences } from './user-preferences.ts';

/** What decoding needs beside the body: `receivedAt` of the inbox row and the operator's callback patterns. */
export type MetaContext = { receivedAt: EpochMs; callbackPatterns: readonly RegExp[] };

const READERS: ReadonlyMap<string, ChangeReader> = new Map<string, ChangeReader>([
  ['messages', readMessages],
  ['user_preferences', readUserPreferences],
  ['user_id_update', readUserIdUpdate],
  ['message_template_status_update', readTemplateStatus],
  ['message_template_quality_update', readTemplateQuality],
  ['template_category_update', readTemplateCategory],
  ['message_template_components_update', readTemplateComponents],
  ['phone_number_quality_update', readPhoneQuality],
  ['business_capability_update', readBusinessCapability],
  ['account_alerts', readAccountAlerts],
  ['account_update', readAccountUpdate],
  ...OTHER_FIELDS.map((field): [string, ChangeReader] => [field, readOtherField]),
]);

/**
 * A webhook body of the WhatsApp Business platform to core events: every entry, change, message and status.
 * A part that cannot be used becomes a drop that names its place, its neighbours are unaffected.
 * Throws `UnreadableBody` when nothing in it can be read: no JSON, no object, another product's object, no entry list.
 * Pure: the same body and context give the same result.
 */
export function decodeMetaWebhook(body: string, context: MetaContext): Decoded {
  const root = objectOf(parseLosslessJson(body));
  if (root === undefined) throw new UnreadableBody('body: expected an object');
  const object = root['object'];
  if (object !== undefined && object !== 'whatsapp_business_account') {
    throw new UnreadableBody('object: expected whatsapp_business_account');
  }
  if (!Array.isArray(root['entry'])) throw new UnreadableBody('entry: expected a list');
  const into: Decoded = { events: [], drops: [] };
  const hasEntries = eachObject({ value: root['entry'], path: 'entry' }, into, (entry) =>
    readEntry({ entry, context }, into),
  );
  if (!hasEntries) into.drops.push({ reason: 'no-signal', detail: 'entry' });
  return into;
}

function readEntry({ entry, context }: { entry: JsonObject; context: MetaContext }, into: Decoded): void {
  const { receivedAt, callbackPatterns } = context;
  const waba = idOf(entry['id']);
  // An entry time that cannot be right is replaced, not dropped: what the entry tells is true all the same.
  const at = checkTime({ at: platformTime(entry['time']), receivedAt }).at ?? receivedAt;
  const hasChanges = eachObject({ value: entry['changes'], path: 'entry[].changes' }, into, (change) => {
    const field = textOf(change['field']);
    if (field === undefined) {
      into.drops.push({ reason: 'unsupported-shape', detail: 'entry[].changes[].field' });
      return;
    }
    const read = READERS.get(field);
    if (read === undefined) {
      readUnknownField({ field, at }, into);
      return;
    }
    const value = objectOf(change['value']);
    if (value === undefined) {
      into.drops.push({ reason: 'unsupported-shape', detail: `${field}.value` });
      return;
    }
    read({ field, value, ...(waba !== undefined && { waba }), at, receivedAt, callbackPatterns }, into);
  });
  if (!hasChanges) into.drops.push({ reason: 'no-signal', detail: 'entry[].changes' });
}
