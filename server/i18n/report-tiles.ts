import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import type { PeriodCounts } from '../analysis/daily-report/period-counts.ts';
import { commonLimit, peopleOf } from '../core/people-of.ts';
import { lowestRating } from '../core/quality-rating.ts';
import type { Format } from './format.ts';
import type { ReportCatalogue } from './report-catalogue.ts';

/** One of the numbers at the top; `note`: what it was, or null. */
export type ReportTile = { label: string; value: string; note: string | null };

/** Delivered, opt-outs, rate, rating and limit of the numbers, the counts beside those of a week before, the limit beside the
 *  people that the last 24 h reached. */
export function reportTiles(
  { counts, before, days, numbers, reached }: DailyReport,
  { words, format }: { words: ReportCatalogue; format: Format },
): ReportTile[] {
  const { tile } = words;
  const count = (label: string, read: (counts: PeriodCounts) => number): ReportTile => {
    const now = read(counts);
    const then = before === null ? null : read(before);
    return {
      label,
      value: format.number(now),
      note:
        then === null
          ? tile.noBefore
          : tile.before(format, {
              value: format.number(then),
              change: then === 0 ? null : signed(format.percent(Math.abs(now / then - 1)), now - then),
            }),
    };
  };
  const limits = [...new Set(numbers.flatMap(({ limit }) => limit ?? []))];
  const limitText = (limit: string): string => {
    const people = peopleOf(limit);
    return people === undefined ? limit : people === null ? tile.noLimit : format.number(people);
  };
  const cap = commonLimit(limits);
  const isCapped = limits.some((limit) => typeof peopleOf(limit) === 'number');
  const headroom = (): string | null => {
    if (!isCapped) return null;
    // Whom an old day's messages went to is not known any more: messages, not people, and no share of the limit.
    if (reached === null) {
      const most = Math.max(0, ...days.map(({ deliveries }) => deliveries));
      return tile.busiest(format, { most, days: days.length });
    }
    // At most: who wrote first within a day does not count.
    return tile.reached(format, { people: reached, share: typeof cap === 'number' ? reached / cap : null });
  };
  const rateOf = ({ optOuts, deliveries }: PeriodCounts): number | null =>
    deliveries === 0 ? null : optOuts / deliveries;
  const rate = rateOf(counts);
  const rateBefore = before && rateOf(before);
  return [
    count(tile.deliveries, ({ deliveries }) => deliveries),
    count(tile.optOuts, ({ optOuts }) => optOuts),
    {
      label: tile.rate,
      value: rate === null ? tile.notKnown : format.rate(rate),
      note:
        rateBefore === null
          ? tile.noBefore
          : tile.before(format, { value: format.rate(rateBefore), change: null }),
    },
    {
      label: tile.rating,
      value:
        numbers.length === 0
          ? tile.notKnown
          : words.rating[lowestRating(numbers.map(({ rating }) => rating))],
      note: null,
    },
    {
      label: tile.limit,
      value: limits.map(limitText).join(', ') || tile.notKnown,
      note: headroom(),
    },
  ];
}

function signed(text: string, difference: number): string {
  return difference === 0 ? text : `${difference > 0 ? '+' : '\u2212'}${text}`;
}
