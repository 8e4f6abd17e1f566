import { HOUR_MS } from '../../core/time.ts';

/** So long nothing more is told of an incident, unless it got worse or ended. Source: docs/methods.md#alerts */
export const SILENCE_MS = 12 * HOUR_MS;
/** Days of the recipient's zone from the last mail about an incident to a reminder: the first, the second, and so on, then always
 *  the last. Whoever lets three pass reads of it in every report anyway. Source: docs/methods.md#alerts */
export const REMINDER_DAYS = [1, 2, 4, 7] as const;
/** So long what is over a day's cap gathers before one digest tells it. */
export const GATHER_MS = HOUR_MS;
