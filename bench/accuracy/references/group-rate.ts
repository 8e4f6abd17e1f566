import { sumOfDays } from './daily-sums.ts';
import type { ReferenceInput } from './reference.ts';

/** A group without any history is taken to lose one person in so many deliveries, with the weight of one. */
const PRIOR_EXPOSURE = 250;

/** Opt-outs per unit of exposure of all templates of a group, from day `from` to the one before `to`. */
export function groupRate(input: ReferenceInput, group: string, from: number, to: number): number {
  let optOuts = 1;
  let exposure = PRIOR_EXPOSURE;
  for (const template of input.templates) {
    if (template.group !== group) continue;
    optOuts += sumOfDays(template.optOuts, from, to);
    exposure += sumOfDays(template.exposure, from, to);
  }
  return optOuts / exposure;
}
