import type { IdentityKey } from '../../core/contact.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ErasurePlan, ErasureTransaction } from '../../store/erasure-ports.ts';
import type { ErasureRow, EventKey, EventRow, MessageRow } from '../../store/ports.ts';
import type { IngestRules } from '../drain.ts';
import { seal } from '../seal.ts';
import { aliasLinks } from './alias-links.ts';
import { aliasRow } from './alias-row.ts';
import { aliasesOf } from './aliases.ts';
import { ALWAYS } from './erasures.ts';
import { stepsOf, type FoundPerson } from './find-person.ts';
import { scanBodies } from './scan-bodies.ts';
import { messageErasure } from './set-erased-aside.ts';

type ErasureDeps = { read<T>(work: (tx: ErasureTransaction) => Promise<T>): Promise<T>; rules: IngestRules };

/** Finds everything that the erasure of a person changes. `secret`: of the names that take the place of theirs; `unjudged`:
 *  bodies of which nobody can say whether they are about the person. */
export async function planErasure(
  deps: ErasureDeps,
  {
    found,
    known,
    secret,
    at,
  }: {
    found: FoundPerson;
    known: readonly IdentityKey[];
    secret: Uint8Array;
    at: EpochMs;
  },
): Promise<{ plan: ErasurePlan; unjudged: number }> {
  const { rules, read } = deps;
  const aliases = aliasesOf(secret);
  const { rows, segments, messages } = found;
  const bodies = await scanBodies(deps, { found, known });
  const own = new Set(rows.map(keyOf));
  const unbodied = (
    await readUnbodied(
      deps,
      bodies.changed.map(({ id }) => id),
    )
  ).filter((row) => !own.has(keyOf(row)));
  const given = segments.filter(({ to, identity }) => to === Infinity || !found.shared.has(identity));
  const sealed = (): Uint8Array => seal(rules.encryptionKey, secret);
  const earlier = await read(({ apply }) => apply.erasures());
  const erasures: ErasureRow[] = [
    ...segments.map(({ identity: hash, from, to }) => ({
      hash,
      from_at: Math.max(ALWAYS.from, from, ...endsOf(earlier, hash)),
      to_at: to === Infinity ? ALWAYS.to : to,
      erased_at: at,
      secret: sealed(),
    })),
    ...[...messages].map((message) => messageErasure(message, { erased_at: at, secret: sealed() })),
  ];
  const cached = await read(({ apply }) => cachedMessages(apply, found));
  const optOuts = await read(async ({ apply }) => {
    const stored = await apply.optOutsOf(found.identities);
    return stored.filter((row) => found.persons.has(found.people.personOf(row.identity, row.at)));
  });
  const renamed = rows.map((before) => ({
    before,
    after: aliasRow(before, aliases, messages.has(before.message ?? '') ? 'all' : 'person'),
  }));
  const plan: ErasurePlan = {
    rows: renamed,
    unbodied,
    messages: cached,
    optOuts,
    links: aliasLinks(renamed, found.others),
    bodies: bodies.changed,
    identities: [...new Set(given.map(({ identity }) => identity))],
    erasures,
    renaming: {
      identities: new Map(found.identities.map((identity) => [identity, aliases.identity(identity)])),
      messages: new Map([...messages].map((message) => [message, aliases.message(message)])),
      key: aliases.key,
    },
  };
  return { plan, unjudged: bodies.unjudged };
}

/** Whoever was erased before and came back is erased from then on. */
function endsOf(earlier: readonly ErasureRow[], name: string): number[] {
  return earlier.flatMap(({ hash, to_at }) => (hash === name && to_at !== ALWAYS.to ? [to_at] : []));
}

async function cachedMessages(
  apply: ErasureTransaction['apply'],
  { identities, toThem }: FoundPerson,
): Promise<MessageRow[]> {
  const days = await apply.messageDays();
  if (days.length === 0 || toThem.size === 0) return [];
  const [first = 0, last = 0] = [Math.min(...days), Math.max(...days)];
  const named = await apply.messagesOf([...identities], first, last);
  const unnamed = await apply.messages([...toThem].flatMap((hash) => days.map((day) => ({ day, hash }))));
  const all = new Map([...named, ...unnamed].map((row) => [`${row.day} ${row.hash}`, row]));
  return [...all.values()].filter(({ hash }) => toThem.has(hash));
}

async function readUnbodied({ read }: ErasureDeps, inboxIds: readonly number[]): Promise<EventKey[]> {
  if (inboxIds.length === 0) return [];
  const range = await read(({ erasure }) => erasure.logRange());
  const keys: EventKey[] = [];
  for (const between of stepsOf(range)) {
    const rows = await read(({ erasure }) => erasure.rowsAbout({ messages: [], inboxIds }, between));
    keys.push(...rows.map(({ occurred_at, idem, contact }) => ({ occurred_at, idem, contact })));
  }
  return keys;
}

function keyOf({ occurred_at, idem, contact }: EventKey | EventRow): string {
  return `${occurred_at} ${idem} ${contact}`;
}
