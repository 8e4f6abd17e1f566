import type { TableClass } from './column-kind.ts';
import type { MailTables } from './mail-tables.ts';
import { OUTBOX_DAYS } from './retention-days.ts';

/** Whom mails go to, and mails on their way. */
export const MAIL_TABLES: { readonly [T in keyof MailTables]: TableClass<T> } = {
  recipient: {
    what: 'who gets reports and alerts by mail, and when',
    purpose: 'run the service',
    retention: { kind: 'forever', because: 'until somebody removes the recipient' },
    recipients: 'members who are admin; each member what is theirs',
    columns: {
      id: 'none',
      email: 'operator',
      member: 'operator',
      wishes: 'operator',
      created_at: 'operator',
      stopped_at: 'operator',
      bounced_at: 'operator',
      bounces: 'operator',
      problem: 'operator',
    },
  },
  outbox: {
    what: 'mails to recipients, encrypted, and what became of each',
    purpose: 'run the service',
    retention: { kind: 'days', days: OUTBOX_DAYS, from: 'being sent or given up' },
    recipients: 'the mail server; that there is one: members who are admin',
    columns: {
      id: 'none',
      key: 'none',
      kind: 'none',
      recipient: 'operator',
      state: 'none',
      created_at: 'none',
      planned_at: 'none',
      due_at: 'none',
      attempts: 'none',
      resent: 'none',
      holder: 'none',
      number: 'none',
      expires_at: 'none',
      message_id: 'none',
      mail: 'operator',
      sent_at: 'none',
      problem: 'none',
    },
  },
};
