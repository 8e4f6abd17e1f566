import { oneOf, someOf, text, useSearchState, type Param } from '../../shared/search-state.ts';

export const RANGES = ['7', '28', '90'] as const;

/** The version of the text that is looked at, counted from 1; null: the latest. */
const version: Param<number | null> = {
  read: (given) => (/^[1-9]\d{0,3}$/.test(given ?? '') ? Number(given) : null),
  write: (value) => (value === null ? null : String(value)),
};

const SEARCH = {
  clock: oneOf(['event', 'cohort'], 'event'),
  measure: oneOf(['rate', 'count'], 'rate'),
  /** What the chart is compared with. */
  compare: someOf(['previous', 'rest']),
  days: oneOf(RANGES, '28'),
  /** Fixed days, as a copied link has them. */
  from: text,
  to: text,
  /** Charts that are shown as tables. */
  table: someOf(['rate', 'funnel', 'channels', 'reasons']),
  version,
  diff: oneOf(['off', 'on'], 'off'),
};

/** What of the page of a template stands in its address, beside what the list needs to be found again. */
export function useTemplateSearch() {
  return useSearchState(SEARCH);
}
