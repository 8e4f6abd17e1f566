import type { DailyReport } from '../../server/analysis/daily-report/daily-report.ts';
import { exampleReport } from '../../server/mail/example/example-report.ts';

/** The report of a day of the invented shop on which nothing happened. */
export function quietReport(now: number, zone: string): DailyReport {
  const report = exampleReport(now, zone);
  return {
    ...report,
    announced: [],
    decisions: [],
    incidents: [],
    changes: [],
    counts: { deliveries: 18_000, outside: 0, unknown: 0, optOuts: 90 },
    practice: { ...report.practice, immediacy: { ...report.practice.immediacy, late: 0 } },
    verdict: { ...report.verdict, outcome: 'normal', culprits: [], rivals: [] },
  };
}
