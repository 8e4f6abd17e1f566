import { HOUR_MS } from '../../core/time.ts';

/** So long nothing more is told of an incident, unless it got worse or ended. Source: docs/methods.md#alerts */
export const SILENCE_MS = 12 * HOUR_MS;
/** So long what is over a day's cap gathers before one digest tells it. */
export const GATHER_MS = HOUR_MS;
