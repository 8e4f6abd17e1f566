import { mondayOf, weekdayOf, type BusinessDayInterval } from '../core/business-day.ts';
import { WHOLE_PPM } from './account-grid.ts';
import { BASELINE_DAYS, GUARD_DAYS, fitBaseline, type BaselineUnit } from './baseline.ts';
import { UNLINKED } from './group.ts';
import type { LearnedState, LearnedTemplate } from './learned-state.ts';
import { USUAL_NOISE, fitNoise } from './noise.ts';
import type { Arm } from './split-evidence.ts';
import { usualRatio } from './usual-ratio.ts';
import { EVEN_WEEK, fitWeekdays } from './weekday.ts';

export type LearnRatesInput = {
  previous: LearnedState | null;
  days: readonly BusinessDayInterval[];
  templates: readonly LearnedTemplate[];
  skipped: LearnedState['skipped'];
};

export type LearnedRates = Pick<LearnedState, 'templates' | 'groups' | 'noise' | 'weekdays' | 'usualRatio'>;

/**
 * Weekday factors from the previous rates, then rates under the previous noise, then the noise: each leans on what
 * was known a day ago, so that one pass a day is enough. Days younger than the guard are left alone.
 */
export function learnRates({ previous, days, templates, skipped }: LearnRatesInput): LearnedRates {
  const last = Math.max(0, days.length - GUARD_DAYS);
  const first = Math.max(0, last - BASELINE_DAYS);
  const used = days.slice(first, last);
  const weekdayOfDay = used.map(({ day }) => weekdayOf(day));
  const counts = countedShares(skipped, used);
  const raw = templates.map((template): BaselineUnit => {
    const { key, group, history } = template;
    return {
      group,
      optOuts: history.optOuts.slice(first, last).map((ppm) => ppm / WHOLE_PPM),
      exposure: history.exposure.slice(first, last).map((thousandths) => thousandths / 1_000),
      counts: counts(key),
    };
  });
  const weekdays = previous
    ? fitWeekdays({ units: raw, rates: templates.map(({ rate }) => rate), weekdays: weekdayOfDay })
    : [...EVEN_WEEK];
  const units = raw.map((unit) => ({
    ...unit,
    exposure: unit.exposure.map((exposure, day) => exposure * (weekdays[weekdayOfDay[day] ?? 0] ?? 1)),
  }));
  const baseline = fitBaseline(units, previous?.noise ?? USUAL_NOISE);
  const rates = baseline.templates.map(({ rate }) => rate);
  return {
    templates: templates.map((template, index) => ({ ...template, ...baseline.templates[index] })),
    groups: [...baseline.groups]
      .map(([group, { rate, shape }]) => ({ group, rate, shape, optOuts: countOptOuts(units, group) }))
      .sort((left, right) => (left.group < right.group ? -1 : 1)),
    noise: fitNoise(units, rates),
    weekdays,
    usualRatio: usualRatio(
      templates
        .filter(({ key }) => key !== UNLINKED)
        .flatMap((template) => weeklyStrata({ template, used, first, counts: counts(template.key) })),
    ),
  };
}

function countedShares(skipped: LearnedState['skipped'], days: readonly BusinessDayInterval[]) {
  const all = new Map(
    skipped.filter(({ template }) => template === null).map(({ day, share }) => [day, share]),
  );
  const own = new Map(skipped.map(({ day, template, share }) => [`${day} ${template}`, share]));
  return (key: string) =>
    days.map(({ day }) => (1 - (all.get(day) ?? 0)) * (1 - (own.get(`${day} ${key}`) ?? 0)));
}

function countOptOuts(units: readonly BaselineUnit[], group: string): number {
  let sum = 0;
  for (const unit of units) {
    if (unit.group !== group) continue;
    unit.optOuts.forEach((optOuts, day) => (sum += (unit.counts[day] ?? 0) * optOuts));
  }
  return sum;
}

type StrataInput = {
  template: LearnedTemplate;
  used: readonly BusinessDayInterval[];
  /** Position of the first used day in the template's history. */
  first: number;
  counts: readonly number[];
};

/** Both consent arms of one template, one stratum a week. */
function weeklyStrata({ template, used, first, counts }: StrataInput): { outside: Arm; inside: Arm }[] {
  const weeks = new Map<string, { outside: Arm; inside: Arm }>();
  const { history } = template;
  used.forEach(({ day }, index) => {
    const read = (values: number[]) => (counts[index] ?? 0) * (values[first + index] ?? 0);
    const name = mondayOf(day);
    const week = weeks.get(name) ?? {
      outside: { optOuts: 0, exposure: 0 },
      inside: { optOuts: 0, exposure: 0 },
    };
    const optOutsInside = read(history.optOuts) - read(history.optOutsOutside) - read(history.optOutsUnknown);
    const exposureInside =
      read(history.exposure) - read(history.exposureOutside) - read(history.exposureUnknown);
    week.outside.optOuts += read(history.optOutsOutside) / WHOLE_PPM;
    week.outside.exposure += read(history.exposureOutside) / 1_000;
    week.inside.optOuts += optOutsInside / WHOLE_PPM;
    week.inside.exposure += exposureInside / 1_000;
    weeks.set(name, week);
  });
  return [...weeks.values()];
}
