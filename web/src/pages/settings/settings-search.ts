import { oneOf, text, useSearchState } from '../../shared/search-state.ts';

export const SECTIONS = [
  'you',
  'members',
  'mails',
  'destinations',
  'tokens',
  'sensitivity',
  'shares',
  'service',
] as const;

const SEARCH = {
  section: oneOf(SECTIONS, 'you'),
  /** What is about to be taken away, and has to be said twice. */
  ask: text,
};

/** What of the page "Settings" stands in its address. */
export function useSettingsSearch() {
  return useSearchState(SEARCH);
}
