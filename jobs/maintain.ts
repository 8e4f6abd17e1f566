import { DAY_MS, type EpochMs } from '../server/core/time.ts';
import type { Job } from './job.ts';

/** One kind of data that is not kept for ever; returns how many rows went. */
export type Pruner = { name: string; days: number; prune: (before: EpochMs) => Promise<number> };

/** Throws away what has been kept long enough, once a business day. */
export function maintainJob(pruners: readonly Pruner[]): Job {
  return {
    name: 'maintain',
    // Looks often, so that a failed or missed day is made up for soon.
    cron: '*/10 * * * *',
    period: 'day',
    catchUp: 'latest',
    async run({ end }) {
      const gone: string[] = [];
      for (const { name, days, prune } of pruners) gone.push(`${name} ${await prune(end - days * DAY_MS)}`);
      return gone.join(', ');
    },
  };
}
