import { oneOf, text, useSearchState } from '../../shared/search-state.ts';

const SEARCH = {
  /** What the keys are about; nothing: the first that waits. */
  item: text,
  /** Whether another topic is being chosen for it, or why it was not this. */
  edit: oneOf(['none', 'topic', 'cause'], 'none'),
};

/** What of the page "To decide" stands in its address. */
export function useDecideSearch() {
  return useSearchState(SEARCH);
}
