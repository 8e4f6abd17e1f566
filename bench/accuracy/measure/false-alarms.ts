import type { AccountRecord, TemplateDay } from '../record.ts';
import { coursesOf } from './courses.ts';
import type { Part } from './figure.ts';

/** Alarms of one template within so many days of the last are one. */
const SAME_ALARM_DAYS = 7;
const DAYS_PER_WEEK = 7;
const DAYS_PER_YEAR = 365;

/** Alarms that began on an innocent template-day, and the innocent template-weeks they are counted over. */
export function falseAlarms(record: AccountRecord, alarms: (day: TemplateDay) => boolean): Part {
  const innocent = record.templateDays.filter(({ label }) => label === 'innocent').length;
  return { top: countFalse(record, alarms), of: innocent / DAYS_PER_WEEK };
}

/** The same per year of the account. */
export function falseAlarmsPerYear(record: AccountRecord, alarms: (day: TemplateDay) => boolean): Part {
  return { top: countFalse(record, alarms), of: record.judgedDays / DAYS_PER_YEAR };
}

function countFalse(record: AccountRecord, alarms: (day: TemplateDay) => boolean): number {
  let count = 0;
  for (const course of coursesOf(record)) {
    let last = -Infinity;
    for (const day of course) {
      if (!alarms(day)) continue;
      if (day.day - last > SAME_ALARM_DAYS && day.label === 'innocent') count++;
      last = day.day;
    }
  }
  return count;
}
