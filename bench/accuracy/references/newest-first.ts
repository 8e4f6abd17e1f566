import { sumOfDays } from './daily-sums.ts';
import type { Reference } from './reference.ts';
import { scoreDays } from './score-days.ts';

/** The template that came last, however it does: minus its age in days, while it has exposure. */
export const NEWEST_FIRST: Reference = {
  name: 'newest-first',
  source: 'custom: what changed last',
  threshold: null,
  scores: (input) =>
    scoreDays(input, ({ bornDay, exposure }, day) =>
      sumOfDays(exposure, day - 2, day + 1) > 0 ? bornDay - day : Number.NaN,
    ),
};
