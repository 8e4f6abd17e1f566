import type { TemplateReadStore } from '../store/read-ports.ts';
import type { ListedTemplate } from './fold-templates.ts';

/** Where nobody announced a template, its first message may be older than whatever described it: changes `firstSeenAt`. */
export async function withFirstMessages(
  store: TemplateReadStore,
  aliases: ReadonlyMap<number, ListedTemplate>,
): Promise<void> {
  const unannounced = [...aliases].filter(([, template]) => !template.isAnnounced);
  const first = await store.firstMessages(unannounced.map(([alias]) => alias));
  for (const [alias, template] of unannounced) {
    const at = first.get(alias);
    if (at !== undefined) template.firstSeenAt = Math.min(at, template.firstSeenAt ?? at);
  }
}
