import type { BusinessDayInterval } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';
import { SPARK_DAYS } from './template-review.ts';
import type { AskedRange } from './template-page.ts';

/** The whole days that a page looks at; without a beginning the last 28. Errors: `invalid` when it is empty. */
export function pageRange(
  days: readonly BusinessDayInterval[],
  { from, to, asOf }: AskedRange & { asOf: EpochMs },
): { from: EpochMs; to: EpochMs } {
  if (from !== null && to !== null && from >= to)
    throw new AppError('invalid', 'from is not before to', { details: { field: 'from' } });
  const end = to ?? days.at(-1)?.end ?? asOf;
  const before = days.filter(({ start }) => start < end);
  const start = from ?? before.at(-SPARK_DAYS)?.start ?? before[0]?.start ?? end;
  const touched = days.filter((day) => day.end > start && day.start < end);
  return { from: touched[0]?.start ?? start, to: touched.at(-1)?.end ?? end };
}
