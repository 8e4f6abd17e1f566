import { DIMENSION } from '../../core/event-kind.ts';
import type { ApplyStore, EventRow, InboxSource } from '../../store/ports.ts';
import type { Aliases } from '../erase/aliases.ts';
import { aliasRow, type Aliased } from '../erase/alias-row.ts';
import { IDENTITY_KIND, type HashedIdentity } from '../hasher.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { entryKey, type LogEntry } from '../log-entry.ts';
import type { Dimensions } from './dimensions.ts';

/** A log entry with where and when it came in. `aliases`: it is about somebody who was erased, and stands in the log under
 *  other names, unless `aliased` says which. */
export type Arrival = {
  entry: LogEntry;
  id: string | undefined;
  inboxId: number;
  receivedAt: number;
  source: InboxSource;
  aliases?: Aliases;
  aliased?: Aliased;
};

/** Appends arrivals to the event log and returns the rows that were not there before. */
export async function appendToLog(
  store: ApplyStore,
  arrivals: readonly Arrival[],
  dimensions: Dimensions,
): Promise<EventRow[]> {
  await ensureNames(
    store,
    arrivals.map((arrival) => arrival.entry),
    dimensions,
  );
  const rows = new Map<string, EventRow>();
  for (const arrival of arrivals) {
    const row = rowOf(arrival, dimensions);
    const key = `${row.occurred_at} ${row.idem} ${row.contact}`;
    if (!rows.has(key)) rows.set(key, row);
  }
  const distinct = [...rows.values()];
  const fresh = await store.insertEvents(distinct);
  return distinct.filter((_, index) => fresh[index]);
}

async function ensureNames(
  store: ApplyStore,
  entries: readonly LogEntry[],
  dimensions: Dimensions,
): Promise<void> {
  const templates = new Set<string>();
  const topics = new Set<string>();
  const campaigns = new Set<string>();
  const numbers = new Set<string>();
  for (const { template, topic, data } of entries) {
    if (template !== null) templates.add(template);
    if (topic !== null) topics.add(topic);
    if (typeof data?.['campaign'] === 'string') campaigns.add(data['campaign']);
    if (typeof data?.['number'] === 'string') numbers.add(data['number']);
  }
  await dimensions.ensure(store, DIMENSION.template, templates);
  await dimensions.ensure(store, DIMENSION.topic, topics);
  await dimensions.ensure(store, DIMENSION.campaign, campaigns);
  await dimensions.ensure(store, DIMENSION.number, numbers);
}

function rowOf(arrival: Arrival, dimensions: Dimensions): EventRow {
  const row = plainRow(arrival, dimensions);
  const { aliases, aliased } = arrival;
  return aliases === undefined ? row : aliasRow(row, aliases, aliased);
}

function plainRow({ entry, id, inboxId, receivedAt }: Arrival, dimensions: Dimensions): EventRow {
  const data = entry.data === null ? null : canonicalJson(entry.data);
  return {
    occurred_at: entry.at,
    idem: entryKey(entry, { id, data }),
    contact: entry.contact,
    kind: entry.kind,
    message: entry.message,
    template: entry.template === null ? null : dimensions.id(DIMENSION.template, entry.template),
    topic: entry.topic === null ? null : dimensions.id(DIMENSION.topic, entry.topic),
    code: entry.code,
    also: entry.also.length === 0 ? null : entry.also.join(),
    data,
    received_at: receivedAt,
    inbox_id: inboxId,
  };
}

/** Keeps the encrypted values of identities not seen before; returns the hashes that are new. */
export async function keepIdentities(
  store: ApplyStore,
  identities: readonly HashedIdentity[],
  { seen, encrypt }: { seen: Set<string>; encrypt: (value: string) => Uint8Array },
): Promise<Set<string>> {
  const unseen = new Map<string, HashedIdentity>();
  for (const identity of identities) if (!seen.has(identity.hash)) unseen.set(identity.hash, identity);
  const known = await store.knownIdentities([...unseen.keys()]);
  const fresh = [...unseen.values()].filter((identity) => !known.has(identity.hash));
  await store.putIdentities(
    fresh.map(({ hash, key }) => ({ hash, kind: IDENTITY_KIND[key.kind], value: encrypt(key.value) })),
  );
  if (seen.size > SEEN_LIMIT) seen.clear();
  for (const hash of unseen.keys()) seen.add(hash);
  return new Set(fresh.map((identity) => identity.hash));
}

/** Identities remembered as known; a cache, so its size only decides how often the store is asked. */
const SEEN_LIMIT = 60_000;
