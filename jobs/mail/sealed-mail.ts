import type { Mail } from '../../server/mail/mailer.ts';
import { seal, unseal } from '../../server/ingest/seal.ts';

/** A mail as the outbox keeps it: as it was rendered. `lateSubject`: in place of its subject when it goes out late; null: the
 *  subject says it already, or it does not matter. */
export type KeptMail = Mail & { messageId: string; lateSubject: string | null };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `key`: the service's encryption key. Links in a mail let their reader act, so that not even the database shows them. */
export function sealMail(key: Uint8Array, mail: KeptMail): Uint8Array {
  return seal(key, encoder.encode(JSON.stringify(mail)));
}

/** Reverses `sealMail`. Errors: `AppError` internal under another key. */
export function unsealMail(key: Uint8Array, sealed: Uint8Array): KeptMail {
  // Written by `sealMail` only.
  return JSON.parse(decoder.decode(unseal(key, sealed))) as KeptMail;
}

/** The mail as it goes out now. */
export function mailToSend({ lateSubject, ...mail }: KeptMail, { isLate }: { isLate: boolean }): Mail {
  return { ...mail, subject: isLate && lateSubject !== null ? lateSubject : mail.subject };
}
