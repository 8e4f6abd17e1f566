import type { Generated } from 'kysely';

/** Row types of recipients and of mails on their way. Instants in epoch ms. */
export type MailTables = {
  /** `email` in lower case; `wishes`: JSON of `MailWishes`; `member` null: without an account. */
  recipient: {
    id: string;
    email: string;
    member: string | null;
    wishes: string;
    created_at: number;
    stopped_at: number | null;
    /** Since when the address takes no mails. */
    bounced_at: number | null;
    /** JSON of the last `Bounce`s. */
    bounces: string;
    problem: string | null;
  };
  /** One row for what is to be told once; `mail`: sealed JSON, null where nothing is sent for this key. */
  outbox: {
    id: Generated<number>;
    key: string;
    kind: string;
    recipient: string;
    state: string;
    created_at: number;
    /** When it was to go out; stays. */
    planned_at: number;
    /** Not before; moved on when a try failed. */
    due_at: number;
    attempts: number;
    /** Tries after a process died while sending: the mail server may have taken the one before. */
    resent: number;
    holder: string | null;
    number: number;
    expires_at: number | null;
    message_id: string;
    mail: Uint8Array | null;
    sent_at: number | null;
    problem: string | null;
  };
};
