import type { TemplateAnswer } from '../../api/template-queries.ts';

/** One text of a version of a template. */
export type Part = TemplateAnswer['versions'][number]['texts'][number];

type Place = Pick<Part, 'component' | 'member' | 'card' | 'button'>;

export function samePlace(a: Place, b: Place): boolean {
  return a.component === b.component && a.member === b.member && a.card === b.card && a.button === b.button;
}
