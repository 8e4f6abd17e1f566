import type { AccountRecord, TemplateDay } from '../record.ts';

/** The judged days of one template, in order. */
export type Course = TemplateDay[];

/** Courses are asked for at every threshold that is tried. */
const known = new WeakMap<AccountRecord, Course[]>();

/** Template-days by template. */
export function coursesOf(record: AccountRecord): Course[] {
  const before = known.get(record);
  if (before) return before;
  const byTemplate = Map.groupBy(record.templateDays, ({ template }) => template);
  const courses = [...byTemplate.values()].map((days) =>
    days.toSorted((left, right) => left.day - right.day),
  );
  known.set(record, courses);
  return courses;
}

/** A time of a template as a culprit. */
export type Episode = { course: Course; start: number; injected: boolean; isNew: boolean };

/** Days without the label after which it is another episode. */
const APART_DAYS = 10;
const NEW_DAYS = 7;

/** Episodes in which templates were culprits, put there or by nature. */
export function episodesOf(record: AccountRecord): Episode[] {
  return coursesOf(record).flatMap((course) => {
    const episodes: Episode[] = [];
    let last = -Infinity;
    for (const { label, day, injected, bornDay } of course) {
      if (label !== 'culprit') continue;
      if (day - last > APART_DAYS) {
        episodes.push({ course, start: day, injected, isNew: day - bornDay <= NEW_DAYS });
      }
      last = day;
    }
    return episodes;
  });
}
