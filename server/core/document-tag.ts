/** Sections of the description of the HTTP interface, in the order in which they are shown. */
export const DOCUMENT_TAGS = [
  'send',
  'suppress',
  'answer',
  'decide',
  'privacy',
  'webhook',
  'people',
  'operate',
  'members',
  'page',
] as const;
export type DocumentTag = (typeof DOCUMENT_TAGS)[number];
