import type { Decoded } from '../../core/event.ts';
import { objectOf, textOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { readTemplateQuality } from './template-quality.ts';
import { templateRef } from './template-ref.ts';

/**
 * Field `message_template_status_update`. The event is upper-cased, `reason` is left out when it is `NONE` or null,
 * `detail` is the kind of pause or the reason of a rejection. The same field also carries quality updates, which are
 * told by their new score.
 */
export function readTemplateStatus(change: MetaChange, into: Decoded): void {
  const { value } = change;
  if (value['new_quality_score'] !== undefined) {
    readTemplateQuality(change, into);
    return;
  }
  const template = templateRef(change);
  const status = wordOf(value['event'])?.toUpperCase();
  if (template === undefined || status === undefined) {
    const member = template === undefined ? 'message_template_id' : 'event';
    into.drops.push({ reason: 'unsupported-shape', detail: `${change.field}.${member}` });
    return;
  }
  const reason = wordOf(value['reason'])?.toUpperCase();
  const detail =
    wordOf(objectOf(value['other_info'])?.['title'])?.toUpperCase() ??
    textOf(objectOf(value['rejection_info'])?.['reason']);
  const category = wordOf(value['message_template_category'])?.toUpperCase();
  into.events.push({
    type: 'template-status',
    at: change.at,
    template,
    status,
    ...(reason !== undefined && reason !== 'NONE' && { reason }),
    ...(detail !== undefined && { detail }),
    ...(category !== undefined && { category }),
  });
}
