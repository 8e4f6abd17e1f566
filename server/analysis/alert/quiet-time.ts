import { businessDayOf, weekdayOf } from '../../core/business-day.ts';
import type { MailWishes } from '../../core/recipient.ts';
import type { EpochMs } from '../../core/time.ts';
import { localMinuteOf } from '../../core/wall-clock.ts';

const SATURDAY = 5;

/** Whether somebody wants to be left alone at an instant. `zone`: theirs. */
export function isQuiet(
  { quiet, quietWeekends }: Pick<MailWishes, 'quiet' | 'quietWeekends'>,
  zone: string,
  at: EpochMs,
): boolean {
  if (quietWeekends && weekdayOf(businessDayOf(at, zone)) >= SATURDAY) return true;
  if (quiet === null) return false;
  const minute = localMinuteOf(at, zone);
  const { from, until } = quiet;
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}
