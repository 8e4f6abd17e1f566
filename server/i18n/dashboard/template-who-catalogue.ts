import type { COMPARED } from '../../analysis/templates/compare-groups.ts';
import type { SOURCE_KINDS } from '../../analysis/templates/compare-sources.ts';
import type { Sentence } from '../catalogue.ts';

/** Texts about who leaves, on the page of a template. */
export type TemplateWhoCatalogue = {
  heading: string;
  caption: string;
  by: Record<(typeof COMPARED)[number], string>;
  value: string;
  templates: string;
  difference: string;
  own: string;
  none: string;
  points: Sentence<{ difference: number }>;
  channels: string;
  reasons: string;
  answered: string;
  byNumber: string;
  number: string;
  ofNumbers: string;
  bySource: string;
  source: string;
  sources: Record<Exclude<(typeof SOURCE_KINDS)[number], 'source'>, string>;
  ofSources: string;
  byFrequency: string;
  got: string;
  /** Messages in seven days; `most` null: no end. */
  messages: Sentence<{ least: number; most: number | null }>;
  delivered: string;
  leave: string;
  times: Sentence<{ median: number }>;
  between: Sentence<{ low: number; high: number }>;
  usual: string;
  sampled: Sentence<{ deliveries: number; optOuts: number }>;
};
