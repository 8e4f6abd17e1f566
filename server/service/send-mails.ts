import type { Tick } from '../../jobs/job.ts';
import { sendDue } from '../../jobs/mail/send-due.ts';
import { unsealMail } from '../../jobs/mail/sealed-mail.ts';
import type { EpochMs } from '../core/time.ts';
import type { Secrets } from '../key-file.ts';
import type { Logger } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Database } from '../store/database.ts';
import { createOutboxStore } from '../store/outbox-store.ts';
import { createRecipientStore } from '../store/recipient-store.ts';

/** Sends what waits in the outbox. Looks every other second: an alert is in the mail server's hands ten seconds after the
 *  analysis that called for it. */
export function sendMails(
  mailer: Mailer,
  deps: {
    database: Database;
    secrets: Pick<Secrets, 'encryptionKey'>;
    holder: string;
    clock: () => EpochMs;
    log: Logger;
  },
): Tick {
  const { database, secrets, holder, clock, log } = deps;
  const outbox = createOutboxStore(database);
  const recipients = createRecipientStore(database);
  const open = (sealed: Uint8Array) => unsealMail(secrets.encryptionKey, sealed);
  return {
    name: 'send mails',
    cron: '*/2 * * * * *',
    async run() {
      await sendDue({ outbox, recipients, mailer, open, holder, clock, log });
    },
  };
}
