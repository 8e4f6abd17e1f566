import type { COMPARED } from '../../analysis/templates/compare-groups.ts';
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
  byFrequency: string;
  got: string;
  /** Messages in seven days; `most` null: no end. */
  messages: Sentence<{ least: number; most: number | null }>;
  leave: string;
  times: Sentence<{ median: number }>;
  between: Sentence<{ low: number; high: number }>;
  usual: string;
  sampled: Sentence<{ deliveries: number; optOuts: number }>;
};
