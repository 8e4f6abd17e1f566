import type { AccountRecord, TemplateDay } from '../record.ts';
import { episodesOf, type Episode } from './courses.ts';
import type { Detector } from './detector.ts';
import { falseAlarms } from './false-alarms.ts';
import type { Part } from './figure.ts';

/** An alarm finds a culprit on the first day of its episode or the two after. */
const FOUND_DAYS = 3;

/** Episodes with an alarm in their first three days. */
export function foundIn(
  record: AccountRecord,
  {
    alarms,
    keep = () => true,
  }: { alarms: (day: TemplateDay) => boolean; keep?: (episode: Episode) => boolean },
): Part {
  const episodes = episodesOf(record).filter(keep);
  const found = episodes.filter(({ course, start }) =>
    course.some((day) => day.day >= start && day.day < start + FOUND_DAYS && alarms(day)),
  );
  return { top: found.length, of: episodes.length };
}

/**
 * The lowest threshold at which a detector raises no more than so many false alarms per 100 template-weeks; the scores
 * of innocent days are tried. Alarms are what is above it.
 */
export function thresholdAt(
  records: readonly AccountRecord[],
  detector: Detector,
  mostAlarms: number,
): number {
  const innocent = records.flatMap(({ templateDays }) =>
    templateDays.filter(({ label }) => label === 'innocent').map((day) => detector.score(day)),
  );
  const values = [...new Set(innocent.filter((score) => !Number.isNaN(score)))].sort(
    (left, right) => left - right,
  );
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const threshold = values[middle] ?? Infinity;
    if (alarmsPer100(records, (day) => detector.score(day) > threshold) <= mostAlarms) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? -Infinity;
}

/** False alarms per 100 template-weeks over all accounts. */
export function alarmsPer100(
  records: readonly AccountRecord[],
  alarms: (day: TemplateDay) => boolean,
): number {
  let top = 0;
  let of = 0;
  for (const record of records) {
    const part = falseAlarms(record, alarms);
    top += part.top;
    of += part.of;
  }
  return (100 * top) / of;
}
