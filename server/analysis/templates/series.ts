import { ANNOUNCED_TIMES, isHeldWithin, type Announcement } from '../../core/announcement.ts';
import { weekdayOf, type BusinessDayInterval } from '../../core/business-day.ts';
import { HOUR_MS, type EpochMs } from '../../core/time.ts';
import { WHOLE_PPM } from '../account-grid.ts';
import { withoutContext } from '../attribute-account.ts';
import { lagCumulativeIntegral, type LagKernel } from '../lag-kernel.ts';
import { rateInterval } from '../rate-interval.ts';
import type { Interval } from '../verdict.ts';
import { EVEN_WEEK } from '../weekday.ts';
import type { AccountBook } from './account-book.ts';
import { emptyCounts, totalOf, type DayCounts } from './day-counts.ts';
import { expectationOf, expectedCount, type ExpectedCount, type ExpectedPart } from './expected-day.ts';

/** `event`: an opt-out stands on the day it came; `cohort`: on the day its message was sent. */
export const SERIES_CLOCKS = ['event', 'cohort'] as const;
export type SeriesClock = (typeof SERIES_CLOCKS)[number];

/** One business day. `isComplete`: it is over. `inferred`: by weight, of opt-outs that answer no message. */
export type SeriesPoint = BusinessDayInterval & {
  isComplete: boolean;
  deliveries: number;
  exact: number;
  inferred: number;
  optOuts: number;
  /** Opt-outs per delivery of the day, with its 95 % interval; null without deliveries. */
  rate: number | null;
  interval: Interval | null;
  /** Whether it was announced, as a whole or in part: then more is still in the range. */
  isAnnounced: boolean;
  /** What the analysis expects of the day as far as it has gone; null where it knows nothing. */
  expected: ExpectedCount | null;
};

export type SeriesRange = { from: EpochMs; to: EpochMs };

/** Of whom a series is: of the template itself, or of the account without it. */
export const SERIES_OF = ['own', 'rest'] as const;
export type SeriesOf = (typeof SERIES_OF)[number];

/** The days of a range one by one. `key`: of a template; null: the whole account, with what is put down to nobody. `of`
 *  `rest`: the account without that template. `announcements`: those that are about all of it.
 *  Source: docs/methods.md#expected-range */
export function seriesOf(
  book: AccountBook,
  {
    key,
    range,
    clock,
    of = 'own',
    announcements = [],
  }: {
    key: string | null;
    range: SeriesRange;
    clock: SeriesClock;
    of?: SeriesOf;
    announcements?: readonly Announcement[];
  },
): SeriesPoint[] {
  const { asOf } = book.verdict;
  const isAccount = key === null || of === 'rest';
  const keys = isAccount ? [...book.counts.keys()].filter((one) => one !== key).sort() : [key];
  const partOf = clock === 'event' ? expectationOf(book).part : cohortPart(book);
  const noise = book.judged.noise;
  return book.days.flatMap((day, index) => {
    if (day.end <= range.from || day.start >= range.to) return [];
    const counts = keys.map((one) => book.counts.get(one)?.[index] ?? emptyCounts());
    const exact = sumOf(counts, (one) => (clock === 'event' ? totalOf(one.exact) : one.cohort.exact));
    const weighed = (all: readonly DayCounts[]): number =>
      clock === 'event' ? sumOf(all, ({ inferred: own }) => totalOf(own)) / WHOLE_PPM : 0;
    const own = key === null ? undefined : book.counts.get(key)?.[index];
    const inferred =
      isAccount && clock === 'event'
        ? Math.max(0, unsplitOn(book, index) - weighed(own === undefined ? [] : [own]))
        : weighed(counts);
    const deliveries = sumOf(counts, (one) =>
      clock === 'event' ? totalOf(one.delivered) : one.cohort.delivered,
    );
    const parts = keys.map((one) => partOf(one, day, index));
    const isKnown = parts.some((part) => part !== null);
    const optOuts = exact + inferred;
    const isAnnounced = announcements.some((one) => isHeldWithin(one, { from: day.start, to: day.end }));
    return [
      {
        ...day,
        isComplete: day.end <= asOf,
        deliveries,
        exact,
        inferred,
        optOuts,
        rate: deliveries > 0 ? optOuts / deliveries : null,
        interval: rateInterval(optOuts, deliveries),
        isAnnounced,
        expected: isKnown
          ? expectedCount(
              parts.filter((part) => part !== null),
              noise,
              isAnnounced ? ANNOUNCED_TIMES : 1,
            )
          : null,
      },
    ];
  });
}

/** By the day of sending only opt-outs that answer a message are known, so only those are expected. */
function cohortPart({ inputs, judged, counts }: AccountBook) {
  const { state, asOf } = inputs;
  const { reference } = expectationOf({ inputs, judged });
  const keys = [...counts.keys()];
  const without = new Map(withoutContext(state, keys).map((share, index) => [keys[index] ?? '', share]));
  const weekdays = state?.weekdays ?? EVEN_WEEK;
  return (key: string, day: BusinessDayInterval, index: number): ExpectedPart => {
    const { rate, shape } = reference(key);
    const { delivered } = counts.get(key)?.[index]?.cohort ?? { delivered: 0 };
    const answering = (1 - (without.get(key) ?? 1)) * maturedOf(judged.kernel, day, asOf);
    return { mean: delivered * rate * (weekdays[weekdayOf(day.day)] ?? 1) * answering, shape };
  };
}

/** Share of the opt-outs of a day's messages that can have come by now, the messages being spread evenly over the day. */
export function maturedOf(
  kernel: LagKernel,
  { start, end }: Pick<BusinessDayInterval, 'start' | 'end'>,
  asOf: EpochMs,
): number {
  const last = Math.min(end, asOf);
  if (last <= start) return 0;
  const until = (at: EpochMs): number => lagCumulativeIntegral(kernel, (asOf - at) / HOUR_MS);
  return (until(start) - until(last)) / ((last - start) / HOUR_MS);
}

function unsplitOn({ unsplit }: AccountBook, index: number): number {
  return [...(unsplit[index]?.values() ?? [])].reduce((sum, n) => sum + n, 0);
}

function sumOf(counts: readonly DayCounts[], read: (one: DayCounts) => number): number {
  return counts.reduce((sum, one) => sum + read(one), 0);
}
