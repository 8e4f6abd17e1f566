import { analyseJob } from '../../jobs/analyse.ts';
import { keepPracticeJob } from '../../jobs/keep-practice.ts';
import { maintainJob } from '../../jobs/maintain.ts';
import { publishVerdict, type PublishAccess } from '../../jobs/publish-verdict.ts';
import { startSchedule, type Schedule } from '../../jobs/schedule.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { HotPathClient } from '../hot/client.ts';
import type { Secrets } from '../key-file.ts';
import type { Logger } from '../log.ts';
import type { Database } from '../store/database.ts';
import { createJobRunStore } from '../store/job-run-store.ts';
import { alertMails } from './alert-mails.ts';
import { SLOW_MS } from './by-cost.ts';
import { deliveries } from './deliveries.ts';
import { incidentRulesIn } from './incident-rules.ts';
import type { MailsDeps } from './mails.ts';
import { platformJobs } from './platform-jobs.ts';
import { practiceOf } from './practice.ts';
import { reportMails } from './report-mails.ts';
import { prunersOf } from './retention.ts';
import { sendMails } from './send-mails.ts';

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
    secrets: Secrets;
    /** Null: no mail is sent. */
    mail: (MailsDeps & { mailer: Mailer }) | null;
  },
): Schedule {
  const { database, access, clock, log, holder, mail } = deps;
  const store = createJobRunStore(database);
  const jobs = [
    analyseJob({
      mark: async () => String(await access.read((analysis) => analysis.lastApplied())),
      analyse: async (instant) => {
        const now = clock();
        const rules = await incidentRulesIn(database, config);
        const judged = await publishVerdict(access, { now, instant, language: config.lang, rules });
        if (mail !== null) await alertMails(config, mail, { ...judged, rules }, now);
        return judged.verdict.outcome;
      },
    }),
    ...(mail === null ? [] : [reportMails(config, { ...mail, clock })]),
    keepPracticeJob({ ...practiceOf(config, deps), slowMs: SLOW_MS, now: () => performance.now() }),
    maintainJob(prunersOf(database, config)),
    ...platformJobs(config, deps),
  ];
  const ticks = [
    deliveries(config, deps),
    ...(mail === null ? [] : [sendMails(mail.mailer, { ...mail, holder, clock, log })]),
  ];
  return startSchedule(jobs, { store, holder, zone: config.zone, clock, log }, ticks);
}
