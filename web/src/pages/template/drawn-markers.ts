import type { SeriesAnswer } from '../../api/template-queries.ts';
import { instantOf } from '../../shared/instant-of.ts';

/** A label is as wide as so large a part of the days. */
const LABEL_SHARE = 1 / 14;

/** A line of the chart, at the place of its day; without letters where those of the line before it speak for it. */
export type DrawnMarker = { day: number; letters: string };

/**
 * Lines for what happened, oldest first, one a day. Letters of days closer together than a label is wide stand as a range
 * at the first of them, e.g. `A–C`: on a narrow screen they would cover each other.
 */
export function drawnMarkers({ points, markers }: Pick<SeriesAnswer, 'points' | 'markers'>): DrawnMarker[] {
  const groups: { days: number[]; first: number; last: number }[] = [];
  for (const [index, marker] of markers.entries()) {
    const at = instantOf(marker.at);
    const day = points.findIndex(({ from, to }) => at >= instantOf(from) && at < instantOf(to));
    if (day < 0) continue;
    const group = groups.at(-1);
    const [begin] = group?.days ?? [];
    if (group !== undefined && begin !== undefined && day - begin < points.length * LABEL_SHARE) {
      group.last = index;
      if (group.days.at(-1) !== day) group.days.push(day);
    } else groups.push({ days: [day], first: index, last: index });
  }
  return groups.flatMap(({ days, first, last }) => {
    const letters = first === last ? letterOf(first) : `${letterOf(first)}–${letterOf(last)}`;
    return days.map((day, place) => ({ day, letters: place === 0 ? letters : '' }));
  });
}

/** A, B, ... Z, then numbers: by what a marker of the chart is found in the list below it. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCodePoint(65 + index) : String(index - 25);
}
