import { SERVICE_ALIAS, templateOfAlias } from '../core/alias.ts';
import { DIMENSION } from '../core/event-kind.ts';
import { valueAt } from '../core/template.ts';
import type { EpochMs } from '../core/time.ts';
import { Dimensions } from '../ingest/apply/dimensions.ts';
import { foldRegistry, registryFacts, type Registry } from '../ingest/apply/registry.ts';
import type { TemplateRows } from '../store/read-ports.ts';

/** A template with what is known about it now and its counts of the last seven days.
 *  `optOuts`: those that answered one of its messages. `topic` null: not mapped. */
export type ListedTemplate = {
  key: string;
  id: string | null;
  waba: string | null;
  name: string | null;
  language: string | null;
  category: string | null;
  topic: string | null;
  firstSeenAt: EpochMs | null;
  /** The platform announced it or its source says when it was added. */
  isAnnounced: boolean;
  deliveries: number;
  optOuts: number;
};

/** The templates as they are at an instant, which of them each stored alias (by its id) means then, and what they were
 *  folded from. */
export async function foldTemplates(
  { events, names, counts }: TemplateRows,
  now: EpochMs,
): Promise<{
  templates: ListedTemplate[];
  aliases: Map<number, ListedTemplate>;
  registry: Registry;
}> {
  const dimensions = new Dimensions();
  const read = { dimensionNames: async (kind: number) => names.get(kind) ?? new Map<number, string>() };
  await dimensions.load(read, [DIMENSION.template, DIMENSION.topic]);
  const registry = foldRegistry(registryFacts(events, dimensions), dimensions);
  const byKey = new Map<string, ListedTemplate>();
  for (const history of registry.histories.values()) {
    const { key, id, waba, name, language, firstSeenAt } = history;
    byKey.set(key, {
      key,
      id,
      waba,
      name,
      language,
      category: valueAt(history.categories, now),
      topic: valueAt(history.topics, now),
      firstSeenAt,
      isAnnounced: history.addedAt !== null || history.announcedAt !== null,
      deliveries: 0,
      optOuts: 0,
    });
  }
  const aliases = new Map<number, ListedTemplate>();
  for (const [id, alias] of names.get(DIMENSION.template) ?? []) {
    if (alias === SERVICE_ALIAS) continue;
    const key = registry.templateKey(id, now);
    const ref = templateOfAlias(alias);
    const template = byKey.get(key) ?? {
      key,
      id: ref.id ?? null,
      waba: ref.waba ?? null,
      name: ref.name ?? null,
      language: ref.language ?? null,
      category: null,
      topic: null,
      firstSeenAt: null,
      isAnnounced: false,
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
  return { templates: [...byKey.values()], aliases, registry };
}
