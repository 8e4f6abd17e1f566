import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { isReached } from '../core/recipient.ts';
import { MINUTE_MS, type EpochMs } from '../core/time.ts';
import type { Format } from '../i18n/format.ts';
import type { OperatorCatalogue } from '../i18n/operator-catalogue.ts';
import type { MailFault } from '../mail/mailer.ts';
import { mailerOf } from '../service/mailer.ts';
import type { Database } from '../store/database.ts';
import { createOutboxStore } from '../store/outbox-store.ts';
import { createRecipientStore } from '../store/recipient-store.ts';

/** A mail that waits longer than this did not just come due. */
const OVERDUE_MS = 10 * MINUTE_MS;

type MailDiagnosis = {
  database: Database;
  config: Config;
  words: OperatorCatalogue['doctor'];
  format: Format;
  now: EpochMs;
};

/** What is wrong about mails, a sentence each, and how they stand. Signs in at the mail server, and sends nothing. */
export async function diagnoseMail({
  database,
  config,
  words: { mail },
  format,
  now,
}: MailDiagnosis): Promise<{ findings: string[]; told: string }> {
  const mailer = mailerOf(config);
  if (mailer === null) return { findings: [], told: mail.off };
  const findings: string[] = [];
  try {
    await mailer.verify();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    findings.push(mail.refused(format, error.details as MailFault));
  } finally {
    mailer.close();
  }
  const { waiting, overdueSince, failed, lastSentAt, problem } =
    await createOutboxStore(database).health(now);
  if (overdueSince !== null && now - overdueSince > OVERDUE_MS)
    findings.push(mail.overdue(format, { count: waiting, since: overdueSince, problem }));
  if (failed > 0) findings.push(mail.failed(format, { count: failed }));
  const recipients = await createRecipientStore(database).list();
  const unreachable = recipients.filter((recipient) => isReached(recipient) && recipient.problem !== null);
  if (unreachable.length > 0) findings.push(mail.unreachable(format, { count: unreachable.length }));
  const bounced = recipients.filter(({ bouncedAt }) => bouncedAt !== null);
  if (bounced.length > 0) findings.push(mail.bounced(format, { count: bounced.length }));
  return { findings, told: mail.on(format, { at: lastSentAt }) };
}
