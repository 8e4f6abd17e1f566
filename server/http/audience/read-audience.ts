import { CONSENT_CLASS } from '../../core/consent-class.ts';
import { AppError } from '../../core/errors.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import type { HttpDeps } from '../deps.ts';
import { foldTemplates, type ListedTemplate } from '../fold-templates.ts';

/** Without an instant, whom it reached in so many days. */
const USUAL_MS = 7 * DAY_MS;

/** To these a template is better not sent. */
export const OUTSIDE: readonly number[] = [CONSENT_CLASS.never, CONSENT_CLASS.withdrawn];

/** A template and the ids of the aliases that mean it now. Errors: `not-found`. */
export async function findTemplate(
  { stores }: Pick<HttpDeps, 'stores'>,
  { key, since, now }: { key: string; since: EpochMs | null; now: EpochMs },
): Promise<{ template: ListedTemplate; range: { templates: number[]; since: EpochMs } }> {
  // Counts are of no interest here, so they are asked for from this moment on only.
  const { templates, aliases } = await foldTemplates(await stores.templates.load(now), now);
  const template = templates.find((one) => one.key === key);
  if (template === undefined) {
    throw new AppError('not-found', 'no template has this key; take it from GET /v1/templates');
  }
  const ids = [...aliases].flatMap(([id, meant]) => (meant.key === key ? [id] : []));
  return { template, range: { templates: ids, since: since ?? now - USUAL_MS } };
}
