import { isPersonKind } from '../../core/event-kind.ts';
import type { ApplyStore, EventRow, LinkRow } from '../../store/ports.ts';

/** Most identities remembered; a cache, so it only decides how often the store is asked. */
const LIMIT = 60_000;

/** Links of identities and the person facts about them, read through to the store: the same people come back with every
 *  status of every message. Valid while this process alone writes them, and told of every row it writes. */
export class PeopleCache {
  readonly #links = new Map<string, readonly LinkRow[]>();
  readonly #events = new Map<string, readonly EventRow[]>();

  linksOf(store: ApplyStore, identities: readonly string[]): Promise<LinkRow[]> {
    return readThrough(
      this.#links,
      identities,
      (missing) => store.linksOf(missing),
      (link) => link.a,
    );
  }

  personEvents(store: ApplyStore, identities: readonly string[]): Promise<EventRow[]> {
    return readThrough(
      this.#events,
      identities,
      (missing) => store.personEvents(missing),
      (row) => row.contact,
    );
  }

  /** Forgets what appended rows say something new about. */
  appended(rows: readonly EventRow[]): void {
    for (const row of rows) if (isPersonKind(row.kind)) this.#events.delete(row.contact);
  }

  linked(links: readonly LinkRow[]): void {
    for (const link of links) this.#links.delete(link.a);
  }
}

async function readThrough<T>(
  cache: Map<string, readonly T[]>,
  identities: readonly string[],
  read: (missing: string[]) => Promise<T[]>,
  identityOf: (value: T) => string,
): Promise<T[]> {
  const found: T[] = [];
  const missing: string[] = [];
  for (const identity of identities) {
    const known = cache.get(identity);
    if (known === undefined) missing.push(identity);
    else for (const value of known) found.push(value);
  }
  if (missing.length === 0) return found;
  if (cache.size + missing.length > LIMIT) cache.clear();
  const fresh = new Map<string, T[]>();
  for (const value of await read(missing)) {
    found.push(value);
    const list = fresh.get(identityOf(value));
    if (list) list.push(value);
    else fresh.set(identityOf(value), [value]);
  }
  for (const identity of missing) cache.set(identity, fresh.get(identity) ?? NONE);
  return found;
}

const NONE: readonly never[] = [];
