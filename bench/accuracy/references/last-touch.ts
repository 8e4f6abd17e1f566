import { HOUR_MS } from '../../../server/core/time.ts';
import type { WorldOptOut } from '../world/world.ts';

/** A delivery longer ago than this is not blamed by the custom of last touch. */
const LAST_TOUCH_HOURS = 24;

/** Index of the template an opt-out is counted for: that of the known message, else of the last one; -1: none. */
export function lastTouch(optOut: WorldOptOut): number {
  if (optOut.exact) return optOut.cause;
  const last = optOut.candidates[0];
  return last && optOut.at - last.deliveredAt <= LAST_TOUCH_HOURS * HOUR_MS ? last.template : -1;
}
