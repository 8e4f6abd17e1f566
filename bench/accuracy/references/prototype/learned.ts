import { fitBaseline, type Baseline } from './baseline.ts';
import { historyOf, learnedDays, type DailyUnit } from './history.ts';
import { USUAL_NOISE, fitNoise } from './noise.ts';
import { EVEN_WEEK, fitWeekdays } from './weekday.ts';

/** What is known of ordinary days at the start of a day. */
export type Learned = { baseline: Baseline; noise: number; weekdays: readonly number[] };

/**
 * One more day learned: rates daily, weekday factors every seventh day, noise on the third day of each week.
 * `today`: the day that begins now; `before`: what was known a day earlier, null on the first.
 */
export function learnDay(units: readonly DailyUnit[], today: number, before: Learned | null): Learned {
  const noise = before?.noise ?? USUAL_NOISE;
  const old = before?.weekdays ?? EVEN_WEEK;
  const weekdays =
    before && today % 7 === 0
      ? fitWeekdays({
          histories: units.map((unit) => historyOf(unit, today, old)),
          rates: before.baseline.templates,
          firstDay: learnedDays(today).from,
        })
      : old;
  const histories = units.map((unit) => historyOf(unit, today, weekdays));
  const baseline = fitBaseline(histories, noise);
  return { baseline, weekdays, noise: today % 7 === 3 ? fitNoise(histories, baseline.templates) : noise };
}

/** First deliveries of this many days ago or less: too little of one's own to be compared with. */
export const NEW_DAYS = 7;

/** The rate a template is compared with: its own, or the group's while it is new. */
export function referenceRate(
  { baseline }: Learned,
  template: { index: number; group: string; isNew: boolean },
): { rate: number; shape: number } {
  const own = baseline.templates[template.index];
  const group = baseline.groups.get(template.group);
  const rate = template.isNew ? group : own;
  if (!rate) throw new Error(`no rate for template ${template.index} of group ${template.group}`);
  return rate;
}
