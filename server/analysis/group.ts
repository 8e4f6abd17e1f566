import { valueAt } from '../core/template.ts';
import type { EpochMs } from '../core/time.ts';
import type { AnalysisData } from './input.ts';

/** Key of the series of messages whose template is unknown. */
export const UNLINKED = '';

/** Category of a template at an instant: its own, else that of its topic, upper-cased as the platform spells it. */
export function categoryAt(data: AnalysisData, key: string, at: EpochMs): string | null {
  const history = data.templates.get(key);
  const own = history ? valueAt(history.categories, at) : null;
  const topic = topicAt(data, key, at);
  const category = own ?? (topic === null ? null : (data.topics.get(topic)?.category ?? null));
  return category?.toUpperCase() ?? null;
}

/** Topic of a template at an instant: its latest mapping by then, else its earliest. */
export function topicAt(data: AnalysisData, key: string, at: EpochMs): string | null {
  const history = data.templates.get(key);
  return history ? valueAt(history.topics, at) : null;
}

/** Templates of one group are compared with one another: the category in lower case. */
export function groupAt(data: AnalysisData, key: string, at: EpochMs): string {
  if (key === UNLINKED) return 'unlinked';
  return categoryAt(data, key, at)?.toLowerCase() ?? 'unknown';
}
