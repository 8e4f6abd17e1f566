import { outboxItem } from '../../jobs/mail/outbox-item.ts';
import { unsealMail } from '../../jobs/mail/sealed-mail.ts';
import { sendDue } from '../../jobs/mail/send-due.ts';
import { createLogger } from '../../server/log.ts';
import { createSmtpMailer } from '../../server/mail/smtp-mailer.ts';
import { openDatabase } from '../../server/store/database.ts';
import { createOutboxStore } from '../../server/store/outbox-store.ts';
import { createRecipientStore } from '../../server/store/recipient-store.ts';

/**
 * A process that queues one mail for each recipient and key, and sends what is due, with the program's own parts. Dies by
 * SIGKILL at the step that `MAIL_STEP` names, and by itself when all is done. `MAIL_NOW`: its clock, which stands still.
 */
const { MAIL_URL = '', MAIL_SMTP = '', MAIL_STEP = '', MAIL_KEYS = '' } = process.env;
const now = Number(process.env['MAIL_NOW']);
const KEY = new Uint8Array(32).fill(7);

const at = (step: string): void => {
  if (step === MAIL_STEP) process.kill(process.pid, 'SIGKILL');
};

const database = openDatabase(MAIL_URL);
const outbox = createOutboxStore(database);
const recipients = createRecipientStore(database);
const mailer = createSmtpMailer({ url: MAIL_SMTP, from: 'culprit@example.com' });

const items = (await recipients.list()).flatMap((recipient) =>
  MAIL_KEYS.split(',').map((name) =>
    outboxItem(
      { key: `report:${recipient.id}:${name}`, kind: 'report', recipient, dueAt: now - 60_000 },
      { subject: name, text: `${name}\n`, html: `<p>${name}</p>` },
      { encryptionKey: KEY, domain: 'example.com', stop: (id) => `https://c.example.com/mails/stop/${id}` },
    ),
  ),
);
at('before planned');
await outbox.add(items, now);
at('planned');
await sendDue({
  outbox: {
    renew: outbox.renew,
    async claim(holder, given) {
      const claims = await outbox.claim(holder, given);
      if (claims.length > 0) at('claimed');
      return claims;
    },
    async finish(claim, end) {
      const isKept = await outbox.finish(claim, end);
      at('recorded');
      return isKept;
    },
  },
  recipients,
  mailer: {
    async send(mail) {
      at('before it is sent');
      await mailer.send(mail);
      at('taken over');
    },
  },
  open: (sealed) => unsealMail(KEY, sealed),
  holder: String(process.pid),
  clock: () => now,
  log: createLogger({ level: 'warn', clock: () => now }),
});
mailer.close();
await database.close();
