import { countReached } from '../count-reached.ts';

/** One template in twenty is beyond its bound by chance. */
const LEVEL = 0.05;

/** How many clicks there may be without anything being unusual: the most that chance exceeds once in twenty times or more.
 *  `mean`: expected; `shape`: of the negative binomial around it. Source: docs/methods.md#button-clicks */
export function clickBound(mean: number, shape: number): number {
  return countReached(LEVEL, { mean, shape });
}
