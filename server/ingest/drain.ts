import type { DropReason } from '../core/event.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import { utcDayOf, type EpochMs } from '../core/time.ts';
import type { ApplyStore, InboxStore, PendingRow } from '../store/ports.ts';
import { appendToLog, keepIdentities, type Arrival } from './apply/append-log.ts';
import { applyRows } from './apply/apply-rows.ts';
import type { ApplyState } from './apply/state.ts';
import { decodeInbox } from './decode-inbox.ts';
import type { HashedIdentity, Hasher } from './hasher.ts';
import { minimise } from './minimise.ts';
import { seal, unseal } from './seal.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** What reading and applying inbox rows needs beside the store. */
export type IngestRules = {
  hasher: Hasher;
  encryptionKey: Uint8Array;
  payloads: PayloadMap;
  callbackPatterns: readonly RegExp[];
};

/** What a batch came to. */
export type DrainResult = { rows: number; events: number; fresh: number; quarantined: number };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Reads pending rows, appends their events to the log and brings the derived tables up to date, all in the caller's
 *  transaction: a row is applied exactly once or still pending. A row that cannot be read is set aside, its neighbours go on.
 *  `events`: rows that come after this many events stay pending. */
export async function applyInbox(
  { apply, inbox }: { apply: ApplyStore; inbox: InboxStore },
  pending: readonly PendingRow[],
  {
    rules,
    state,
    now,
    events = Infinity,
  }: { rules: IngestRules; state: ApplyState; now: EpochMs; events?: number },
): Promise<DrainResult> {
  const arrivals: Arrival[] = [];
  const identities: HashedIdentity[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, detail = '', n = 1): void => {
    const key = `${name}\u0001${detail}`;
    counts.set(key, (counts.get(key) ?? 0) + n);
  };
  let quarantined = 0;
  const setAside = async (row: PendingRow, detail: string): Promise<void> => {
    quarantined += 1;
    count('quarantine', row.source);
    await inbox.quarantine(row, { at: now, reason: 'unreadable', detail });
  };
  const taken: PendingRow[] = [];
  for (const row of pending) {
    if (arrivals.length >= events) break;
    taken.push(row);
    try {
      const decoded = decodeInbox(row, decoder.decode(unseal(rules.encryptionKey, row.body)), rules);
      if (decoded.unreadable !== null) await setAside(row, decoded.unreadable);
      for (const drop of decoded.drops) count(`drop:${drop.reason}`, drop.detail);
      for (const event of decoded.events) {
        const minimised = minimise(event, rules);
        const lost = minimised === null ? 'no-signal' : dropOf(event, minimised.identities);
        if (lost !== null || minimised === null) {
          count(`drop:${lost}`, event.type);
          continue;
        }
        count('event', event.type);
        identities.push(...minimised.identities);
        for (const entry of minimised.entries) {
          arrivals.push({ entry, id: event.id, inboxId: row.id, receivedAt: row.receivedAt });
        }
      }
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      await setAside(row, error.message);
    }
  }
  const newIdentities = await keepIdentities(apply, identities, {
    seen: state.seen,
    encrypt: (value) => seal(rules.encryptionKey, encoder.encode(value)),
  });
  const fresh = await appendToLog(apply, arrivals, state.dimensions);
  await applyRows(apply, fresh, { state, newIdentities });
  count('applied', '', pending.length);
  count('duplicate', '', arrivals.length - fresh.length);
  await inbox.count(counts, utcDayOf(now));
  await inbox.settle(taken);
  return { rows: taken.length, events: arrivals.length, fresh: fresh.length, quarantined };
}

/** A fact about a person needs somebody it is about. */
function dropOf(event: { type: string }, identities: readonly HashedIdentity[]): DropReason | null {
  const personal = ['consent', 'identity', 'contact-seen', 'inbound', 'opt-out', 'opt-in'];
  return personal.includes(event.type) && identities.length === 0 ? 'invalid-contact' : null;
}
