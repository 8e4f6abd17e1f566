import { mondayOf, weekdayOf, type BusinessDayInterval } from '../core/business-day.ts';
import { WHOLE_PPM } from './account-grid.ts';
import { BASELINE_DAYS, GUARD_DAYS, fitBaseline, type BaselineUnit, type Rate } from './baseline.ts';
import { UNLINKED } from './group.ts';
import type { LearnedState, LearnedTemplate } from './learned-state.ts';
import { USUAL_NOISE, fitNoise } from './noise.ts';
import type { Arm } from './split-evidence.ts';
import { usualRatio } from './usual-ratio.ts';
import { EVEN_WEEK, fitWeekdays } from './weekday.ts';

/** A slow rise is looked for against what was usual so many days before the guard, known by so many weighed opt-outs. */
const EARLIER_DAYS = 18;
const LEAST_EARLIER_OPT_OUTS = 10;

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
  const weekOfDay = used.map(({ day }) => mondayOf(day));
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
  const noise = previous?.noise ?? USUAL_NOISE;
  const baseline = fitBaseline(units, noise);
  const rates = baseline.templates.map(({ rate }) => rate);
  const earlier = earlierRates(units, noise);
  return {
    templates: templates.map((template, index) => ({
      ...template,
      ...baseline.templates[index],
      earlier: earlier[index] ?? null,
    })),
    groups: [...baseline.groups]
      .map(([group, { rate, shape }]) => ({ group, rate, shape, optOuts: countOptOuts(units, group) }))
      .sort((left, right) => (left.group < right.group ? -1 : 1)),
    noise: fitNoise(units, rates),
    weekdays,
    usualRatio: usualRatio(
      templates
        .filter(({ key }) => key !== UNLINKED)
        .flatMap((template) => weeklyStrata({ template, weekOfDay, first, counts: counts(template.key) })),
    ),
  };
}

/** Rates before the last weeks, of templates that had enough opt-outs then to know them by. */
function earlierRates(units: readonly BaselineUnit[], noise: number): (Rate | null)[] {
  const end = Math.max(0, (units[0]?.counts.length ?? 0) - EARLIER_DAYS);
  const { templates, groups } = fitBaseline(
    units.map(({ group, optOuts, exposure, counts }) => ({
      group,
      optOuts: optOuts.slice(0, end),
      exposure: exposure.slice(0, end),
      counts: counts.slice(0, end),
    })),
    noise,
  );
  return templates.map((rate, index) => {
    const drawn = groups.get(units[index]?.group ?? '')?.shape ?? Infinity;
    return rate.shape - drawn >= LEAST_EARLIER_OPT_OUTS ? rate : null;
  });
}

/** How much of each day counts for a template: what neither it nor the whole account was suspected of. */
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
  /** The week of each used day. */
  weekOfDay: readonly string[];
  /** Position of the first used day in the template's history. */
  first: number;
  counts: readonly number[];
};

/** Both consent arms of one template, one stratum a week. */
function weeklyStrata({ template, weekOfDay, first, counts }: StrataInput): { outside: Arm; inside: Arm }[] {
  const weeks = new Map<string, { outside: Arm; inside: Arm }>();
  const { history } = template;
  weekOfDay.forEach((name, index) => {
    const read = (values: number[]) => (counts[index] ?? 0) * (values[first + index] ?? 0);
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
