import { REVIEW_VIEWS } from '../../../../server/core/review-view.ts';
import { oneOf, text, useSearchState, type Param } from '../../shared/search-state.ts';

/** Columns of which a value can be clicked to see only templates that share it. */
export const FILTERS = ['topic', 'category', 'language', 'rating', 'state', 'owner'] as const;
export type FilterName = (typeof FILTERS)[number];

export const SORTS = [
  'priority',
  'template',
  'rating',
  'topic',
  'category',
  'age',
  'deliveries',
  'optOuts',
  'rate',
  'change',
  'coverage',
  'policy',
  'owner',
  'probability',
] as const;
export type SortName = (typeof SORTS)[number];

/** A column and whether its greatest value comes first; written `rate` or `-rate`. */
export type Sort = { column: SortName; isDescending: boolean };

const FIRST: Sort = { column: 'priority', isDescending: true };

const sort: Param<Sort> = {
  read(given) {
    const column = SORTS.find((name) => name === given?.replace(/^-/, ''));
    return column === undefined ? FIRST : { column, isDescending: given?.startsWith('-') === true };
  },
  write: ({ column, isDescending }) =>
    column === FIRST.column && isDescending ? null : `${isDescending ? '-' : ''}${column}`,
};

/** A value that is asked for: `null` = whatever; an empty one in the address stands for "none". */
const value: Param<string | null> = { read: (given) => given, write: (one) => one };

const SEARCH = {
  view: oneOf(['all', ...REVIEW_VIEWS], 'all'),
  q: text,
  sort,
  topic: value,
  category: value,
  language: value,
  rating: value,
  state: value,
  owner: value,
};

/** What of the list of templates stands in its address, and in that of a template that was opened from it. */
export function useTemplatesSearch() {
  return useSearchState(SEARCH);
}

export type TemplatesSearch = ReturnType<typeof useTemplatesSearch>[0];
