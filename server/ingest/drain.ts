import type { SourceEvent } from '../core/event.ts';
import type { DropReason } from '../core/drop.ts';
import { EVENT_KIND, isPersonKind } from '../core/event-kind.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { TemplateDay } from '../core/template-day.ts';
import { utcDayOf, type EpochMs } from '../core/time.ts';
import type { ApplyStore, InboxStore, PendingRow } from '../store/ports.ts';
import { appendToLog, keepIdentities, type Arrival } from './apply/append-log.ts';
import { applyRows } from './apply/apply-rows.ts';
import { keepTemplateDays } from './apply/keep-template-days.ts';
import type { ApplyState } from './apply/state.ts';
import { decodeInbox } from './decode-inbox.ts';
import { setErasedAside } from './erase/set-erased-aside.ts';
import type { HashedIdentity, Hasher } from './hasher.ts';
import { minimise } from './minimise.ts';
import { seal, unseal } from './seal.ts';
import { UnreadableBody } from '../core/json/unreadable-body.ts';

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

/** What reading inbox rows came to, before anything is stored. */
export type ReadInbox = {
  /** The rows that were read; rows after them are left for later. */
  taken: PendingRow[];
  arrivals: Arrival[];
  identities: HashedIdentity[];
  /** Counts by name and detail, joined by U+0001. */
  counts: Map<string, number>;
  unreadable: { row: PendingRow; detail: string }[];
  /** The platform's own counts. */
  days: TemplateDay[];
};

/** Reads rows until they make about `events` events. Pure: nothing is stored, and a row that cannot be read is listed
 *  while its neighbours go on. */
export function readInbox(
  pending: readonly PendingRow[],
  { rules, events = Infinity }: { rules: IngestRules; events?: number },
): ReadInbox {
  const read: ReadInbox = {
    taken: [],
    arrivals: [],
    identities: [],
    counts: new Map(),
    unreadable: [],
    days: [],
  };
  for (const row of pending) {
    if (read.arrivals.length >= events) break;
    read.taken.push(row);
    try {
      const decoded = decodeInbox(row, decoder.decode(unseal(rules.encryptionKey, row.body)), rules);
      if (decoded.unreadable !== null) read.unreadable.push({ row, detail: decoded.unreadable });
      for (const drop of decoded.drops) count(read.counts, `drop:${drop.reason}`, drop.detail);
      for (const event of decoded.events) takeEvent(read, row, event, rules);
      read.days.push(...(decoded.days ?? []));
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      read.unreadable.push({ row, detail: error.message });
    }
  }
  return read;
}

/** Reads pending rows, appends their events to the log and brings the derived tables up to date, all in the caller's
 *  transaction: a row is applied exactly once or still pending. A row that cannot be read is set aside.
 *  `events`: rows that come after this many events stay pending. */
export async function applyInbox(
  { apply, inbox }: { apply: ApplyStore; inbox: InboxStore },
  pending: readonly PendingRow[],
  { rules, state, now, events }: { rules: IngestRules; state: ApplyState; now: EpochMs; events?: number },
): Promise<DrainResult> {
  const { taken, arrivals, identities, counts, unreadable, days } = readInbox(pending, {
    rules,
    ...(events !== undefined && { events }),
  });
  for (const { row, detail } of unreadable) {
    count(counts, 'quarantine', row.source);
    await inbox.quarantine(row, { at: now, reason: 'unreadable', detail });
  }
  const forgotten = await setErasedAside(apply, { taken, arrivals, identities }, { state, rules });
  for (const [detail, n] of forgotten.drops) count(counts, 'drop:erased', detail, n);
  for (const { id, body } of forgotten.bodies) await inbox.replaceBody(id, body);
  const newIdentities = await keepIdentities(apply, forgotten.identities, {
    seen: state.seen,
    encrypt: encrypter(rules),
  });
  const fresh = await appendToLog(apply, forgotten.arrivals, state.dimensions);
  await applyRows(apply, fresh, { state, newIdentities });
  await keepTemplateDays(apply, days);
  count(counts, 'applied', '', taken.length);
  count(counts, 'duplicate', '', forgotten.arrivals.length - fresh.length);
  await inbox.count(counts, utcDayOf(now));
  await inbox.settle(taken);
  return { rows: taken.length, events: arrivals.length, fresh: fresh.length, quarantined: unreadable.length };
}

/** Encrypts the values of identities as they are kept. */
export function encrypter(rules: IngestRules): (value: string) => Uint8Array {
  return (value) => seal(rules.encryptionKey, encoder.encode(value));
}

function takeEvent(read: ReadInbox, row: PendingRow, event: SourceEvent, rules: IngestRules): void {
  const minimised = minimise(event, rules);
  const lost = minimised === null ? 'no-signal' : dropOf(event, minimised.identities);
  if (lost !== null || minimised === null) return count(read.counts, `drop:${lost}`, event.type);
  count(read.counts, 'event', event.type);
  read.identities.push(...minimised.identities);
  for (const entry of minimised.entries) {
    if (event.atArrival && isPersonKind(entry.kind)) entry.data = { ...entry.data, atArrival: true };
    // The same finding of many sends is one fact: their ids would make it many.
    const id = entry.kind === EVENT_KIND.valueFinding ? undefined : event.id;
    read.arrivals.push({ entry, id, inboxId: row.id, receivedAt: row.receivedAt, source: row.source });
  }
}

function count(counts: Map<string, number>, name: string, detail = '', n = 1): void {
  const key = `${name}\u0001${detail}`;
  counts.set(key, (counts.get(key) ?? 0) + n);
}

/** A fact about a person needs somebody it is about. */
function dropOf(event: { type: string }, identities: readonly HashedIdentity[]): DropReason | null {
  const personal = ['consent', 'identity', 'contact-seen', 'inbound', 'opt-out', 'opt-in'];
  return personal.includes(event.type) && identities.length === 0 ? 'invalid-contact' : null;
}
