import { isoInstant } from '../../core/business-day.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Rated, RatingsReport } from './ratings-report.ts';
import { FORECAST_DAYS } from './rating-forecast.ts';

/** The ratings as a plain value with instants as ISO 8601 in UTC. */
export function ratingsJson({ asOf, model, numbers, reached, templates }: Omit<RatingsReport, 'platform'>) {
  return {
    asOf: isoInstant(asOf),
    model,
    forecastDays: FORECAST_DAYS,
    numbers: numbers.map(({ number, status, limit, checkedAt, days, ...rated }) => ({
      number,
      ...ratedJson(rated),
      status,
      limit,
      checkedAt: instantOrNull(checkedAt),
      days,
    })),
    reached,
    templates: templates.map(({ template, ladder, ...rated }) => ({
      template,
      ...ratedJson(rated),
      ladder: { ...ladder, pausedUntil: instantOrNull(ladder.pausedUntil) },
    })),
  };
}

/** What `GET /v1/ratings` answers. */
export type RatingsJson = ReturnType<typeof ratingsJson>;

function ratedJson({ rating, since, history, forecast }: Rated) {
  return {
    rating,
    since: instantOrNull(since),
    history: history.map(({ at, value }) => ({ at: isoInstant(at), rating: value })),
    forecast,
  };
}

function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : isoInstant(at);
}
