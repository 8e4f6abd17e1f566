import { MINUTE_MS, SECOND_MS } from '../server/core/time.ts';

const SHORTEST_MS = 30 * SECOND_MS;
const LONGEST_MS = 60 * MINUTE_MS;

/** How long to wait after a try that failed, in milliseconds: doubles from half a minute to an hour. `attempt`: from 1 on. */
export function backOff(attempt: number): number {
  return Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (attempt - 1));
}
