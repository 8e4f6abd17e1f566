import cron from 'node-cron';
import { errorFields } from '../server/log.ts';
import type { Job, Tick } from './job.ts';
import { runDueJob, type RunnerDeps } from './run-job.ts';

export type Schedule = {
  /** Ends the schedule and waits for jobs that run. */
  stop(): Promise<void>;
};

/** Looks after every job at its times, and once at the start for what was missed. Neither job nor tick overlaps itself. */
export function startSchedule(jobs: readonly Job[], deps: RunnerDeps, ticks: readonly Tick[] = []): Schedule {
  const running = new Map<string, Promise<void>>();
  const start = (name: string, work: () => Promise<unknown>): void => {
    if (running.has(name)) return;
    const run = work()
      .then(() => {})
      .catch((error: unknown) => deps.log.error('job not started', { job: name, ...errorFields(error) }))
      .finally(() => running.delete(name));
    running.set(name, run);
  };
  const looks = [
    ...jobs.map((job) => ({ ...job, look: () => start(job.name, () => runDueJob(job, deps)) })),
    ...ticks.map((tick) => ({ ...tick, look: () => start(tick.name, tick.run) })),
  ];
  const tasks = looks.map(({ cron: times, look }) => cron.schedule(times, look, { timezone: deps.zone }));
  for (const { look } of looks) look();
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
