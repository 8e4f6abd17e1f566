import { useSearchState, oneOf, someOf } from '../../shared/search-state.ts';

export const FOLDS = ['reasons', 'practice', 'consent'] as const;
export type FoldName = (typeof FOLDS)[number];

const SEARCH = {
  /** Folds that are open. */
  open: someOf(FOLDS),
  /** Charts that are shown as tables. */
  table: someOf(['channels', 'reasons']),
  panel: oneOf(['none', 'data'], 'none'),
};

/** What of the page "Now" stands in its address. */
export function useNowSearch() {
  return useSearchState(SEARCH);
}

/** A list with a word in it, or without. */
export function withWord<T extends string>(words: readonly T[], word: T, isIn: boolean): readonly T[] {
  const others = words.filter((other) => other !== word);
  return isIn ? [...others, word] : others;
}
