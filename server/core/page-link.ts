import { SHARED_PAGES, type ShownPage, type SharedPage } from './dashboard-page.ts';
import type { Signer } from './signer.ts';
import type { EpochMs } from './time.ts';

/** A link in a mail to a recipient without an account: shows one page, to be read, until an instant. `subject` null: there is
 *  one such page. */
export type PageLink = { recipient: string; page: SharedPage; subject: string | null; expiresAt: EpochMs };

/** The address of a page that opens without signing in; its path, without the origin. `recipient`: id. */
export function pageLinkPath(
  target: ShownPage,
  {
    recipient,
    expiresAt,
    signer,
  }: Pick<PageLink, 'recipient' | 'expiresAt'> & { signer: Pick<Signer, 'sign'> },
): string {
  const subject = 'subject' in target ? target.subject : '';
  const text = `${recipient}.${target.page}.${subject}.${expiresAt.toString(36)}`;
  return `/s/${encodeURIComponent(`${text}.${signer.sign(text)}`)}`;
}

/** What the last part of such a path, decoded, stands for; null for what was not made here. */
export function readPageLink(token: string, signer: Pick<Signer, 'fits'>): PageLink | null {
  // Neither a recipient nor an instant has a dot, so that a subject may.
  const [, text, recipient, page, subject, expires, code] =
    /^(([\w-]+)\.([a-z]+)\.(.*)\.([0-9a-z]{1,11}))\.([0-9a-z]+)$/.exec(token) ?? [];
  if (text === undefined || recipient === undefined || expires === undefined || code === undefined)
    return null;
  const known = SHARED_PAGES.find((one) => one === page);
  if (known === undefined || !signer.fits(text, code)) return null;
  return {
    recipient,
    page: known,
    subject: subject || null,
    expiresAt: Number.parseInt(expires, 36),
  };
}
