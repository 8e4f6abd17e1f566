import { negativeBinomialUpperTail } from './negative-binomial.ts';
import type { Reference } from './reference.ts';
import { surpriseOf } from './surprise.ts';
import { usualCounts } from './usual-counts.ts';

/** Negative-binomial tail of the count of the day under the template's shrunken rate. */
export const EMPIRICAL_BAYES: Reference = {
  name: 'empirical-bayes',
  source: 'gamma-Poisson shrinkage, DuMouchel 1999; one in a hundred',
  threshold: 2,
  scores: (input) =>
    usualCounts(input).map((usual, index) =>
      Float64Array.from(usual, (count, day) =>
        count && count.mean > 0
          ? surpriseOf(negativeBinomialUpperTail(input.templates[index]?.optOuts[day] ?? 0, count))
          : Number.NaN,
      ),
    ),
};
