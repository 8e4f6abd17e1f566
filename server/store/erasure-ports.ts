import type { EpochMs } from '../core/time.ts';
import type {
  ApplyStore,
  ErasureRow,
  EventKey,
  EventRow,
  InboxStore,
  LeaseStore,
  LinkRow,
  MessageRow,
} from './ports.ts';

/** Old names and what stands for them now. */
export type Renaming = {
  identities: ReadonlyMap<string, string>;
  messages: ReadonlyMap<string, string>;
  /** Of keys of log rows and opt-outs. */
  key(key: string): string;
};

/** Everything that one erasure changes, found before. */
export type ErasurePlan = {
  /** Log rows of the person as they are, and as they become. */
  rows: readonly { before: EventRow; after: EventRow }[];
  /** Log rows of others that came in bodies which are changed. */
  unbodied: readonly EventKey[];
  /** The person's messages in the cache, those that somebody else names among them: of these only whom they went to is renamed. */
  messages: readonly MessageRow[];
  /** Keys of the person's opt-outs. */
  optOuts: readonly { identity: string; key: string }[];
  links: { gone: readonly LinkRow[]; put: readonly LinkRow[] };
  bodies: readonly { id: number; body: Uint8Array | null }[];
  /** Identities whose encrypted value goes. */
  identities: readonly string[];
  erasures: readonly ErasureRow[];
  renaming: Renaming;
};

export type InboxBody = { id: number; source: string; body: Uint8Array };

export type VerdictKey = { asOf: EpochMs; computedAt: EpochMs };

/** What finding and erasing a person needs, on one transaction. Ranges are instants `[from, to)`. */
export interface ErasureStore {
  /** First and last instant of the log; null when it is empty. */
  logRange(): Promise<{ from: EpochMs; to: EpochMs } | null>;
  /** Log rows in a range that name one of these identities first. Cost: the rows of the range. */
  rowsOf(identities: readonly string[], range: { from: EpochMs; to: EpochMs }): Promise<EventRow[]>;
  /** Log rows in a range about one of these messages, or that came in one of these bodies, in order of their keys. */
  rowsAbout(
    wanted: { messages: readonly string[]; inboxIds: readonly number[] },
    range: { from: EpochMs; to: EpochMs },
  ): Promise<EventRow[]>;
  /** One page of applied bodies after an id, at most about 16 MB. */
  bodies(after: number): Promise<InboxBody[]>;
  /** Encrypted values of identities, by hash. */
  identityValues(hashes: readonly string[]): Promise<{ hash: string; kind: number; value: Uint8Array }[]>;
  /** Stored verdicts with inputs about this instant and later. */
  verdictKeys(from: EpochMs): Promise<VerdictKey[]>;
  /** What a verdict was computed from, packed. */
  verdictInputs(key: VerdictKey): Promise<Uint8Array | null>;
  putVerdictInputs(key: VerdictKey, inputs: Uint8Array): Promise<void>;
  carryOut(plan: ErasurePlan): Promise<void>;
}

/** The ports of an erasure, all on one transaction. */
export type ErasureTransaction = {
  erasure: ErasureStore;
  apply: ApplyStore;
  inbox: InboxStore;
  leases: LeaseStore;
};
