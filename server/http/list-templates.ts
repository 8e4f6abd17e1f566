import { SERVICE_ALIAS, templateOfAlias } from '../core/alias.ts';
import { DIMENSION } from '../core/event-kind.ts';
import { valueAt } from '../core/template.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { Dimensions } from '../ingest/apply/dimensions.ts';
import { foldRegistry, registryFacts } from '../ingest/apply/registry.ts';
import type { TemplateReadStore, TemplateRows } from '../store/read-ports.ts';

/** A template with what is known about it now and its counts of the last seven days.
 *  `optOuts`: those that answered one of its messages. `topic` null: not mapped. */
export type ListedTemplate = {
  key: string;
  id: string | null;
  name: string | null;
  language: string | null;
  category: string | null;
  topic: string | null;
  firstSeenAt: EpochMs | null;
  deliveries: number;
  optOuts: number;
};

/** Every template that was described or used, busiest first. */
export async function listTemplates(store: TemplateReadStore, now: EpochMs): Promise<ListedTemplate[]> {
  const rows = await store.load(now - 7 * DAY_MS);
  const { templates, aliases } = await foldTemplates(rows, now);
  const nameless = [...aliases].filter(([, template]) => template.firstSeenAt === null);
  const first =
    nameless.length === 0 ? new Map() : await store.firstMessages(nameless.map(([alias]) => alias));
  for (const [alias, template] of nameless) {
    const at = first.get(alias) ?? null;
    template.firstSeenAt = at === null ? template.firstSeenAt : Math.min(at, template.firstSeenAt ?? at);
  }
  return templates.sort((a, b) => b.deliveries - a.deliveries || (a.key < b.key ? -1 : 1));
}

async function foldTemplates(
  { events, names, counts }: TemplateRows,
  now: EpochMs,
): Promise<{ templates: ListedTemplate[]; aliases: Map<number, ListedTemplate> }> {
  const dimensions = new Dimensions();
  const read = { dimensionNames: async (kind: number) => names.get(kind) ?? new Map<number, string>() };
  await dimensions.load(read, [DIMENSION.template, DIMENSION.topic]);
  const registry = foldRegistry(registryFacts(events, dimensions), dimensions);
  const byKey = new Map<string, ListedTemplate>();
  for (const history of registry.histories.values()) {
    const { key, id, name, language, firstSeenAt, categories, topics } = history;
    const category = valueAt(categories, now);
    const topic = valueAt(topics, now);
    byKey.set(key, { key, id, name, language, category, topic, firstSeenAt, deliveries: 0, optOuts: 0 });
  }
  const aliases = new Map<number, ListedTemplate>();
  for (const [id, alias] of names.get(DIMENSION.template) ?? []) {
    if (alias === SERVICE_ALIAS) continue;
    const key = registry.templateKey(id, now);
    const ref = templateOfAlias(alias);
    const template = byKey.get(key) ?? {
      key,
      id: ref.id ?? null,
      name: ref.name ?? null,
      language: ref.language ?? null,
      category: null,
      topic: null,
      firstSeenAt: null,
      deliveries: 0,
      optOuts: 0,
    };
    byKey.set(key, template);
    aliases.set(id, template);
  }
  for (const { template, deliveries, optOuts } of counts) {
    const listed = aliases.get(template);
    if (!listed) continue;
    listed.deliveries += deliveries;
    listed.optOuts += optOuts;
  }
  return { templates: [...byKey.values()], aliases };
}
