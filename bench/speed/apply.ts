import type { SourceEvent } from '../../server/core/event.ts';
import { appendToLog, keepIdentities, type Arrival } from '../../server/ingest/apply/append-log.ts';
import { applyRows } from '../../server/ingest/apply/apply-rows.ts';
import { freshApplyState, type ApplyState } from '../../server/ingest/apply/state.ts';
import { createHasher, type HashedIdentity } from '../../server/ingest/hasher.ts';
import { minimise } from '../../server/ingest/minimise.ts';
import { createIngestor } from '../../server/ingest/ingestor.ts';
import { seal } from '../../server/ingest/seal.ts';
import type { Database } from '../../server/store/database.ts';
import { writeIngest } from '../../server/store/ingest-transaction.ts';
import { campaign, CAMPAIGN_NOW, prelude } from './campaign.ts';
import { report, type Variant } from './report.ts';
import { scratchDatabase } from './scratch.ts';
import { statusWebhook } from './status-webhook.ts';
import { insertBare, readRows, type StoredRows } from './bare-insert.ts';

/** As many as the ingest loop applies at once when nothing else is going on. */
const BATCH = 2_000;
const KEY = new Uint8Array(32).fill(7);
const encoder = new TextEncoder();

/** A batch as it stands after decoding and minimising. */
export type Batch = { arrivals: Arrival[]; identities: HashedIdentity[] };

/** Applying events against inserting the same rows bare: same file settings, same number of durable commits. */
export async function benchApply(rounds: number, messages = 60_000): Promise<string> {
  const warm = toBatches([...prelude(), ...campaign(0, 40_000)]);
  const measured = toBatches(campaign(40_000, 40_000 + messages));
  const events = measured.reduce((sum, batch) => sum + batch.arrivals.length, 0);
  const job: Variant = { name: 'apply', rates: [] };
  const bare: Variant = { name: 'bare insert of the same rows', rates: [] };
  const webhooks: Variant = { name: 'webhooks from the inbox, one event each', rates: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { database, file, drop } = await scratchDatabase();
    const state = freshApplyState();
    await applyBatches(database, warm, state);
    const before = readRows(file);
    const started = performance.now();
    await applyBatches(database, measured, state);
    job.rates.push(events / ((performance.now() - started) / 1_000));
    const after = readRows(file);
    await drop();
    const seconds = await insertBareTimed(before, after, measured.length);
    bare.rates.push(events / seconds);
    webhooks.rates.push(await webhookRate(messages));
  }
  return report(
    'Applying events',
    'events a second',
    [job, bare, webhooks],
    [{ of: job.name, to: bare.name, atLeast: 0.4 }],
  );
}

/** Minimises events into batches. */
export function toBatches(events: readonly SourceEvent[]): Batch[] {
  const rules = { hasher: createHasher(new Uint8Array(32).fill(9)), payloads: new Map() };
  const batches: Batch[] = [];
  for (let from = 0; from < events.length; from += BATCH) {
    const batch: Batch = { arrivals: [], identities: [] };
    for (const [index, event] of events.slice(from, from + BATCH).entries()) {
      const minimised = minimise(event, rules);
      if (!minimised) continue;
      batch.identities.push(...minimised.identities);
      for (const entry of minimised.entries)
        batch.arrivals.push({
          entry,
          id: undefined,
          inboxId: from + index,
          receivedAt: CAMPAIGN_NOW,
          source: 'events',
        });
    }
    batches.push(batch);
  }
  return batches;
}

/** Applies batches, one durable transaction each. */
export async function applyBatches(
  database: Database,
  batches: readonly Batch[],
  state: ApplyState,
): Promise<void> {
  for (const { arrivals, identities } of batches) {
    await writeIngest(database, async ({ apply }) => {
      const newIdentities = await keepIdentities(apply, identities, {
        seen: state.seen,
        encrypt: (value) => seal(KEY, encoder.encode(value)),
      });
      await applyRows(apply, await appendToLog(apply, arrivals, state.dimensions), { state, newIdentities });
    });
  }
}

/** Everything a pending row goes through: read, unsealed, decoded, minimised, applied, taken out of pending. */
async function webhookRate(count: number): Promise<number> {
  const { database, drop } = await scratchDatabase();
  try {
    const bodies = Array.from({ length: count }, (_, number) =>
      seal(KEY, encoder.encode(statusWebhook(number))),
    );
    const items = bodies.map(
      (body) => ({ source: 'meta', receivedAt: Date.now(), priority: 0, body }) as const,
    );
    await writeIngest(database, ({ inbox }) => inbox.append(items));
    const ingestor = createIngestor({
      write: (work) => writeIngest(database, work),
      rules: { hasher: createHasher(KEY), encryptionKey: KEY, payloads: new Map(), callbackPatterns: [] },
      holder: 'bench',
      clock: Date.now,
    });
    const started = performance.now();
    await ingestor.drain();
    return count / ((performance.now() - started) / 1_000);
  } finally {
    await drop();
  }
}

async function insertBareTimed(before: StoredRows, after: StoredRows, commits: number): Promise<number> {
  const { file, drop } = await scratchDatabase();
  try {
    return insertBare(file, { before, after, commits });
  } finally {
    await drop();
  }
}
