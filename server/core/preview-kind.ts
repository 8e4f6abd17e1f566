/** Mails that can be looked at without being sent. */
export const PREVIEW_KINDS = ['report', 'alert', 'outage', 'digest', 'test'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];
