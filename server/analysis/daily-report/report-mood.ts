import { checkedHours } from './checked-hours.ts';
import type { DailyReport } from './daily-report.ts';

/** What a report asks of its reader: a decision, a look, nothing; or that it cannot say. */
export const REPORT_MOODS = ['act', 'look', 'clear', 'unknown'] as const;
export type ReportMood = (typeof REPORT_MOODS)[number];

/** First match wins, in the order of the list, but what cannot be judged is not clear. */
export function reportMood({ decisions, incidents, verdict }: DailyReport): ReportMood {
  if (decisions.length > 0) return 'act';
  if (incidents.length > 0) return 'look';
  switch (verdict.outcome) {
    case 'culprits':
    case 'account-wide':
    case 'no-clear-culprit':
      return 'look';
    case 'insufficient-data':
      return 'unknown';
    case 'normal':
      return 'clear';
  }
}

/** Whether nothing happened that anybody would want to read about: three lines say it. */
export function isQuiet(report: DailyReport): boolean {
  const { counts, changes, practice, health } = report;
  const { checked, hours } = checkedHours(report);
  return (
    reportMood(report) === 'clear' &&
    changes.length === 0 &&
    counts.outside === 0 &&
    practice.immediacy.late === 0 &&
    health.pending === 0 &&
    health.quarantined === 0 &&
    health.failedJobs.length === 0 &&
    checked === hours
  );
}
