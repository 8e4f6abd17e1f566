import { errorFields, redact, type Logger } from '../server/log.ts';
import { MINUTE_MS, type EpochMs } from '../server/core/time.ts';
import type { JobClaim, JobRunStore } from '../server/store/job-run-store.ts';
import { backOff } from './back-off.ts';
import { duePeriods } from './due-periods.ts';
import type { Job } from './job.ts';
import type { Period } from './period.ts';

export type RunnerDeps = {
  store: JobRunStore;
  /** Names this process. */
  holder: string;
  zone: string;
  clock: () => EpochMs;
  log: Logger;
};

/** A holder that says nothing for so long counts as dead. */
const CLAIM_MS = 2 * MINUTE_MS;

/** Does what is due of a job, oldest first, and stops at the first period that fails. Returns the names of periods done. */
export async function runDueJob(job: Job, deps: RunnerDeps): Promise<string[]> {
  const done: string[] = [];
  for (const period of await duePeriods(job, { store: deps.store, now: deps.clock(), zone: deps.zone })) {
    const outcome = await runPeriod(job, period, deps);
    if (outcome === 'failed') break;
    if (outcome === 'done') done.push(period.name);
  }
  return done;
}

async function runPeriod(job: Job, period: Period, deps: RunnerDeps): Promise<'done' | 'failed' | 'taken'> {
  const { store, holder, clock, log } = deps;
  const begun = clock();
  const claim = await store.claim(
    { job: job.name, period: period.name, holder },
    { now: begun, ttlMs: CLAIM_MS },
  );
  if (claim === null) return 'taken';
  const said = { job: job.name, period: period.name, attempt: claim.number };
  const beat = keepClaim(claim, deps);
  try {
    const detail = await job.run(period);
    const kept = await store.finish(claim, { state: 'done', now: clock(), detail });
    log[kept ? 'debug' : 'warn'](kept ? 'job done' : 'job done after its claim was lost', {
      ...said,
      ms: clock() - begun,
      ...(detail !== null && { detail }),
    });
    return 'done';
  } catch (error) {
    log.error('job failed', { ...said, ...errorFields(error) });
    const now = clock();
    const detail = redact(error instanceof Error ? error.message : String(error));
    await store.finish(claim, { state: 'failed', now, detail, retryAt: now + backOff(claim.number) });
    return 'failed';
  } finally {
    clearInterval(beat);
  }
}

function keepClaim(claim: JobClaim, { store, clock, log }: RunnerDeps): NodeJS.Timeout {
  return setInterval(() => {
    store
      .renew(claim, clock() + CLAIM_MS)
      .catch((error: unknown) =>
        log.warn('job claim not renewed', { job: claim.job, ...errorFields(error) }),
      );
  }, CLAIM_MS / 4).unref();
}
