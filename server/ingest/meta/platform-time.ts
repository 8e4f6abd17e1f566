import type { EpochMs } from '../../core/time.ts';

/** As seconds this is the year 33658, as milliseconds 2001: no real instant is on the wrong side. */
const FIRST_MILLISECONDS = 1_000_000_000_000;

/**
 * The platform's times as epoch ms: seconds or milliseconds, as a number or as a text of digits.
 * Anything else is undefined.
 */
export function platformTime(value: unknown): EpochMs | undefined {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isSafeInteger(count)) return undefined;
  const at = count >= FIRST_MILLISECONDS ? count : count * 1_000;
  return Number.isSafeInteger(at) ? at : undefined;
}
