import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** A claimed run; `number` grows with every claim of the same period, so that a holder that lost it can be told. */
export type JobClaim = { job: string; period: string; number: number };

/** A run as it is recorded. */
export type JobRun = JobClaim & {
  state: 'running' | 'done' | 'failed';
  expiresAt: EpochMs;
  detail: string | null;
};

/** Who does which job for which period; nothing runs twice at a time. */
export type JobRunStore = {
  /** Takes a period that nobody took, whose holder's time ran out, or whose failed run may be tried again. Null: not now. */
  claim(
    run: { job: string; period: string; holder: string },
    times: { now: EpochMs; ttlMs: number },
  ): Promise<JobClaim | null>;
  /** Prolongs a claim; false when somebody else holds it by now. */
  renew(claim: JobClaim, expiresAt: EpochMs): Promise<boolean>;
  /** Records the end; `retryAt` says from when a failed run is due again. False when the claim was lost. */
  finish(
    claim: JobClaim,
    end:
      | { state: 'done'; now: EpochMs; detail: string | null }
      | { state: 'failed'; now: EpochMs; detail: string; retryAt: EpochMs },
  ): Promise<boolean>;
  /** Runs of a job from a period on, in the order of their periods. */
  runs(job: string, fromPeriod: string): Promise<JobRun[]>;
  /** The latest period of a job that was ever claimed. */
  latestPeriod(job: string): Promise<string | null>;
  /** Forgets finished runs that were claimed before an instant, but never the latest of a job. */
  prune(before: EpochMs): Promise<number>;
};

/** The job runs of a database of either engine. */
export function createJobRunStore(database: Database): JobRunStore {
  const { db } = database;
  return {
    claim: ({ job, period, holder }, { now, ttlMs }) =>
      database.write(async (tx) => {
        const mine = {
          state: 'running',
          holder,
          claimed_at: now,
          expires_at: now + ttlMs,
          finished_at: null,
        };
        const taken = await tx.db
          .insertInto('job_run')
          .values({ job, period, number: 1, detail: null, ...mine })
          .onConflict((conflict) =>
            conflict
              .columns(['job', 'period'])
              .doUpdateSet((row) => ({ ...mine, number: row('job_run.number', '+', 1) }))
              .where('job_run.state', '!=', 'done')
              .where('job_run.expires_at', '<=', now),
          )
          .returning('number')
          .executeTakeFirst();
        return taken ? { job, period, number: taken.number } : null;
      }),
    renew: (claim, expiresAt) =>
      database.write(async (tx) => {
        const result = await tx.db
          .updateTable('job_run')
          .set({ expires_at: expiresAt })
          .where((row) => row.and({ ...claim, state: 'running' }))
          .executeTakeFirst();
        return result.numUpdatedRows > 0n;
      }),
    finish: (claim, end) =>
      database.write(async (tx) => {
        const result = await tx.db
          .updateTable('job_run')
          .set({
            state: end.state,
            finished_at: end.now,
            detail: end.detail,
            expires_at: end.state === 'failed' ? end.retryAt : end.now,
          })
          .where((row) => row.and({ ...claim, state: 'running' }))
          .executeTakeFirst();
        return result.numUpdatedRows > 0n;
      }),
    async runs(job, fromPeriod) {
      const rows = await db
        .selectFrom('job_run')
        .selectAll()
        .where('job', '=', job)
        .where('period', '>=', fromPeriod)
        .orderBy('period')
        .execute();
      return rows.map((row) => ({
        job: row.job,
        period: row.period,
        number: row.number,
        // Written by this file only.
        state: row.state as JobRun['state'],
        expiresAt: row.expires_at,
        detail: row.detail,
      }));
    },
    async latestPeriod(job) {
      const row = await db
        .selectFrom('job_run')
        .select('period')
        .where('job', '=', job)
        .orderBy('period', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.period ?? null;
    },
    prune: (before) =>
      database.write(async (tx) => {
        const result = await tx.db
          .deleteFrom('job_run')
          .where('state', '!=', 'running')
          .where('claimed_at', '<', before)
          .where((row) =>
            row.exists(
              row
                .selectFrom('job_run as newer')
                .select('newer.period')
                .whereRef('newer.job', '=', 'job_run.job')
                .whereRef('newer.period', '>', 'job_run.period'),
            ),
          )
          .executeTakeFirst();
        return Number(result.numDeletedRows);
      }),
  };
}
