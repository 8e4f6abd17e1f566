import { createHash } from 'node:crypto';
import type { Recipient } from '../../server/core/recipient.ts';
import type { EpochMs } from '../../server/core/time.ts';
import type { MailContent } from '../../server/mail/mail-content.ts';
import type { NewOutboxItem, OutboxKind } from '../../server/store/mail-ports.ts';
import { sealMail } from './sealed-mail.ts';

/** What turns a text into a mail that can be sent. `domain`: of the sender, in ids of mails; `stop`: where one recipient asks for no
 *  more mails, by one POST. */
export type Envelope = { encryptionKey: Uint8Array; domain: string; stop: (recipient: string) => string };

/** What is to be told once, and to whom. `thread`: mails with the same one stand together in the reader's program. */
export type Told = {
  key: string;
  kind: OutboxKind;
  recipient: Pick<Recipient, 'id' | 'email'>;
  dueAt: EpochMs;
  thread?: string;
};

/** Puts a mail into its envelope. Its id follows from its key: a mail that is made twice is the same mail. */
export function outboxItem(
  { key, kind, recipient, dueAt, thread }: Told,
  content: (MailContent & { lateSubject?: string | null }) | null,
  { encryptionKey, domain, stop }: Envelope,
): NewOutboxItem {
  const messageId = idOf(key, domain);
  const item = { key, kind, recipient: recipient.id, dueAt, messageId };
  if (content === null) return { ...item, mail: null };
  const root = thread === undefined ? null : idOf(thread, domain);
  const mail = {
    to: recipient.email,
    subject: content.subject,
    lateSubject: content.lateSubject ?? null,
    text: content.text,
    html: content.html,
    ...(content.attachments !== undefined && { attachments: content.attachments }),
    messageId,
    headers: {
      'List-Unsubscribe': `<${stop(recipient.id)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // Out-of-office programs leave such mails alone.
      'Auto-Submitted': 'auto-generated',
      ...(root !== null && { 'In-Reply-To': root, References: root }),
    },
  };
  return { ...item, mail: sealMail(encryptionKey, mail) };
}

/** An id that tells nothing of whom the mail goes to. */
function idOf(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`;
}
