import type { DocumentTag } from '../core/document-tag.ts';

/** Every text of the page that shows the HTTP interface, but for what the document itself says, in one language. */
export type DocsCatalogue = {
  title: string;
  lead: string;
  /** Says that the descriptions are in English. */
  englishBelow: string;
  /** Label of the link to the document. */
  document: string;
  contents: string;
  languages: string;
  tag: Record<DocumentTag, string>;
  access: { open: string; signed: string; member: string; scope: (scope: string) => string };
  parameters: string;
  body: string;
  answers: string;
  headers: string;
  example: string;
  shapes: string;
  required: string;
  oneOf: string;
  listOf: string;
  perLine: string;
  anything: string;
};
