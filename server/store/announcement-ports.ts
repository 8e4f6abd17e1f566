import type { Announcement } from '../core/announcement.ts';
import type { EpochMs } from '../core/time.ts';

export interface AnnouncementStore {
  /** `actor`: who announced it, as the audit trail names them. */
  add(announcement: Omit<Announcement, 'withdrawnAt'> & { actor: string }): Promise<void>;
  /** All that are kept, the latest first. */
  list(): Promise<Announcement[]>;
  /** False when there is none that lies ahead or is under way at this instant. */
  withdraw(id: string, now: EpochMs): Promise<boolean>;
}
