import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { createIngestor } from '../ingest/ingestor.ts';
import type { RowError } from '../ingest/row-error.ts';
import { seal } from '../ingest/seal.ts';
import type { Secrets } from '../key-file.ts';
import { ingestRules } from '../rules.ts';
import type { Database } from '../store/database.ts';
import { writeIngest } from '../store/ingest-transaction.ts';
import { INBOX_PRIORITY } from '../store/ports.ts';
import { countWaiting } from '../store/waiting.ts';
import type { EntryReader } from './import-readers.ts';

/** `inferred`: sends without a message id. */
export type Imported = { accepted: number; refused: number; inferred: number; errors: string[] };

const SHOWN_ERRORS = 20;
const WAIT_MS = 200;
const encoder = new TextEncoder();

/**
 * Puts the events of files into the inbox, sealed, a row per 1,000 and behind live traffic, and applies them on the way
 * unless another process does; then waits until they are applied. Memory does not grow with the files.
 */
export async function importEntries(
  readers: readonly EntryReader[],
  deps: {
    database: Database;
    config: Config;
    secrets: Secrets;
    onBytes: (bytes: number) => void;
    onWaiting: () => void;
  },
): Promise<Imported> {
  const { database, config, secrets } = deps;
  const imported: Imported = { accepted: 0, refused: 0, inferred: 0, errors: [] };
  const ingestor = createIngestor({
    write: (work) => writeIngest(database, work),
    ...ingestRules(config, secrets),
    holder: `import ${process.pid} ${randomBytes(4).toString('hex')}`,
    clock: Date.now,
  });
  const receivedAt = Date.now();
  let bytesBefore = 0;
  try {
    for (const reader of readers) {
      for await (const chunk of reader.entries(receivedAt)) {
        const lines: string[] = [];
        for (const entry of chunk) {
          if (entry.error) {
            refuse(imported, reader.name, entry.error);
            continue;
          }
          if (entry.event.type === 'send' && entry.event.message === undefined) imported.inferred += 1;
          lines.push(JSON.stringify(entry.event));
        }
        if (lines.length > 0) {
          const body = seal(secrets.encryptionKey, encoder.encode(lines.join('\n')));
          const item = { source: 'import', receivedAt, priority: INBOX_PRIORITY.bulk, body } as const;
          await writeIngest(database, ({ inbox }) => inbox.append([item]));
          imported.accepted += lines.length;
          await ingestor.step();
        }
        deps.onBytes(bytesBefore + reader.read());
      }
      bytesBefore += reader.bytes;
    }
    await untilApplied(receivedAt, { ...deps, drain: () => ingestor.drain() });
  } finally {
    await ingestor.release();
  }
  return imported;
}

/** Counts a line that is not taken; of many the first twenty are kept to be shown. */
export function refuse(imported: Imported, file: string, { line, message }: RowError): void {
  imported.refused += 1;
  if (imported.errors.length < SHOWN_ERRORS) imported.errors.push(`${file}:${line}: ${message}`);
}

async function untilApplied(
  receivedAt: number,
  deps: { database: Database; drain: () => Promise<unknown>; onWaiting: () => void },
): Promise<void> {
  for (let told = false; ;) {
    // Null: another process is the one that applies. Should it end, its right runs out and this one goes on.
    if ((await deps.drain()) !== null) return;
    const left = await countWaiting(deps.database, { from: receivedAt, to: receivedAt });
    if (left === 0) return;
    if (!told) deps.onWaiting();
    told = true;
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
  }
}
