import type { EpochMs } from '../core/time.ts';
import type { MessageKey } from './ports.ts';
import type { MessageRow, OptOutRow } from './tables.ts';

/** What the audit reads of an opt-out. */
export const LEAVER_COLUMNS = [
  'identity',
  'key',
  'at',
  'channel',
  'reason',
  'standing',
  'repeats',
  'message',
  'template',
  'delivered_at',
] as const;
export type LeaverRow = Pick<OptOutRow, (typeof LEAVER_COLUMNS)[number]>;

/** Where a page of opt-outs ended. */
export type LeaverKey = Pick<OptOutRow, 'at' | 'identity' | 'key'>;

/** A template message as far as "who was reached first by what" needs it; `at` is the send, or the earliest fact;
 *  `template` 0: its template is not known. */
export type Reached = { identity: string; hash: string; at: EpochMs; template: number; topic: number };

/** What the audit of opt-out practice reads, on one transaction: opt-outs, roll-ups, and of messages only those sent in
 *  spite of a withdrawal and a sample of who was reached first by what. */
export interface PracticeStore {
  /** Deliveries per template alias with event-clock buckets in `[from, to)`. Cost: the roll-up rows in between. */
  deliveries(from: number, to: number): Promise<{ template: number; n: number }[]>;
  /** One page of opt-outs of every standing with `at` in `[from, to)`, in order of `LeaverKey`. */
  optOuts(
    range: { from: EpochMs; to: EpochMs },
    after: LeaverKey | null,
    limit: number,
  ): Promise<LeaverRow[]>;
  /** One page of the messages begun on the UTC days `fromDay..toDay` to people who had withdrawn when they were sent, in
   *  key order. An index holds just these: cost grows with what is found. */
  sentToWithdrawn(
    range: { fromDay: number; toDay: number },
    after: MessageKey | null,
    limit: number,
  ): Promise<MessageRow[]>;
  /** Messages that began on each UTC day of `fromDay..toDay`, from roll-ups. */
  begunByDay(fromDay: number, toDay: number): Promise<{ day: number; n: number }[]>;
  /** The identity at a place (from 0) among a day's messages ordered by identity; null when there are fewer. */
  identityAt(day: number, place: number): Promise<string | null>;
  /** A day's template messages to identities up to `bound` (null = all). Cost: the rows found. */
  reachedOn(day: number, bound: string | null): Promise<Reached[]>;
}
