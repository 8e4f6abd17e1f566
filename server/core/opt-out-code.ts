import type { OptOutChannel, OptOutReason } from './event.ts';

/** Channels and reasons in the order of their codes in roll-ups: append only. */
export const OPT_OUT_CHANNELS = [
  'button',
  'interactive',
  'link',
  'keyword',
  'preference',
  'provider',
  'error',
  'manual',
] as const satisfies readonly OptOutChannel[];

export const OPT_OUT_REASONS = [
  'unknown',
  'lost-interest',
  'problem-solved',
  'dislikes-content',
  'no-consent',
] as const satisfies readonly OptOutReason[];

/** Reads a roll-up code back into its channel and reason. */
export function readOptOutCode(code: number): { channel: OptOutChannel; reason: OptOutReason } {
  return {
    channel: OPT_OUT_CHANNELS[Math.floor(code / 8)] ?? 'manual',
    reason: OPT_OUT_REASONS[code % 8] ?? 'unknown',
  };
}
