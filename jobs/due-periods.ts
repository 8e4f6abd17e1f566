import type { EpochMs } from '../server/core/time.ts';
import type { JobRunStore } from '../server/store/job-run-store.ts';
import type { Job } from './job.ts';
import { daysSince, lastPeriod, type Period } from './period.ts';

/**
 * Periods of a job that are over and not done, oldest first: those that were missed, those that failed, and those whose
 * process died. A job that never ran begins with the last period. Whether a failed one may be tried yet is the claim's business.
 */
export async function duePeriods(
  job: Job,
  { store, now, zone }: { store: JobRunStore; now: EpochMs; zone: string },
): Promise<Period[]> {
  const last = lastPeriod(job.period, { now, zone });
  const first = await oldestConcerned(job, { store, last, now, zone });
  const done = new Set(
    (await store.runs(job.name, first[0]?.name ?? last.name))
      .filter(({ state }) => state === 'done')
      .map(({ period }) => period),
  );
  return first.filter(({ name }) => !done.has(name));
}

async function oldestConcerned(
  job: Job,
  { store, last, now, zone }: { store: JobRunStore; last: Period; now: EpochMs; zone: string },
): Promise<Period[]> {
  const latest = await store.latestPeriod(job.name);
  if (job.catchUp === 'latest' || job.period !== 'day' || latest === null) return [last];
  const horizon = daysSince('', { now, zone });
  const known = await store.runs(job.name, horizon[0]?.name ?? last.name);
  // Before the first run on record there is nothing to catch up.
  const start = known[0]?.period ?? latest;
  return horizon.filter(({ name }) => name >= start);
}
