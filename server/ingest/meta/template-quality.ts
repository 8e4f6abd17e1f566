import type { Decoded } from '../../core/event.ts';
import { wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { templateRef } from './template-ref.ts';

/** Field `message_template_quality_update`: the platform's rating of a template changed. */
export function readTemplateQuality(change: MetaChange, into: Decoded): void {
  const template = templateRef(change);
  const rating = wordOf(change.value['new_quality_score'])?.toUpperCase();
  if (template === undefined || rating === undefined) {
    const member = template === undefined ? 'message_template_id' : 'new_quality_score';
    into.drops.push({ reason: 'unsupported-shape', detail: `${change.field}.${member}` });
    return;
  }
  const previous = wordOf(change.value['previous_quality_score'])?.toUpperCase();
  into.events.push({
    type: 'quality',
    at: change.at,
    template,
    rating,
    ...(previous !== undefined && { previous }),
  });
}
