import type { EpochMs } from '../core/time.ts';

/** Pages that can be shown to somebody who is no member. */
export const SHARED_PAGES = ['now'] as const;
export type SharedPage = (typeof SHARED_PAGES)[number];

/** A link that shows a page. `label`: a note of whoever made it; `actor`: who that was, as the audit trail names them. */
export type Share = {
  id: string;
  page: SharedPage;
  label: string;
  actor: string;
  createdAt: EpochMs;
  expiresAt: EpochMs;
  revokedAt: EpochMs | null;
};

export interface ShareStore {
  add(share: Omit<Share, 'revokedAt'>): Promise<void>;
  /** All that are kept, the latest first. */
  list(): Promise<Share[]>;
  /** One that works at this instant. */
  find(id: string, now: EpochMs): Promise<Share | null>;
  /** False when there is none that could be revoked. */
  revoke(id: string, now: EpochMs): Promise<boolean>;
}
