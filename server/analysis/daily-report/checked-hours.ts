import { HOUR_MS } from '../../core/time.ts';
import type { DailyReport } from './daily-report.ts';

/** Hours of the period, and those of them in which data came in. Days of 23 and 25 hours count as such. */
export function checkedHours({ from, to, verdict }: Pick<DailyReport, 'from' | 'to' | 'verdict'>): {
  checked: number;
  hours: number;
} {
  const hours = (to - from) / HOUR_MS;
  const missing = verdict.rivals.reduce(
    (sum, rival) =>
      rival.kind === 'feed-gap'
        ? sum + Math.max(0, Math.min(rival.to, to) - Math.max(rival.from, from)) / HOUR_MS
        : sum,
    0,
  );
  return { checked: Math.max(0, hours - missing), hours };
}
