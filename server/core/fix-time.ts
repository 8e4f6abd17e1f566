import { DAY_MS } from './time.ts';

/** So long after something was done about a template, it is said whether it worked. */
export const FIX_MS = 7 * DAY_MS;
