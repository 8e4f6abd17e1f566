import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import type { TemplateReadStore } from '../store/read-ports.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';

/** A template by its key, and the ids of the aliases that mean it now. Errors: `not-found`. */
export async function findTemplate(
  store: TemplateReadStore,
  key: string,
  now: EpochMs,
): Promise<{ template: ListedTemplate; aliasIds: number[] }> {
  // Counts are of no interest here, so they are asked for from this moment on only.
  const { templates, aliases } = await foldTemplates(await store.load(now), now);
  const template = templates.find((one) => one.key === key);
  if (template === undefined) {
    throw new AppError('not-found', 'no template has this key; take it from GET /v1/templates');
  }
  return { template, aliasIds: [...aliases].flatMap(([id, meant]) => (meant.key === key ? [id] : [])) };
}
