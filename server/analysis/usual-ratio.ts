import type { Arm } from './split-evidence.ts';

/** Before the account has taught its own: people outside consent leave 1.6 times as often in ordinary times. */
export const USUAL_RATIO = 1.6;

/** What the default is worth, in units of 1 / variance of the log ratio (about opt-outs of the smaller arm). */
const PRIOR_INFORMATION = 20;
/** Beyond these a ratio is no longer "usual". */
const LOWEST = 1;
const HIGHEST = 3;

/**
 * How many times as often people outside consent leave, over strata of template x week (Mantel and Haenszel 1959),
 * so that a template is not blamed for the habits of its audience; drawn to 1.6 in the log.
 * Source: docs/methods.md#usual-ratio
 */
export function usualRatio(strata: readonly { outside: Arm; inside: Arm }[]): number {
  let numerator = 0;
  let denominator = 0;
  let optOutsOutside = 0;
  let optOutsInside = 0;
  for (const { outside, inside } of strata) {
    const total = outside.exposure + inside.exposure;
    if (!(outside.exposure > 0) || !(inside.exposure > 0)) continue;
    numerator += (outside.optOuts * inside.exposure) / total;
    denominator += (inside.optOuts * outside.exposure) / total;
    optOutsOutside += outside.optOuts;
    optOutsInside += inside.optOuts;
  }
  if (!(numerator > 0) || !(denominator > 0)) return USUAL_RATIO;
  const information = 1 / (1 / optOutsOutside + 1 / optOutsInside);
  const weight = information / (information + PRIOR_INFORMATION);
  const log = weight * Math.log(numerator / denominator) + (1 - weight) * Math.log(USUAL_RATIO);
  return Math.min(HIGHEST, Math.max(LOWEST, Math.exp(log)));
}
