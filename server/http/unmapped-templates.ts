import { suggestTopic, type TopicSuggestion } from '../core/suggest-topic.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import type { TemplateReadStore } from '../store/read-ports.ts';
import { withFirstMessages } from './first-messages.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';

/** Templates without a topic, busiest first, each with what it may be about, and all topics that the account knows. */
export async function unmappedTemplates(
  store: TemplateReadStore,
  now: EpochMs,
): Promise<{ templates: (ListedTemplate & { suggestion: TopicSuggestion | null })[]; topics: string[] }> {
  const { templates, aliases, registry } = await foldTemplates(await store.load(now - 7 * DAY_MS), now);
  await withFirstMessages(store, aliases);
  const mapped = templates.flatMap(({ name, category, topic }) =>
    topic === null ? [] : [{ name, category, topic }],
  );
  const topics = [...new Set([...registry.topics.keys(), ...mapped.map(({ topic }) => topic)])].sort();
  return {
    templates: templates
      .filter(({ topic }) => topic === null)
      .sort((a, b) => b.deliveries - a.deliveries || (a.key < b.key ? -1 : 1))
      .map((template) => ({ ...template, suggestion: suggestTopic(template, { topics, mapped }) })),
    topics,
  };
}
