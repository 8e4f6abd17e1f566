import { oneOf, useSearchState } from '../search-state.ts';

const SEARCH = { panel: oneOf(['none', 'share'], 'none') };

/** Whether a link is being made stands in the address. */
export function useShareSearch() {
  return useSearchState(SEARCH);
}
