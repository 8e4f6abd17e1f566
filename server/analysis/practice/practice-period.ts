import { AppError } from '../../core/errors.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';

/** Without a beginning, the audit looks at so many days; with one, at no more than the other. */
export const PRACTICE_DAYS = 30;
export const MOST_PRACTICE_DAYS = 92;

/** The period of an audit from what was asked for (null = not given). Errors: `invalid` when it is empty, ends in the
 *  future or is longer than 92 days. */
export function practicePeriod({
  from,
  to,
  now,
}: {
  from: EpochMs | null;
  to: EpochMs | null;
  now: EpochMs;
}): { from: EpochMs; to: EpochMs } {
  const end = to ?? now;
  const start = from ?? end - PRACTICE_DAYS * DAY_MS;
  const refuse = (field: string, message: string): AppError =>
    new AppError('invalid', message, { details: { field } });
  if (end > now) throw refuse('to', 'to lies ahead; give a past instant');
  if (start >= end) throw refuse('from', 'from is not before to');
  if (end - start > MOST_PRACTICE_DAYS * DAY_MS)
    throw refuse('from', `the period is longer than ${MOST_PRACTICE_DAYS} days; give a shorter one`);
  return { from: start, to: end };
}
