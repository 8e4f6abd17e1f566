import type { ReferenceInput, ReferenceTemplate } from './reference.ts';

/** One score per template and day from a rule that sees one of them at a time; NaN before the template's birth. */
export function scoreDays(
  input: ReferenceInput,
  judge: (template: ReferenceTemplate, day: number) => number,
): Float64Array[] {
  return input.templates.map((template) => {
    const scores = new Float64Array(input.days).fill(Number.NaN);
    for (let day = Math.max(0, template.bornDay); day < input.days; day++) scores[day] = judge(template, day);
    return scores;
  });
}
