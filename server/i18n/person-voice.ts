import type { PersonMessage } from '../analysis/person/person-report.ts';
import type { Format } from './format.ts';
import { escapeHtml, htmlTable } from './html.ts';
import type { PrivacyCatalogue } from './privacy-catalogue.ts';

/** How one access report speaks. */
export type Voice = {
  words: PrivacyCatalogue;
  format: Format;
  nameOf: (template: PersonMessage['template']) => string;
  /** An instant with its year: a report is read years later. */
  when: (at: number | null) => string;
};

/** A table, or a word where there is nothing to show. */
export function tableOf(caption: string, headings: string[], rows: string[][], { words }: Voice): string {
  return rows.length === 0 ? `<p>${escapeHtml(words.none)}</p>` : htmlTable(caption, headings, rows);
}
