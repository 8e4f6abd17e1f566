import { DELIVERY_STATES } from '../../../../server/core/destination.ts';
import { oneOf, text, useSearchState } from '../../shared/search-state.ts';

export const SECTIONS = [
  'you',
  'members',
  'mails',
  'destinations',
  'tokens',
  'sensitivity',
  'announcements',
  'shares',
  'service',
] as const;

const SEARCH = {
  section: oneOf(SECTIONS, 'you'),
  /** What is about to be taken away, and has to be said twice. */
  ask: text,
  /** Of which destination, and in which state, the log of events is. */
  to: text,
  state: oneOf(['all', ...DELIVERY_STATES], 'all'),
};

/** What of the page "Settings" stands in its address. */
export function useSettingsSearch() {
  return useSearchState(SEARCH);
}
