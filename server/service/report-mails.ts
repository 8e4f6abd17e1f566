import { readDailyReport } from '../../jobs/analysis/daily-report.ts';
import type { Job } from '../../jobs/job.ts';
import { addMembers } from '../../jobs/mail/add-members.ts';
import { reportFor } from '../../jobs/mail/report-for.ts';
import { queueReports } from '../../jobs/mail/queue-reports.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import { renderReportMail } from '../mail/render-report-mail.ts';
import { createIncidents } from '../store/incident-store.ts';
import { createOutboxStore } from '../store/outbox-store.ts';
import { createRecipientStore } from '../store/recipient-store.ts';
import { mailsAt, type MailsDeps } from './mails.ts';
import { reportDepsOf } from './report-deps.ts';

/** Looks every minute whose report is due. */
export function reportMails(config: Config, deps: MailsDeps & { clock: () => EpochMs }): Job {
  const { database, clock } = deps;
  const recipients = createRecipientStore(database);
  const outbox = createOutboxStore(database);
  const incidents = createIncidents(database);
  return {
    name: 'reports',
    cron: '* * * * *',
    period: 'minute',
    catchUp: 'latest',
    async run() {
      const now = clock();
      const {
        addresses,
        envelope,
        members,
        newRecipientId: newId,
        styleOf,
      } = await mailsAt(config, deps, now);
      await addMembers(members, { recipients, known: await recipients.list(), newId, now });
      const written = await queueReports(
        {
          recipients,
          outbox,
          zone: config.zone,
          report: (period) => readDailyReport(reportDepsOf(database, config), period),
          render: async (report, { recipient, isLate }) =>
            renderReportMail(
              await reportFor(report, { incidents, recipient: recipient.id, now }),
              { ...styleOf(recipient), isLate },
              addresses.ofReport(recipient, report),
            ),
          envelope,
        },
        now,
      );
      return written === 0 ? 'nothing due' : `${written} written`;
    },
  };
}
