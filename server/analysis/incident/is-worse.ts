import { WORSE_OPT_OUTS, WORSE_RATIO } from './incident-rules.ts';

/** Whether there is much more of something than when it was last told: half as much again, and ten more. */
export function isWorse(now: number, told: number): boolean {
  return now >= told * WORSE_RATIO && now >= told + WORSE_OPT_OUTS;
}
