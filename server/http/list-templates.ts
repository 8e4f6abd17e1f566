import { DAY_MS, type EpochMs } from '../core/time.ts';
import type { TemplateReadStore } from '../store/read-ports.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';

/** Every template that was described or used, busiest first. */
export async function listTemplates(store: TemplateReadStore, now: EpochMs): Promise<ListedTemplate[]> {
  const rows = await store.load(now - 7 * DAY_MS);
  const { templates, aliases } = await foldTemplates(rows, now);
  // Where nobody announced a template, its first message may be older than whatever described it.
  const unannounced = [...aliases].filter(([, template]) => !template.isAnnounced);
  const first = await store.firstMessages(unannounced.map(([alias]) => alias));
  for (const [alias, template] of unannounced) {
    const at = first.get(alias);
    if (at !== undefined) template.firstSeenAt = Math.min(at, template.firstSeenAt ?? at);
  }
  return templates.sort((a, b) => b.deliveries - a.deliveries || (a.key < b.key ? -1 : 1));
}
