import { createHasher } from '../../server/ingest/hasher.ts';
import type { IngestRules } from '../../server/ingest/drain.ts';
import { createIngestor, type Ingestor } from '../../server/ingest/ingestor.ts';
import { seal } from '../../server/ingest/seal.ts';
import type { Database } from '../../server/store/database.ts';
import { writeIngest } from '../../server/store/ingest-transaction.ts';
import type { InboxSource } from '../../server/store/ports.ts';

export const TEST_KEY = new Uint8Array(32).fill(7);
export const TEST_PEPPER = new Uint8Array(32).fill(9);

export const testRules = (): IngestRules => ({
  hasher: createHasher(TEST_PEPPER),
  encryptionKey: TEST_KEY,
  payloads: new Map(),
  callbackPatterns: [],
});

/** Accepts bodies and applies them, as the service does, without HTTP. `now`: the receiving clock. */
export function testIngest(
  database: Database,
  now: () => number,
): {
  accept(source: InboxSource, body: string, receivedAt?: number): Promise<void>;
  /** The same of many, in one transaction. */
  acceptAll(source: InboxSource, bodies: readonly string[], receivedAt?: number): Promise<void>;
  ingestor: Ingestor;
  rules: IngestRules;
} {
  const rules = testRules();
  const encoder = new TextEncoder();
  const acceptAll = (source: InboxSource, bodies: readonly string[], receivedAt = now()): Promise<void> =>
    writeIngest(database, ({ inbox }) =>
      inbox.append(
        bodies.map((body) => ({
          source,
          receivedAt,
          priority: 0,
          body: seal(TEST_KEY, encoder.encode(body)),
        })),
      ),
    );
  return {
    rules,
    ingestor: createIngestor({
      write: (work) => writeIngest(database, work),
      rules,
      holder: 'test',
      clock: now,
    }),
    accept: (source, body, receivedAt) => acceptAll(source, [body], receivedAt),
    acceptAll,
  };
}
