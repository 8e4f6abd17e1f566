import { POLICY_SEVERITIES } from '../../../../server/core/policy-finding.ts';
import { QUALITY_RATINGS } from '../../../../server/core/quality-rating.ts';
import type { TemplateRow } from './template-row.ts';
import { FILTERS, type FilterName, type SortName, type TemplatesSearch } from './templates-search.ts';

/** The value of a row by which it can be asked for; empty: none. */
export function filterValue(row: TemplateRow, name: FilterName): string {
  switch (name) {
    case 'rating':
      return row.review.rating.value;
    case 'state':
      return row.review.state;
    case 'owner':
      return row.review.owner ?? '';
    case 'topic':
    case 'category':
    case 'language':
      return row[name] ?? '';
  }
}

/** Whether a row belongs to the view, has what is asked for, and holds the words that are looked for. */
export function isWanted(row: TemplateRow, search: TemplatesSearch): boolean {
  const { view, q } = search;
  if (view !== 'all' && !row.review.views.includes(view)) return false;
  if (FILTERS.some((name) => search[name] !== null && search[name] !== filterValue(row, name))) return false;
  if (q === null) return true;
  const said = [
    row.name,
    row.id,
    row.language,
    row.topic,
    row.category,
    row.review.owner,
    row.review.addedBy,
  ];
  const text = said.join(' ').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What a column is sorted by; null comes last, whichever way. */
export function sortValue(row: TemplateRow, column: SortName): string | number | null {
  const { review } = row;
  switch (column) {
    case 'priority':
      return review.priority;
    case 'template':
      return row.name ?? row.id ?? '';
    case 'rating':
      return review.rating.value === 'UNKNOWN' ? null : QUALITY_RATINGS.indexOf(review.rating.value);
    case 'topic':
      return row.topic;
    case 'category':
      return row.category;
    case 'age':
      return review.age.addedAt === null ? null : -Date.parse(review.age.addedAt);
    case 'deliveries':
      return review.week.deliveries;
    case 'optOuts':
      return review.week.optOuts;
    case 'rate':
      return review.week.rate;
    case 'change':
      return review.week.change;
    case 'coverage':
      return review.week.consent.coverage;
    case 'policy':
      return review.policy.gravest === null
        ? null
        : (POLICY_SEVERITIES.length - POLICY_SEVERITIES.indexOf(review.policy.gravest)) * 1_000 +
            review.policy.findings;
    case 'owner':
      return review.owner;
    case 'probability':
      return review.probability;
  }
}

/** Deliveries and opt-outs of some rows together. */
export function totalsOf(rows: readonly TemplateRow[]): {
  deliveries: number;
  optOuts: number;
  rate: number | null;
} {
  const deliveries = rows.reduce((sum, { review }) => sum + review.week.deliveries, 0);
  const optOuts = rows.reduce((sum, { review }) => sum + review.week.optOuts, 0);
  return { deliveries, optOuts, rate: deliveries > 0 ? optOuts / deliveries : null };
}
