import { isDowngrade, ratingChanges } from '../../core/quality-rating.ts';
import type { Dated } from '../../core/template.ts';
import type { EpochMs } from '../../core/time.ts';
import type { RatingChange } from './fix.ts';

/** What became of a rating between two instants. */
export function ratingChangeOf(
  ratings: readonly Dated<string>[],
  { from, to }: { from: EpochMs; to: EpochMs },
): RatingChange {
  const changes = ratingChanges(ratings);
  const at = (instant: EpochMs) => changes.findLast((change) => change.at <= instant)?.value ?? 'UNKNOWN';
  const [before, after] = [at(from), at(to)];
  if (before === 'UNKNOWN' || after === 'UNKNOWN') return 'unknown';
  if (isDowngrade(before, after)) return 'worse';
  return isDowngrade(after, before) ? 'recovered' : 'unchanged';
}
