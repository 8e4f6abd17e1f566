import type { EpochMs } from '../../core/time.ts';

/** What somebody did about a template: paused it (or the platform did), changed its text, or no longer sent it to people
 *  outside consent. */
export const FIX_KINDS = ['paused', 'edited', 'narrowed'] as const;
export type FixKind = (typeof FIX_KINDS)[number];
export type Fix = { kind: FixKind; at: EpochMs };

/** What became of the template's rating in that time. */
export const RATING_CHANGES = ['recovered', 'unchanged', 'worse', 'unknown'] as const;
export type RatingChange = (typeof RATING_CHANGES)[number];

/** Opt-outs that did not come, with a 95 % interval, which may be below zero. */
export type Avoided = { optOuts: number; low: number; high: number };
