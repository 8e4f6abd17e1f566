import { HOUR_MS } from '../core/time.ts';
import type { Random } from './random.ts';

/** Nobody is taken to leave because of a message older than this. */
const LONGEST_HOURS = 72;

/**
 * Time from a delivery to the opt-out it provokes, in milliseconds: a mixture of people who answer at once (55 %,
 * median 10 minutes) and of people who come back to it later (median 6 hours), up to three days.
 */
export function optOutLag(random: Random): number {
  for (;;) {
    const hours = random.uniform() < 0.55 ? random.logNormal(10 / 60, 1.2) : random.logNormal(6, 1.1);
    if (hours < LONGEST_HOURS) return hours * HOUR_MS;
  }
}
