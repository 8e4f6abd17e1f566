import { negativeBinomialUpperTail } from '../negative-binomial.ts';

/** One template in twenty is beyond its bound by chance. */
const LEVEL = 0.05;

/** How many clicks there may be without anything being unusual: the most that chance exceeds once in twenty times or more.
 *  `mean`: expected; `shape`: of the negative binomial around it. Source: docs/methods.md#button-clicks */
export function clickBound(mean: number, shape: number): number {
  const isUsual = (count: number): boolean => negativeBinomialUpperTail(count, { mean, shape }) >= LEVEL;
  let usual = 0;
  let unusual = Math.ceil(mean) + 1;
  while (isUsual(unusual)) {
    usual = unusual;
    unusual *= 2;
  }
  while (unusual - usual > 1) {
    const middle = Math.floor((usual + unusual) / 2);
    if (isUsual(middle)) usual = middle;
    else unusual = middle;
  }
  return usual;
}
