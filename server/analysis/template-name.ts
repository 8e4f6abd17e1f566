import type { AnalysisData } from './input.ts';
import type { NamedTemplate } from './verdict.ts';

/** How people know a template. */
export function nameOf(data: AnalysisData, key: string): NamedTemplate {
  const history = data.templates.get(key);
  return { key, id: history?.id ?? null, name: history?.name ?? null, language: history?.language ?? null };
}
