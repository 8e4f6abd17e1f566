import type { EpochMs } from '../core/time.ts';
import type { AttributionRow, EventRow, OptOutRow, RollupRow } from './tables.ts';

export type { AttributionRow, EventRow };

/** What analysis reads of a roll-up and of an opt-out: every column more is paid for with every row. */
export const CELL_COLUMNS = ['bucket', 'template', 'consent_class', 'measure', 'n'] as const;
export type CellRow = Pick<RollupRow, (typeof CELL_COLUMNS)[number]>;
export const COUNTED_COLUMNS = [
  'identity',
  'key',
  'at',
  'channel',
  'reason',
  'message',
  'template',
  'delivered_at',
  'consent_class',
  'candidates',
] as const;
export type CountedRow = Pick<OptOutRow, (typeof COUNTED_COLUMNS)[number]>;

/** One page of what a sample of people is chosen and read by; `bound`: the last identity of the sample, null = everybody. */
export type SampleDay = { day: number; bound: string | null };

/** A template message that was delivered. */
export type DeliveredRow = { message: string; identity: string; template: number; at: EpochMs };

/** An opt-out that answered a known message: who left, and what was delivered when. */
export type AnsweredRow = { identity: string; template: number; deliveredAt: EpochMs };

/** Settled weights in ppm of one template and consent class, those of a bucket added up. */
export type AttributionSum = Pick<AttributionRow, 'template_key' | 'consent_class' | 'weight'> & {
  bucket: number;
};

/** Business days of equal length one after another: `length` and `from` in buckets. */
export type DayRun = { from: number; length: number; days: number };

/** Roll-ups of one template alias added up over one day; `day` counts from the beginning of the run. */
export type DayCell = Pick<RollupRow, 'clock' | 'template' | 'consent_class' | 'measure' | 'code' | 'n'> & {
  day: number;
};

/** A verdict as stored; `body` is its JSON, `inputs` what it was computed from. */
export type StoredVerdict = {
  asOf: EpochMs;
  computedAt: EpochMs;
  version: number;
  outcome: string;
  body: string;
  inputs: Uint8Array | null;
};

/** What analysis reads and writes, on one transaction: roll-ups, opt-outs, registry and learned state; of
 *  messages only a sample of bounded size. */
export interface AnalysisStore {
  /** Locks out ingest until the transaction ends, so that learned state cannot be made from what is about to change. */
  lockIngest(): Promise<void>;
  registryEvents(): Promise<EventRow[]>;
  dimensionNames(kind: number): Promise<Map<number, string>>;
  /** Event-clock deliveries, failures and exact opt-outs with buckets in `[from, to)`. */
  cells(from: number, to: number): Promise<CellRow[]>;
  /** All roll-ups of a run of days, added up by day. Cost: the roll-up rows in between. */
  dayCells(run: DayRun): Promise<DayCell[]>;
  /** Counted opt-outs with `at` in `[from, to)`. */
  optOuts(from: EpochMs, to: EpochMs): Promise<CountedRow[]>;
  /** Bucket of the first fact of any message. */
  firstBucket(): Promise<number | null>;
  /** The latest learned state at or before an instant that was made under these rules. */
  epoch(at: EpochMs, version: number): Promise<{ at: EpochMs; state: string } | null>;
  putEpoch(
    epoch: { at: EpochMs; version: number; state: string },
    settled: readonly AttributionRow[],
  ): Promise<void>;
  /** Settled weights of opt-outs with `at` in `[from, to)`. */
  settled(from: EpochMs, to: EpochMs): Promise<AttributionRow[]>;
  /** The same added up per bucket, template and consent class: what analysis needs, however many opt-outs there were. */
  settledSums(from: EpochMs, to: EpochMs): Promise<AttributionSum[]>;
  /** When the oldest row that waits to be applied came in. */
  oldestPending(): Promise<EpochMs | null>;
  latestVerdict(): Promise<StoredVerdict | null>;
  verdict(asOf: EpochMs): Promise<StoredVerdict | null>;
  putVerdict(verdict: StoredVerdict): Promise<void>;
  /** Takes back one that another of its quarter of an hour stands for from now on. */
  dropVerdict(verdict: Pick<StoredVerdict, 'asOf' | 'computedAt'>): Promise<void>;
  /** Bodies of the verdicts about instants in `[from, to)`, oldest first; of two about one instant both. */
  verdictBodies(from: EpochMs, to: EpochMs): Promise<string[]>;
  /** What people said of named templates. */
  confirmationEvents(): Promise<EventRow[]>;
  /** First UTC day that the message cache holds completely; 0 when it holds everything. */
  cacheFromDay(): Promise<number>;
  /** The identity at a place (from 0) among a day's messages in order of identity; null when there are fewer. An index
   *  answers; cost: the place. */
  identityAt(day: number, place: number): Promise<string | null>;
  /** Messages begun on a day to identities up to the bound. An index answers; cost: the count. */
  countUpTo(page: SampleDay): Promise<number>;
  /** Template messages begun on a day to identities up to the bound, those that were delivered. Cost: the rows found. */
  deliveredUpTo(page: SampleDay): Promise<DeliveredRow[]>;
  /** The first counted opt-outs with `at` in `[from, to)` that answered a delivered message, `limit` at most. */
  answered(range: { from: EpochMs; to: EpochMs }, limit: number): Promise<AnsweredRow[]>;
  /** Template messages of these identities begun on the days `fromDay..toDay`, those that were delivered. */
  deliveredTo(
    identities: readonly string[],
    days: { fromDay: number; toDay: number },
  ): Promise<DeliveredRow[]>;
  /** Business numbers, as the platform names them, that sent what was delivered of these aliases (null: of any) since an
   *  instant, busiest first. Cost: the messages of the days since. */
  senders(range: { templates: readonly number[] | null; since: EpochMs }): Promise<string[]>;
  /** People to whom a template message was delivered in `[from, to)`, by whichever number; null where the message cache does
   *  not hold them all any more. Cost: the messages of the days. */
  peopleReached(range: { from: EpochMs; to: EpochMs }): Promise<number | null>;
  /** A number that grows with everything that is applied. */
  lastApplied(): Promise<number>;
}
