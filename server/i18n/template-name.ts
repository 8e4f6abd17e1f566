import type { NamedTemplate } from '../analysis/verdict.ts';
import type { Catalogue } from './catalogue.ts';

/** A template as people call it: name and language, else its id. */
export function templateName(template: NamedTemplate, catalogue: Catalogue): string {
  if (template.key === '') return catalogue.unlinked;
  if (template.name === null) return template.id ?? catalogue.unnamed;
  return template.language === null ? template.name : `${template.name} (${template.language})`;
}
