import { businessDayOf, startOfBusinessDay, type BusinessDay } from '../../core/business-day.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AnalysisData } from '../input.ts';
import { periodCounts, type PeriodCounts } from './period-counts.ts';

export type DayCounts = { day: BusinessDay; from: EpochMs } & Pick<PeriodCounts, 'deliveries' | 'optOuts'>;

/** The same weekday of last week is among them. */
const SHOWN_DAYS = 8;

/** Counts of the business days up to `lastDay`, which is over at `to` or goes on; days that the data do not cover are left out. */
export function dayCountsUpTo(
  data: AnalysisData,
  { lastDay, to, zone }: { lastDay: BusinessDay; to: EpochMs; zone: string },
): DayCounts[] {
  const days: DayCounts[] = [];
  let end = to;
  let day = lastDay;
  while (days.length < SHOWN_DAYS) {
    const from = startOfBusinessDay(day, zone);
    const counts = periodCounts(data, { from, to: end });
    if (counts === null) break;
    days.unshift({ day, from, deliveries: counts.deliveries, optOuts: counts.optOuts });
    end = from;
    day = businessDayOf(from - 1, zone);
  }
  return days;
}
