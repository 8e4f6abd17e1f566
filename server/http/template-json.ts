import type { Series, TemplatePage } from '../analysis/templates/template-page.ts';
import type { TemplateReview } from '../analysis/templates/template-review.ts';
import type { TimelineEntry } from '../analysis/templates/timeline.ts';
import { weightOf } from '../analysis/templates/review-priority.ts';
import { isoInstant } from '../core/business-day.ts';
import type { EpochMs } from '../core/time.ts';

const isoOrNull = (at: EpochMs | null): string | null => (at === null ? null : isoInstant(at));

/** A row of the table of templates as a plain value. */
export function reviewJson(review: TemplateReview) {
  const { rating, age, week, ladder, signs, firstDeliveredAt, key: _, ...same } = review;
  const { expectation: __, consent, ...counts } = week;
  return {
    ...same,
    rating: { ...rating, since: isoOrNull(rating.since) },
    age: { ...age, addedAt: isoOrNull(age.addedAt) },
    firstDeliveredAt: isoOrNull(firstDeliveredAt),
    week: { ...counts, consent },
    ladder: ladder === null ? null : { ...ladder, pausedUntil: isoOrNull(ladder.pausedUntil) },
    signs: signs.map((sign) => ({ kind: sign.kind, weight: weightOf(sign) })),
  };
}

/** The page of one template without what the list has of it. */
export function pageJson(page: Omit<TemplatePage, 'review'>) {
  const { asOf, from, to, versions, timeline, ...same } = page;
  return {
    ...same,
    asOf: isoInstant(asOf),
    from: isoInstant(from),
    to: isoInstant(to),
    versions: versions.map(({ at, isPartial, texts, ways }) => ({
      at: isoInstant(at),
      isPartial,
      ways,
      texts: texts.map(({ place, kind, text }) => ({ ...place, kind, text })),
    })),
    timeline: timeline.map(entryJson),
  };
}

export function seriesJson(
  { asOf, from, to, clock, points, gaps, announced, markers }: Series,
  zone: string,
) {
  return {
    asOf: isoInstant(asOf),
    zone,
    clock,
    from: isoInstant(from),
    to: isoInstant(to),
    points: points.map(({ start, end, ...point }) => ({
      ...point,
      from: isoInstant(start),
      to: isoInstant(end),
    })),
    gaps: gaps.map((gap) => ({ kind: gap.kind, from: isoInstant(gap.from), to: isoInstant(gap.to) })),
    announced: announced.map((one) => ({ ...one, from: isoInstant(one.from), to: isoInstant(one.to) })),
    markers: markers.map(entryJson),
  };
}

function entryJson({ at, ...same }: TimelineEntry) {
  return { at: isoInstant(at), ...same };
}
