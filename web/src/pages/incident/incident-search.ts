import { oneOf, text, useSearchState } from '../../shared/search-state.ts';

const SEARCH = {
  /** Key of the template that the account is shown without. */
  without: text,
  /** Whether the chart is shown as a table. */
  chart: oneOf(['line', 'table'], 'line'),
};

/** What of the page of an incident stands in its address. */
export function useIncidentSearch() {
  return useSearchState(SEARCH);
}
