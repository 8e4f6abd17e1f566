import { DAY_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import { SHOP, TOPICS } from './shop.ts';
import { OLD_TEMPLATES } from './templates.ts';
import type { DemoTemplate } from './templates.ts';

/** The language of all templates. */
export const LANGUAGE = 'pt_BR';

/** How long before the history the shop declared its topics. */
const DECLARED_DAYS_BEFORE = 420;

/** Event lines that declare the topics; every consent list is complete. */
export function topicLines(from: EpochMs): string[] {
  const at = from - DECLARED_DAYS_BEFORE * DAY_MS;
  return TOPICS.map(({ topic, category, basis }) =>
    JSON.stringify({ type: 'topic', at, topic, category, basis, complete: true }),
  );
}

/** Event lines of the templates the shop has before the live days, with the platform's rating of each. */
export function templateLines(from: EpochMs): string[] {
  return OLD_TEMPLATES.flatMap((template) => {
    const addedAt = from - (template.addedDaysBefore ?? 0) * DAY_MS;
    const rated = { type: 'quality', at: addedAt + 7 * DAY_MS, template: template.id, rating: 'GREEN' };
    return [templateLine(template, addedAt), JSON.stringify(rated)];
  });
}

/** The event line of one template as the shop's own list of templates tells it. */
export function templateLine(template: DemoTemplate, addedAt: EpochMs): string {
  const { id, name, category, topic, addedBy } = template;
  return JSON.stringify({
    type: 'template',
    at: addedAt,
    template: {
      id,
      waba: SHOP.waba,
      name,
      language: LANGUAGE,
      category,
      topic,
      components: components(template),
    },
    addedAt,
    addedBy,
    owner: addedBy,
  });
}

/** The template's content in the platform's shape. */
function components({ body, stopButton }: DemoTemplate): unknown[] {
  const text = { type: 'BODY', text: body };
  if (stopButton === null) return [text];
  return [text, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: stopButton }] }];
}
