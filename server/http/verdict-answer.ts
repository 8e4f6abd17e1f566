import type { z } from 'zod';
import type { verdictAnswer } from './answers/verdict.ts';

/**
 * A verdict (`verdict` is what `analyse --json` prints) with when it was computed, by which version of the rules, and the
 * IANA zone of the account's business days. Instants are ISO 8601 in UTC.
 */
export type VerdictAnswer = z.output<typeof verdictAnswer>;
