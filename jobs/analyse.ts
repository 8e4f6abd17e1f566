import { floorToBucket, type EpochMs } from '../server/core/time.ts';
import type { Job } from './job.ts';

/** Brings the verdict up to date every minute; with nothing new only when a quarter of an hour ended. */
export function analyseJob(deps: {
  /** A number or word that changes whenever an event was applied. */
  mark: () => Promise<string>;
  /** Analyses at an instant, keeps the verdict, and returns its outcome. */
  analyse: (asOf: EpochMs) => Promise<string>;
}): Job {
  let seen = '';
  return {
    name: 'analyse',
    cron: '* * * * *',
    period: 'minute',
    catchUp: 'latest',
    async run({ end }) {
      const now = `${floorToBucket(end)} ${await deps.mark()}`;
      if (now === seen) return 'nothing new';
      const outcome = await deps.analyse(end);
      seen = now;
      return outcome;
    },
  };
}
