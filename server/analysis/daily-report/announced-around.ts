import {
  ANNOUNCED_AHEAD_MS,
  announcedFrom,
  isHeldWithin,
  type Announced,
  type Announcement,
} from '../../core/announcement.ts';
import type { EpochMs } from '../../core/time.ts';

/** What held in a period, or is to hold in the week after it, earliest first. */
export function announcedAround(
  announcements: readonly Announcement[],
  { from, to }: { from: EpochMs; to: EpochMs },
): Announced[] {
  return announcements
    .filter((one) => isHeldWithin(one, { from, to: one.withdrawnAt === null ? to + ANNOUNCED_AHEAD_MS : to }))
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
    .map(announcedFrom);
}
