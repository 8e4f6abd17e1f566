import { dashboardPath } from '../../core/dashboard-page.ts';
import type { MailActionLink } from '../../core/mail-action.ts';
import { pageLinkPath } from '../../core/page-link.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { EpochMs } from '../../core/time.ts';
import type { HttpDeps } from '../deps.ts';

/** Where whoever follows a link of a mail can look at its incident: on the dashboard, or without an account where the mail
 *  leads to, and no longer. Null: nowhere, or it is not known who they are. */
export function incidentAddress(
  { optOut: { publicUrl }, shareSigner: signer }: Pick<HttpDeps, 'optOut' | 'shareSigner'>,
  {
    link: { incident, expiresAt },
    recipient,
    now,
  }: {
    link: Pick<MailActionLink, 'incident' | 'expiresAt'>;
    recipient: Pick<Recipient, 'id' | 'member'>;
    now: EpochMs;
  },
): string | null {
  if (publicUrl === null) return null;
  const target = { page: 'incident', subject: String(incident) } as const;
  if (recipient.member !== null) return `${publicUrl}${dashboardPath(target)}`;
  if (expiresAt <= now) return null;
  return `${publicUrl}${pageLinkPath(target, { recipient: recipient.id, expiresAt, signer })}`;
}
