import { analyseJob } from '../../jobs/analyse.ts';
import type { Tick } from '../../jobs/job.ts';
import { maintainJob } from '../../jobs/maintain.ts';
import { publishVerdict, type PublishAccess } from '../../jobs/publish-verdict.ts';
import { startSchedule, type Schedule } from '../../jobs/schedule.ts';
import { incidentRulesOf } from '../analysis/incident/incident-rules.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import type { HotPathClient } from '../hot/client.ts';
import type { Logger } from '../log.ts';
import type { Database } from '../store/database.ts';
import { createJobRunStore } from '../store/job-run-store.ts';
import { createPreferenceStore } from '../store/preference-store.ts';
import { platformJobs } from './platform-jobs.ts';
import { prunersOf } from './retention.ts';

/** Starts what runs by itself. `holder`: who claims periods. */
export function startJobs(
  config: Config,
  deps: {
    database: Database;
    hot: HotPathClient;
    access: PublishAccess;
    holder: string;
    log: Logger;
    clock: () => EpochMs;
    ticks: readonly Tick[];
  },
): Schedule {
  const { database, access, clock, log, holder } = deps;
  const store = createJobRunStore(database);
  const preferences = createPreferenceStore(database);
  const lineRate = config.criticalRate;
  const rules = async () => incidentRulesOf({ sensitivity: await preferences.sensitivity(), lineRate });
  const jobs = [
    analyseJob({
      mark: async () => String(await access.read((analysis) => analysis.lastApplied())),
      analyse: async (instant) => {
        const { verdict } = await publishVerdict(access, {
          now: clock(),
          instant,
          language: config.lang,
          rules: await rules(),
        });
        return verdict.outcome;
      },
    }),
    maintainJob(prunersOf(database, config)),
    ...platformJobs(config, deps),
  ];
  return startSchedule(jobs, { store, holder, zone: config.zone, clock, log }, deps.ticks);
}
