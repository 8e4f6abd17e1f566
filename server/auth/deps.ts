import type { EpochMs } from '../core/time.ts';
import type { Language } from '../i18n/language.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { MemberStore } from '../store/member-ports.ts';
import type { AuditStore } from '../store/read-ports.ts';
import type { Sessions } from './sessions.ts';

/** What everything about members needs. */
export type MembersDeps = {
  clock: () => EpochMs;
  store: MemberStore;
  audit: AuditStore;
  sessions: Sessions;
  /** Null: no mail is sent. */
  mailer: Mailer | null;
  /** Address under which people reach the service, without a slash at its end; null: it is not known. */
  publicUrl: string | null;
  /** Where the page is, without a slash at its end: what links begin with. */
  origin: () => string;
  /** For members who have chosen none. */
  language: Language;
  /** IANA zone of instants in mails. */
  zone: string;
  /** Told about mails that could not be sent after the request was answered; a text without names. */
  onTrouble: (message: string) => void;
};
