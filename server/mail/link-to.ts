import type { DashboardPage } from '../core/dashboard-page.ts';
import type { MailLinks } from './mail-content.ts';
import type { MailLink } from './mail-document.ts';

/** A link to a page of the dashboard; null where the reader cannot open it. */
export function linkTo(
  { pageOf }: Pick<MailLinks, 'pageOf'>,
  { label, ...target }: DashboardPage & { label: string },
): MailLink | null {
  const href = pageOf(target);
  return href === null ? null : { label, href };
}
