import { practicePeriod } from '../server/analysis/practice/practice-period.ts';
import type { PracticeReport } from '../server/analysis/practice/practice.ts';
import type { EpochMs } from '../server/core/time.ts';
import type { Job } from './job.ts';

/** Audits the last 30 days of a large account every half hour, so that nobody who asks waits for it. `now`: ms. */
export function keepPracticeJob({
  audit,
  keep,
  isLarge,
  slowMs,
  now,
}: {
  audit(period: { from: EpochMs; to: EpochMs }): Promise<PracticeReport>;
  /** Null: it is made for whoever asks. */
  keep(report: PracticeReport | null): Promise<void>;
  isLarge(): Promise<boolean>;
  /** What takes less is made for whoever asks, of a large account as well. */
  slowMs: number;
  now(): number;
}): Job {
  return {
    name: 'audit-practice',
    // Looks often, so that a failed or missed half hour is made up for soon.
    cron: '*/5 * * * *',
    period: 'half-hour',
    catchUp: 'latest',
    async run({ end }) {
      if (!(await isLarge())) {
        await keep(null);
        return 'small';
      }
      const begun = now();
      const report = await audit(practicePeriod({ from: null, to: null, now: end }));
      const isSlow = now() - begun >= slowMs;
      await keep(isSlow ? report : null);
      return isSlow ? 'kept' : 'quick';
    },
  };
}
