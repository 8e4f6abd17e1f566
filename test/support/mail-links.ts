import { dashboardPath } from '../../server/core/dashboard-page.ts';
import type { MailLinks } from '../../server/mail/mail-content.ts';

/** Links of a mail to a member. */
export function memberLinks(origin: string, own: Pick<MailLinks, 'page' | 'stop'>): MailLinks {
  return { ...own, pageOf: (target) => `${origin}${dashboardPath(target)}`, opensUntil: null };
}
