import type { Recipient } from '../../core/recipient.ts';
import type { LinkSigner } from '../../ingest/link-signer.ts';

/** What routes about mails need beside the stores. */
export type MailsDeps = {
  /** Whether a mail server is set up; without one wishes are kept and nothing is sent. */
  isOn: boolean;
  /** Of the links in mails; ids of recipients are made by it. */
  signer: Pick<LinkSigner, 'newId' | 'idOf'>;
  /** Writes a mail to somebody into the outbox that only shows that mails arrive. */
  queueTest(recipient: Recipient): Promise<void>;
};
