import type { SeriesAnswer } from '../../api/template-queries.ts';

/** A series that is drawn beside another: of the days before, or of the account without the template. */
export type Compared = { kind: 'previous' | 'rest'; series: SeriesAnswer };

/** How the lines are told apart without colour. */
export const DASH: Record<Compared['kind'], string> = { previous: '2 4', rest: '10 4' };

type Point = SeriesAnswer['points'][number];

/** For each day of a series the one of another that stands at its place, counted from the end; undefined: there is none. */
export function alignedTo(
  { points }: Pick<SeriesAnswer, 'points'>,
  other: Pick<SeriesAnswer, 'points'>,
): (Point | undefined)[] {
  const ahead = other.points.length - points.length;
  return points.map((_, index) => other.points[index + ahead]);
}

/** Opt-outs per delivery of all its days; null without deliveries. */
export function rateOf({ points }: Pick<SeriesAnswer, 'points'>): number | null {
  const deliveries = points.reduce((sum, point) => sum + point.deliveries, 0);
  return deliveries > 0 ? points.reduce((sum, { optOuts }) => sum + optOuts, 0) / deliveries : null;
}
