import { rankDays } from './rank-days.ts';
import type { Reference } from './reference.ts';

/** Share of the account's opt-outs of the last three days that last touch counts for the template. */
export const LAST_TOUCH_SHARE: Reference = {
  name: 'last-touch-share',
  source: 'custom: the template with the most opt-outs',
  threshold: null,
  scores: (input) =>
    rankDays(input, ({ observed }, account) => (account.observed > 0 ? observed / account.observed : 0)),
};
