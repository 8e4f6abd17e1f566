import type { AskedRange } from '../analysis/templates/template-page.ts';
import type { HttpDeps } from './deps.ts';
import { listTemplates } from './list-templates.ts';
import { answerWithFindings } from './template-answer.ts';
import { pageJson, reviewJson } from './template-json.ts';

/** All that is told of one template over a range; null: no template has this key. */
export async function readTemplatePage(
  { clock, zone, stores, templates }: Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'templates'>,
  key: string,
  range: AskedRange,
) {
  const found = await templates.page(key, range);
  if (found === null) return null;
  const { days } = await templates.list();
  const listed = (await listTemplates(stores.templates, clock())).find((template) => template.key === key);
  if (listed === undefined) return null;
  const { review, ...page } = found;
  const template = { ...answerWithFindings(listed), review: reviewJson(review) };
  return { ...pageJson(page), zone, days, template };
}

export type TemplatePageJson = NonNullable<Awaited<ReturnType<typeof readTemplatePage>>>;
