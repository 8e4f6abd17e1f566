import { isoInstant } from '../../../server/core/business-day.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import type { World, WorldTemplate } from '../world/world.ts';
import type { EventLine } from './event-lines.ts';
import { addedAt, describedAt } from './template-histories.ts';

/** Topics are described before everything else. */
const TOPICS_BEFORE_DAYS = 2;

/** What is reported of topics and templates: described once, described again at every change. */
export function registryLines(world: World): EventLine[] {
  const topics = world.topics.map(({ name, category }) => ({
    type: 'topic',
    at: world.start - TOPICS_BEFORE_DAYS * DAY_MS,
    topic: name,
    category,
    basis: 'consent',
    complete: true,
  }));
  return [...topics, ...world.templates.flatMap((template) => linesOf(world, template))];
}

function linesOf(world: World, template: WorldTemplate): EventLine[] {
  const added = addedAt(world, template);
  let { category } = template;
  let edits = 0;
  const line = (at: number): EventLine => ({
    type: 'template',
    at,
    template: {
      id: template.key.slice('id:'.length),
      name: template.name,
      language: 'pt_BR',
      category,
      topic: template.topic,
      components: [{ type: 'BODY', text: `Mensagem ${edits}. Responda PARAR para sair.` }],
    },
    ...(added !== null && { addedAt: isoInstant(added) }),
  });
  const first = line(describedAt(world, template));
  const changes = template.changes.map(({ at, kind }) => {
    if (kind === 'edited') edits++;
    else category = 'MARKETING';
    return line(at);
  });
  return [first, ...changes];
}
