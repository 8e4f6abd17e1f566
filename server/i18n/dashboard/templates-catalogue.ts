import type { ReviewState, ReviewView } from '../../core/review-view.ts';
import type { PolicySeverity } from '../../core/policy-finding.ts';
import type { Sentence } from '../catalogue.ts';

/** Columns of the table of templates; `priority` is the order that stands by itself. */
export type TemplateColumn =
  | 'template'
  | 'priority'
  | 'rating'
  | 'topic'
  | 'category'
  | 'age'
  | 'trend'
  | 'deliveries'
  | 'optOuts'
  | 'rate'
  | 'change'
  | 'coverage'
  | 'policy'
  | 'owner'
  | 'probability';

/** Texts of the page "Templates". */
export type TemplatesCatalogue = {
  title: string;
  period: Sentence<{ at: number; zone: string }>;
  /** The account in one sentence. */
  summary: Sentence<{ review: number; paused: number; total: number }>;
  /** A number of the account that is not rated best; `quality` as the page "Now" says it. */
  number: Sentence<{ number: string; quality: string; since: number | null }>;
  column: Record<TemplateColumn, string>;
  views: string;
  allViews: string;
  view: Record<ReviewView, string>;
  state: Record<ReviewState, string>;
  search: string;
  sortBy: string;
  sortButton: Sentence<{ column: string; isDescending: boolean | null }>;
  filterBy: Sentence<{ column: string; value: string }>;
  dropFilter: Sentence<{ column: string; value: string }>;
  language: string;
  shown: Sentence<{ n: number; total: number }>;
  totals: string;
  exportCsv: string;
  csv: { low: string; high: string; zone: string; asOf: string; language: string; key: string };
  next: string;
  previous: string;
  empty: { title: string; text: string };
  noMatch: { title: string; text: string; clear: string };
  unmapped: string;
  neverSent: string;
  unknownAge: string;
  age: Sentence<{ days: number; isNew: boolean }>;
  interval: Sentence<{ low: number; high: number }>;
  times: Sentence<{ times: number }>;
  agreed: Sentence<{ share: number }>;
  outside: Sentence<{ n: number }>;
  unknownConsent: string;
  findings: Sentence<{ n: number; gravest: PolicySeverity }>;
  pauses: Sentence<{ step: number }>;
  trend: Sentence<{ from: number; to: number; days: number }>;
};
