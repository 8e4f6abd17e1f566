import { isAbout, isHeldWithin, type Announcement } from '../../core/announcement.ts';
import type { EpochMs } from '../../core/time.ts';
import { readSubject } from './subject.ts';

/** Announcements that hold at some instant of `[from, to)` and are about a subject: of the account those about no topic, for
 *  `context` all of them. */
export function announcedOf(
  announced: readonly Announcement[],
  { subject, from, to, context = false }: { subject: string; from: EpochMs; to: EpochMs; context?: boolean },
): Announcement[] {
  const { kind, topic } = readSubject(subject);
  return announced.filter(
    (one) =>
      isHeldWithin(one, { from, to }) &&
      (kind === 'account' ? context || one.topic === null : isAbout(one, topic)),
  );
}
