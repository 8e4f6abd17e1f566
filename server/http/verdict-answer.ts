import type { Json } from '../analysis/verdict-json.ts';

/**
 * A verdict (`verdict` is what `analyse --json` prints) with when it was computed, by which version of the rules, and the
 * IANA zone of the account's business days. Instants are ISO 8601 in UTC.
 */
export type VerdictAnswer = {
  asOf: string;
  computedAt: string;
  version: number;
  zone: string;
  verdict: { [key: string]: Json };
};
