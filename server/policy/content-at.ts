import type { TemplateHistory } from '../core/template.ts';
import type { EpochMs } from '../core/time.ts';

/** A template's components as they stood at an instant (before the first that are known: those); null without any. */
export function contentAt(
  { components }: Pick<TemplateHistory, 'components'>,
  at: EpochMs,
): TemplateHistory['components'][number] | null {
  return components.findLast((entry) => entry.at <= at) ?? components[0] ?? null;
}
