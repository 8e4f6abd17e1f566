import type { OptOutChannel } from '../core/event.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { EpochMs } from '../core/time.ts';
import type { DrainResult } from '../ingest/drain.ts';
import { createHasher } from '../ingest/hasher.ts';
import { createIngestor } from '../ingest/ingestor.ts';
import { seal } from '../ingest/seal.ts';
import { isConnectionLost } from '../store/connection-lost.ts';
import { openDatabase } from '../store/database.ts';
import { writeIngest } from '../store/ingest-transaction.ts';
import type { InboxItem } from '../store/ports.ts';
import { createGroupCommit } from './group-commit.ts';

/** What the hot path needs; plain data, so that it can be handed to a thread. */
export type HotPathOptions = {
  /** Database URL as `openDatabase` takes it. */
  url: string;
  /** Connections to PostgreSQL: one appends while another applies. */
  connections?: number;
  /** 32 bytes that seal inbox bodies and identity values. */
  encryptionKey: Uint8Array;
  /** Key of the hashes of people and messages. */
  pepper: Uint8Array;
  /** Button payloads that mean an opt-out, as the account configured them. */
  payloads?: PayloadMap;
  /** The account's own spellings of callback data. */
  callbackPatterns?: readonly RegExp[];
  /** What a stop without a scope covers, by channel; all marketing unless said otherwise. */
  scopes?: Partial<Record<OptOutChannel, 'marketing' | 'all'>>;
  /** Name of this process among those that share the database. */
  holder: string;
  /** How long the right to apply outlives a process that died, default 15 s. */
  leaseMs?: number;
};

/** Accepts and applies, on a connection of its own. */
export type HotPath = {
  /** Seals and stores a plain body; resolves when it is on disk. Errors: `AppError` unavailable. */
  append(item: InboxItem): Promise<void>;
  /** Applies pending rows of about `events` events; null when another process is the one that applies. */
  step(events?: number): Promise<DrainResult | null>;
  /** Stores what was appended, gives the lease back, closes the connection. */
  close(): Promise<void>;
};

/** Opens the hot path on a migrated database. Appends and batches share one SQLite connection and take turns in the order
 *  in which they asked; on PostgreSQL they run side by side. */
export function createHotPath(options: HotPathOptions, clock: () => EpochMs): HotPath {
  const { encryptionKey, scopes = {} } = options;
  const database = openDatabase(options.url, { connections: options.connections ?? 2 });
  const appends = createGroupCommit<InboxItem>({
    commit: (items) => writeIngest(database, ({ inbox }) => inbox.append(items)),
    isHopeless: isConnectionLost,
  });
  const ingestor = createIngestor({
    write: (work) => writeIngest(database, work),
    rules: {
      hasher: createHasher(options.pepper),
      encryptionKey,
      payloads: options.payloads ?? new Map(),
      callbackPatterns: options.callbackPatterns ?? [],
    },
    scopeRule: (channel) => scopes[channel] ?? 'marketing',
    holder: options.holder,
    clock,
    ...(options.leaseMs !== undefined && { leaseMs: options.leaseMs }),
  });
  return {
    append: (item) => appends.append({ ...item, body: seal(encryptionKey, item.body) }),
    step: (events) => ingestor.step(events),
    async close() {
      await appends.close();
      // Without the database the lease runs out by itself.
      await ingestor.release().catch(() => {});
      await database.close();
    },
  };
}
