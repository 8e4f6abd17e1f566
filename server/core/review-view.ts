/** The saved views of the table of templates. */
export const REVIEW_VIEWS = ['review', 'new', 'unconsented', 'falling', 'paused', 'unmapped'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** What stands over a template. `quiet`: not sent in the last seven days. */
export const REVIEW_STATES = ['paused', 'review', 'watch', 'clear', 'quiet'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
