import cron from 'node-cron';
import { errorFields } from '../server/log.ts';
import type { Job } from './job.ts';
import { runDueJob, type RunnerDeps } from './run-job.ts';

export type Schedule = {
  /** Ends the schedule and waits for jobs that run. */
  stop(): Promise<void>;
};

/** Looks after every job at its times, and once at the start for what was missed. A job never overlaps itself. */
export function startSchedule(jobs: readonly Job[], deps: RunnerDeps): Schedule {
  const running = new Map<string, Promise<void>>();
  const look = (job: Job): void => {
    if (running.has(job.name)) return;
    const run = runDueJob(job, deps)
      .then(() => {})
      .catch((error: unknown) => deps.log.error('job not started', { job: job.name, ...errorFields(error) }))
      .finally(() => running.delete(job.name));
    running.set(job.name, run);
  };
  const tasks = jobs.map((job) => cron.schedule(job.cron, () => look(job), { timezone: deps.zone }));
  for (const job of jobs) look(job);
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
