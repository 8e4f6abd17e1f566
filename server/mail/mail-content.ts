import type { Language } from '../i18n/language.ts';
import type { DashboardPage } from '../core/dashboard-page.ts';
import type { EpochMs } from '../core/time.ts';
import type { Mail } from './mailer.ts';

/** What a renderer of mails makes; to whom, and under which id, is not its business. */
export type MailContent = Pick<Mail, 'subject' | 'text' | 'html' | 'attachments'>;

/** How a mail speaks to its recipient. `zone`: IANA, of the instants shown; `name`: of the business, in front of the subject,
 *  null when it has none. */
export type MailStyle = { language: Language; zone: string; now: EpochMs; name: string | null };

/** Where the links of every mail lead; complete addresses. `stop`: no more mails, after a question; `pageOf`: a page of the
 *  dashboard, null where the reader cannot open it; `opensUntil`: so long those pages open for a reader who cannot sign in,
 *  null for one who can. */
export type MailLinks = {
  page: string;
  stop: string;
  pageOf(target: DashboardPage): string | null;
  opensUntil: EpochMs | null;
};

/** What an alert can be answered with, right from the mail; each leads to a page that asks first. */
export type AlertLinks = MailLinks & {
  acknowledge: string;
  snooze: string;
  oneOff: string;
  newNormal: string;
};
