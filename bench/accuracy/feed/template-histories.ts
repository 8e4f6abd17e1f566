import type { TemplateHistory } from '../../../server/core/template.ts';
import { DAY_MS, type EpochMs } from '../../../server/core/time.ts';
import type { World, WorldTemplate } from '../world/world.ts';

/** Days before the start on which a source first describes what it has. */
const KNOWN_BEFORE_DAYS = 1;

/** When a template is first described: on the day before the start, or when it is added. */
export function describedAt(world: World, template: WorldTemplate): EpochMs {
  return world.start + (template.bornDay < 0 ? -KNOWN_BEFORE_DAYS : template.bornDay) * DAY_MS;
}

/** When it was added, null where nobody says: on the day of connection nothing is known of what came before. */
export function addedAt(world: World, template: WorldTemplate): EpochMs | null {
  const unknown = world.scenario === 'brand-new' && template.bornDay < 0;
  return unknown ? null : world.start + template.bornDay * DAY_MS;
}

/** A template as the registry would know it in the end. */
export function templateHistory(world: World, template: WorldTemplate): TemplateHistory {
  const described = describedAt(world, template);
  const moves = template.changes.filter(({ kind }) => kind === 'recategorised');
  return {
    key: template.key,
    id: template.key.slice('id:'.length),
    waba: null,
    name: template.name,
    language: 'pt_BR',
    addedAt: addedAt(world, template),
    addedBy: null,
    owner: null,
    firstSeenAt: described,
    announcedAt: null,
    changes: template.changes.map(({ at, kind }) =>
      kind === 'edited' ? { at, kind } : { at, kind: 'category', from: 'UTILITY', to: 'MARKETING' },
    ),
    categories: [
      { at: described, value: template.category },
      ...moves.map(({ at }) => ({ at, value: 'MARKETING' })),
    ],
    topics: [{ at: described, value: template.topic }],
    statuses: [],
    ratings: [],
    components: [],
  };
}
