import type { Dated } from './template.ts';

/** The platform's opinion of a template or a number, best first; `UNKNOWN`: none yet. */
export const QUALITY_RATINGS = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;
export type QualityRating = (typeof QUALITY_RATINGS)[number];

/** A rating in the platform's words; what it does not rate (`NA`), and what is new to us, is `UNKNOWN`. */
export function readRating(word: string): QualityRating {
  const upper = word.trim().toUpperCase();
  return QUALITY_RATINGS.find((rating) => rating === upper) ?? 'UNKNOWN';
}

/** Whether a change makes a rating worse: to yellow or red from anything better or from none. */
export function isDowngrade(from: QualityRating, to: QualityRating): boolean {
  return SEVERITY[to] > SEVERITY[from];
}

/** The worst of some ratings in the platform's words; one that says nothing is only the worst where all do. */
export function lowestRating(words: readonly string[]): QualityRating {
  const ratings = new Set(words.map(readRating));
  return (['RED', 'YELLOW', 'GREEN'] as const).find((rating) => ratings.has(rating)) ?? 'UNKNOWN';
}

const SEVERITY: Record<QualityRating, number> = { UNKNOWN: 0, GREEN: 0, YELLOW: 1, RED: 2 };

/** The changes among dated ratings in whatever order they come; of two at one instant the worse counts. */
export function ratingChanges(ratings: readonly Dated<string>[]): Dated<QualityRating>[] {
  const ordered = ratings
    .map(({ at, value }) => ({ at, value: readRating(value) }))
    .sort((a, b) => a.at - b.at || SEVERITY[a.value] - SEVERITY[b.value]);
  const changes: Dated<QualityRating>[] = [];
  for (const rating of ordered) {
    const last = changes.at(-1);
    if (last?.at === rating.at) changes.pop();
    if (changes.at(-1)?.value !== rating.value) changes.push(rating);
  }
  return changes;
}
