/** What a file cannot carry, in the order in which it is told. */
export const FORMAT_GAPS = [
  'sends',
  'message-ids',
  'templates',
  'campaign-as-template',
  'languages',
  'deliveries',
  'last-status',
  'reads',
  'failures',
  'error-codes',
  'replies',
  'contexts',
  'buttons',
  'consent',
  'topics',
  'template-life',
  'offsets',
] as const;
export type FormatGap = (typeof FORMAT_GAPS)[number];
