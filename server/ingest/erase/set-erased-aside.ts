import { EVENT_KIND, isAnswerKind } from '../../core/event-kind.ts';
import type { ApplyStore, ErasureRow, PendingRow } from '../../store/ports.ts';
import type { Arrival } from '../apply/append-log.ts';
import type { ApplyState } from '../apply/state.ts';
import type { ReadInbox } from '../drain.ts';
import type { HashedIdentity, Hasher } from '../hasher.ts';
import { unseal } from '../seal.ts';
import { aliasesOf } from './aliases.ts';
import { ALWAYS, erasedMessage, Erasures } from './erasures.ts';
import { mentionsOf } from './mentions.ts';
import { redactSealed } from './redact-sealed.ts';

type Rules = { hasher: Hasher; encryptionKey: Uint8Array };
type Work = { store: ApplyStore; erasures: Erasures; rules: Rules; state: ApplyState };

/** What is left of a batch once those who were erased are out of it. `bodies`: what takes the place of inbox bodies. */
export type WithoutErased = {
  arrivals: Arrival[];
  identities: HashedIdentity[];
  /** Events that were dropped, by kind. */
  drops: Map<string, number>;
  bodies: { id: number; body: Uint8Array | null }[];
};

/**
 * Takes people who were erased out of a batch, so that nothing late, repeated or imported again brings them back:
 * what happened before the erasure counts as if it had come before it, under the names that stand for them now, as long as
 * those can be made; everything else is dropped. An agreement or opt-in after the erasure, told as it happens and not by
 * a file, ends it from its instant on. The bodies they came in are kept without them.
 */
export async function setErasedAside(
  store: ApplyStore,
  read: Pick<ReadInbox, 'taken' | 'arrivals' | 'identities'>,
  { rules, state }: { rules: Rules; state: ApplyState },
): Promise<WithoutErased> {
  const erasures = (state.erasures ??= new Erasures(await store.erasures()));
  const { arrivals, identities } = read;
  if (erasures.isEmpty) return { arrivals, identities, drops: new Map(), bodies: [] };
  const work: Work = { store, erasures, rules, state };
  await reopen(arrivals, work);
  const left: WithoutErased = { arrivals: [], identities: [], drops: new Map(), bodies: [] };
  const touched = new Map<number, { identities: Set<string>; messages: Set<string> }>();
  const named = new Set<string>();
  for (const arrival of arrivals) {
    const { entry, inboxId } = arrival;
    const all = identitiesOf(arrival);
    const fate = await fateOf(arrival, all, work);
    if (fate.kind === 'ordinary') {
      for (const identity of all) named.add(identity);
      left.arrivals.push(fate.arrival);
      continue;
    }
    const mentioned = touched.get(inboxId) ?? { identities: new Set(), messages: new Set() };
    touched.set(inboxId, mentioned);
    for (const identity of all) if (!fate.others.includes(identity)) mentioned.identities.add(identity);
    if (entry.message !== null) mentioned.messages.add(entry.message);
    for (const identity of fate.others) named.add(identity);
    if (fate.kind === 'kept') left.arrivals.push(fate.arrival);
    else left.drops.set(kindName(entry.kind), (left.drops.get(kindName(entry.kind)) ?? 0) + 1);
  }
  // What is still about somebody else keeps that body's number no longer: the body is read without the erased.
  left.arrivals = left.arrivals.map((arrival) =>
    touched.has(arrival.inboxId) ? { ...arrival, inboxId: 0 } : arrival,
  );
  left.identities = identities.filter(({ hash }) => named.has(hash));
  left.bodies = bodiesWithout(read, touched, rules);
  return left;
}

type Fate =
  | { kind: 'ordinary'; arrival: Arrival }
  | { kind: 'kept'; arrival: Arrival; others: string[] }
  | { kind: 'dropped'; others: string[] };

async function fateOf(arrival: Arrival, all: readonly string[], work: Work): Promise<Fate> {
  const { entry } = arrival;
  const { erasures, store } = work;
  const hits = all.flatMap((hash) => erasures.covering(hash, instantFor(hash, arrival)) ?? []);
  const message = entry.message === null ? undefined : erasures.ofMessage(entry.message);
  const [first] = hits;
  if (first === undefined) {
    if (message === undefined) return { kind: 'ordinary', arrival };
    if (entry.contact !== '' && isAnswerKind(entry.kind))
      return { kind: 'ordinary', arrival: answer(arrival, message, work) };
    return message.secret === null || entry.at > message.erased_at
      ? { kind: 'dropped', others: [] }
      : { kind: 'kept', others: [], arrival: aliased(arrival, message.secret, work) };
  }
  const erased = new Set(hits.map(({ hash }) => hash));
  const unsure = all.filter((hash) => !erased.has(hash));
  const known = await store.knownIdentities(unsure);
  const others = unsure.filter((hash) => known.has(hash));
  // A name nobody knows that comes together with an erased one is the same person's.
  for (const hash of unsure)
    if (!known.has(hash)) await keep({ ...first, hash, from_at: ALWAYS.from, to_at: ALWAYS.to }, work);
  if (others.length > 0) return withOthersOnly(arrival, others);
  const isLate = entry.at > Math.max(...hits.map((hit) => hit.erased_at)) || first.secret === null;
  const isCached = entry.message !== null && message === undefined && (await isInCache(arrival, work));
  if (entry.message !== null && message === undefined && !isCached)
    await keep(messageErasure(entry.message, { ...first, secret: isLate ? null : first.secret }), work);
  if (isLate || first.secret === null) return { kind: 'dropped', others: [] };
  const kept = aliased(arrival, first.secret, work);
  return { kind: 'kept', others: [], arrival: isCached ? { ...kept, aliased: 'person' } : kept };
}

/** Somebody else answers a message of a person who was erased: what they say is theirs, and counts for that message. */
function answer(arrival: Arrival, { secret }: ErasureRow, work: Work): Arrival {
  return secret === null ? arrival : { ...aliased(arrival, secret, work), aliased: 'message' };
}

/** Somebody else, known by themselves, came in one payload with an erased name: theirs stays, the link goes. */
function withOthersOnly(arrival: Arrival, others: string[]): Fate {
  const { entry } = arrival;
  const [contact = '', ...also] = others;
  if (entry.kind === EVENT_KIND.identity || entry.kind === EVENT_KIND.review)
    return { kind: 'dropped', others };
  return { kind: 'kept', others, arrival: { ...arrival, entry: { ...entry, contact, also } } };
}

/** Ends erasures by what the person asked for anew; the earliest such instant wins, whatever came first. */
async function reopen(arrivals: readonly Arrival[], work: Work): Promise<void> {
  for (const arrival of arrivals) {
    const { entry, source } = arrival;
    const { at } = entry;
    if (!isNewAgreement(arrival) || source === 'import') continue;
    for (const hash of identitiesOf(arrival)) {
      const row = work.erasures.covering(hash, at);
      if (row !== undefined && at > row.erased_at) await keep({ ...row, to_at: at }, work);
    }
  }
}

function isNewAgreement({ entry: { kind, data } }: Arrival): boolean {
  return kind === EVENT_KIND.optIn || (kind === EVENT_KIND.consent && data?.['action'] === 'grant');
}

async function keep(row: ErasureRow, { store, erasures }: Work): Promise<void> {
  erasures.add(row);
  await store.putErasures([row]);
  const isName = !row.hash.startsWith('m') && row.to_at === ALWAYS.to;
  if (!isName) return;
  const { hash: identity, erased_at: since } = row;
  await store.putSuppressions([{ identity, scope: 'all', topic: 0, since, active: 1, provisional: 0 }]);
}

/** The erasure of one message of a person. */
export function messageErasure(
  message: string,
  { erased_at, secret }: Pick<ErasureRow, 'erased_at' | 'secret'>,
): ErasureRow {
  return { hash: erasedMessage(message), from_at: ALWAYS.from, to_at: ALWAYS.to, erased_at, secret };
}

function aliased(arrival: Arrival, sealed: Uint8Array, { rules }: Work): Arrival {
  return { ...arrival, aliases: aliasesOf(unseal(rules.encryptionKey, sealed)) };
}

/** Facts of the message that named nobody came before this one, and stand under its own name. */
async function isInCache({ entry }: Arrival, { store, state }: Work): Promise<boolean> {
  const wanted = new Map([[entry.message ?? '', entry.at]]);
  return (await state.locator.locate(store, wanted)).size > 0;
}

function identitiesOf({ entry }: Arrival): string[] {
  const to = entry.kind === EVENT_KIND.identity ? ((entry.data?.['to'] ?? []) as string[]) : [];
  return [...new Set([entry.contact, ...entry.also, ...to])].filter((hash) => hash !== '');
}

/** The old names of a rotation end at its instant, so they are asked about just before it. */
function instantFor(hash: string, { entry }: Arrival): number {
  const isOld = entry.kind === EVENT_KIND.identity && (hash === entry.contact || entry.also.includes(hash));
  return isOld ? entry.at - 1 : entry.at;
}

function kindName(kind: number): string {
  return Object.entries(EVENT_KIND).find(([, value]) => value === kind)?.[0] ?? String(kind);
}

function bodiesWithout(
  { taken, identities }: { taken: readonly PendingRow[]; identities: readonly HashedIdentity[] },
  touched: ReadonlyMap<number, { identities: Set<string>; messages: Set<string> }>,
  { hasher, encryptionKey }: Rules,
): WithoutErased['bodies'] {
  const bodies: WithoutErased['bodies'] = [];
  for (const row of taken) {
    const names = touched.get(row.id);
    if (names === undefined) continue;
    const keys = identities.filter(({ hash }) => names.identities.has(hash)).map(({ key }) => key);
    const mentions = mentionsOf(keys, {
      hashes: names.identities,
      isMessage: (id) => names.messages.has(hasher.message(id)),
    });
    const redacted = redactSealed(encryptionKey, row, mentions);
    if (redacted.changed) bodies.push({ id: row.id, body: redacted.body });
  }
  return bodies;
}
