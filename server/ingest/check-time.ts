import type { DropReason } from '../core/drop.ts';
import { DAY_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';

/** 2015-01-01T00:00:00Z. Business messaging is younger: an earlier message time is a unit or clock mistake. */
const EARLIEST_MESSAGE = 1_420_070_400_000;

/** Clocks differ, so a little ahead is accepted; a day ahead is a wrong clock. */
const LATEST_AHEAD_MS = DAY_MS;

/** The instant, or why an event that claims it is dropped. */
export type TimeCheck =
  | { at: EpochMs; reason?: never }
  | { at?: never; reason: DropReason & ('invalid-time' | 'too-old' | 'in-the-future') };

/**
 * Judges an event's instant (epoch ms; undefined when it could not be read) against the arrival of its body.
 * `mayBeOld`: consent may have been given long before messaging existed.
 */
export function checkTime(claim: {
  at: EpochMs | undefined;
  receivedAt: EpochMs;
  mayBeOld?: boolean;
}): TimeCheck {
  const { at, receivedAt, mayBeOld = false } = claim;
  if (at === undefined || !Number.isSafeInteger(at)) return { reason: 'invalid-time' };
  if (at < EARLIEST_MESSAGE && !mayBeOld) return { reason: 'too-old' };
  if (at > receivedAt + LATEST_AHEAD_MS) return { reason: 'in-the-future' };
  return { at };
}
