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
