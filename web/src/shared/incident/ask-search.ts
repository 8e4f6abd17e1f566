import { oneOf, text, useSearchState } from '../search-state.ts';

const SEARCH = {
  /** What is being asked before it is done. */
  ask: oneOf(['none', 'refute', 'later'], 'none'),
  /** Key of the template that it is about. */
  about: text,
};

/** The question that stands in the address. */
export function useAskSearch() {
  return useSearchState(SEARCH);
}
