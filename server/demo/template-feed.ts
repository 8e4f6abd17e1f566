import { MINUTE_MS, SECOND_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { LiveItem } from './live-feed.ts';
import type { Planted } from './planted-plan.ts';
import { webhookBody } from './platform-json.ts';
import { LANGUAGE, templateLine } from './registry-lines.ts';
import { SHOP } from './shop.ts';
import { CULPRIT, NEW_INNOCENT, templateNamed } from './templates.ts';
import type { DemoTemplate } from './templates.ts';

/** The life of templates in the live days: two are new, one is edited, two get another rating. */
export function templateFeed({ pendingAt, approvedAt, editedAt }: Planted): LiveItem[] {
  const news = [CULPRIT, NEW_INNOCENT].flatMap((template, index): LiveItem[] => {
    const added = pendingAt + index * MINUTE_MS;
    const approved = approvedAt + index * MINUTE_MS;
    return [
      { at: added, kind: 'events', body: templateLine(template, added) },
      statusChange({ at: added + 5 * SECOND_MS, template, event: 'PENDING' }),
      statusChange({ at: approved, template, event: 'APPROVED' }),
    ];
  });
  return [
    ...news,
    edit(editedAt, templateNamed('pontos_vencendo')),
    rating(editedAt + 25 * MINUTE_MS, { template: templateNamed('carrinho_abandonado'), rating: 'YELLOW' }),
    rating(editedAt + 250 * MINUTE_MS, { template: templateNamed('carrinho_abandonado'), rating: 'GREEN' }),
  ];
}

function statusChange(change: { at: EpochMs; template: DemoTemplate; event: string }): LiveItem {
  const { at, template, event } = change;
  const more = { event, reason: 'NONE', message_template_category: template.category };
  return item({ at, field: 'message_template_status_update', template, more });
}

function rating(
  at: EpochMs,
  { template, rating }: { template: DemoTemplate; rating: 'GREEN' | 'YELLOW' },
): LiveItem {
  const more = {
    previous_quality_score: rating === 'GREEN' ? 'YELLOW' : 'GREEN',
    new_quality_score: rating,
  };
  return item({ at, field: 'message_template_quality_update', template, more });
}

function edit(at: EpochMs, template: DemoTemplate): LiveItem {
  const more = { message_template_element: `${template.body} Aproveite!` };
  return item({ at, field: 'message_template_components_update', template, more });
}

function item(given: {
  at: EpochMs;
  field: string;
  template: DemoTemplate;
  more: Record<string, unknown>;
}): LiveItem {
  const { at, field, template, more } = given;
  const value = {
    message_template_id: template.id,
    message_template_name: template.name,
    message_template_language: LANGUAGE,
    ...more,
  };
  const time = Math.floor(at / SECOND_MS);
  return { at, kind: 'webhook', body: webhookBody({ waba: SHOP.waba, time, changes: [{ field, value }] }) };
}
