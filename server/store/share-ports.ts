import type { SharedPage } from '../core/dashboard-page.ts';
import type { EpochMs } from '../core/time.ts';

/** A link that shows a page. `subject`: the key of the template or the id of the incident; null where the page is one. `label`: a note of whoever made it; `actor`: who that was, as the audit trail names them. */
export type Share = {
  id: string;
  page: SharedPage;
  subject: string | null;
  label: string;
  actor: string;
  createdAt: EpochMs;
  expiresAt: EpochMs;
  revokedAt: EpochMs | null;
};

/** Whether a link shows such a page, of which there are many. */
export function isPageOf<S extends Pick<Share, 'page' | 'subject'>>(
  share: S,
  page: Exclude<SharedPage, 'now'>,
): share is S & { subject: string } {
  return share.page === page && share.subject !== null;
}

export interface ShareStore {
  add(share: Omit<Share, 'revokedAt'>): Promise<void>;
  /** All that are kept, the latest first. */
  list(): Promise<Share[]>;
  /** One that works at this instant. */
  find(id: string, now: EpochMs): Promise<Share | null>;
  /** False when there is none that could be revoked. */
  revoke(id: string, now: EpochMs): Promise<boolean>;
}
