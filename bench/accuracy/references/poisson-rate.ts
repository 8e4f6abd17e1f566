import { sumOfDays } from './daily-sums.ts';
import { groupRate } from './group-rate.ts';
import { poissonUpperTail } from './poisson-tail.ts';
import type { Reference } from './reference.ts';
import { scoreDays } from './score-days.ts';
import { surpriseOf } from './surprise.ts';

const HISTORY_DAYS = 28;
/** With fewer past opt-outs a template has no rate of its own, and the group's is taken. */
const LEAST_OPT_OUTS = 3;

/** Poisson tail of the count of the day, given the template's rate of the last 28 days. */
export const POISSON_RATE: Reference = {
  name: 'poisson-rate',
  source: 'exact Poisson limits, Garwood 1936; one in a hundred',
  threshold: 2,
  scores: (input) =>
    scoreDays(input, ({ group, optOuts, exposure }, day) => {
      const today = exposure[day] ?? 0;
      if (!(today > 0)) return Number.NaN;
      const past = sumOfDays(optOuts, day - HISTORY_DAYS, day);
      const rate =
        past >= LEAST_OPT_OUTS
          ? past / sumOfDays(exposure, day - HISTORY_DAYS, day)
          : groupRate(input, group, day - HISTORY_DAYS, day);
      return surpriseOf(poissonUpperTail(optOuts[day] ?? 0, rate * today));
    }),
};
