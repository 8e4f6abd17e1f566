import { readPageLink } from '../../core/page-link.ts';
import type { Share } from '../../store/share-ports.ts';
import type { HttpDeps } from '../deps.ts';

/** What a link opens at this moment, whether a member made it or a mail brought it; null: nothing. One of a mail ends with
 *  its recipient, too. */
export async function openedBy(
  { clock, stores, shareSigner }: Pick<HttpDeps, 'clock' | 'stores' | 'shareSigner'>,
  token: string,
): Promise<Pick<Share, 'page' | 'subject' | 'expiresAt'> | null> {
  const now = clock();
  const id = shareSigner.idOf(token);
  if (id !== null) return stores.shares.find(id, now);
  const link = readPageLink(token, shareSigner);
  if (link === null || link.expiresAt <= now) return null;
  return (await stores.recipients.find(link.recipient)) === null ? null : link;
}
