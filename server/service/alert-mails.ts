import type { Judged } from '../../jobs/mail/alerts-of.ts';
import { queueAlerts } from '../../jobs/mail/queue-alerts.ts';
import { sendersOf } from '../../jobs/mail/senders-of.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import { renderAlertMail } from '../mail/render-alert-mail.ts';
import { renderDigestMail } from '../mail/render-digest-mail.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { createIncidents } from '../store/incident-store.ts';
import { createOutboxStore } from '../store/outbox-store.ts';
import { createRecipientStore } from '../store/recipient-store.ts';
import { mailsAt, type MailsDeps } from './mails.ts';

/** Writes to everybody who is to know what a verdict made of incidents. Returns how many mails were written. */
export async function alertMails(
  config: Config,
  deps: MailsDeps,
  judged: Judged,
  now: EpochMs,
): Promise<number> {
  const { database } = deps;
  const { addresses, envelope, styleOf } = await mailsAt(config, deps, now);
  return queueAlerts(
    {
      recipients: createRecipientStore(database),
      outbox: createOutboxStore(database),
      incidents: createIncidents(database),
      senders: (incident) => sendersOf(analysisAccess(database), incident, now),
      zone: config.zone,
      render: {
        alert: (alert, recipient) =>
          renderAlertMail(
            alert,
            styleOf(recipient),
            addresses.ofAlert(
              recipient,
              { incident: alert.incident, others: alert.others.map(({ incident }) => incident) },
              now,
            ),
          ),
        digest: (alerts, recipient) =>
          renderDigestMail(alerts, styleOf(recipient), addresses.ofDigest(recipient, now)),
      },
      envelope,
    },
    judged,
    now,
  );
}
