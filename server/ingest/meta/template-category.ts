import type { Decoded } from '../../core/event.ts';
import { accountEvent } from './account-event.ts';
import { wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { platformTime } from './platform-time.ts';
import { templateRef } from './template-ref.ts';

/**
 * Field `template_category_update`. A completed change (it names the previous category) is a template event with the
 * new one. An announced change (it names the correct category, while `new_category` is still the present one) changes
 * nothing yet and is kept as an account event about the template.
 */
export function readTemplateCategory(change: MetaChange, into: Decoded): void {
  const { value } = change;
  const template = templateRef(change);
  const category = wordOf(value['new_category'])?.toUpperCase();
  const correct = wordOf(value['correct_category'])?.toUpperCase();
  const isAnnounced = correct !== undefined && wordOf(value['previous_category']) === undefined;
  if (template === undefined || (category === undefined && !isAnnounced)) {
    const member = template === undefined ? 'message_template_id' : 'new_category';
    into.drops.push({ reason: 'unsupported-shape', detail: `${change.field}.${member}` });
    return;
  }
  if (category !== undefined && !isAnnounced) {
    into.events.push({ type: 'template', at: change.at, template, category });
    return;
  }
  into.events.push(
    accountEvent(change, {
      event: 'IMPENDING',
      subject: template.id ?? template.name,
      detail: {
        template_name: template.name,
        template_language: template.language,
        current_category: category,
        correct_category: correct,
        category_update_at: platformTime(value['category_update_timestamp']),
      },
    }),
  );
}
