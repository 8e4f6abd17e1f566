import type { Draft, DraftTemplate } from './draft.ts';

/** A template is compared with its category for so many days, with itself afterwards. */
const YOUNG_DAYS = 14;
/** Mean share outside consent that templates are drawn with: beta(1.2, 10). */
const MEAN_OUTSIDE = 0.107;

/** What would be usual on that day: opt-outs per delivery to a person of mean frailty, usual audience. */
export function referenceRate(draft: Draft, template: DraftTemplate, day: number): number {
  const { usualRatio } = draft;
  const young = template.bornDay >= 0 && day < template.bornDay + YOUNG_DAYS;
  if (young) return categoryRate(draft, template.marketing) * (1 + MEAN_OUTSIDE * (usualRatio - 1));
  return template.rate * (1 - template.outsideShare + template.outsideShare * usualRatio);
}

function categoryRate({ parameters }: Draft, marketing: boolean): number {
  const { marketingRate, marketingSpread, utilityRate, utilitySpread } = parameters;
  return marketing
    ? marketingRate * Math.exp(marketingSpread ** 2 / 2)
    : utilityRate * Math.exp(utilitySpread ** 2 / 2);
}
