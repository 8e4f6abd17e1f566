import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/time.ts';

/** An age (ms) in the unit that says enough, in whole ones. */
export function ageOf(ms: number): { count: number; unit: 'minutes' | 'hours' | 'days' } {
  const age = Math.max(0, ms);
  if (age < 2 * HOUR_MS) return { count: Math.floor(age / MINUTE_MS), unit: 'minutes' };
  if (age < 2 * DAY_MS) return { count: Math.floor(age / HOUR_MS), unit: 'hours' };
  return { count: Math.floor(age / DAY_MS), unit: 'days' };
}
