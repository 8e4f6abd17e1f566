import { MESSAGE_DAYS, shapesRegistry } from '../../core/event-kind.ts';
import { DAY_MS, utcDayOf, type EpochMs } from '../../core/time.ts';
import type { ApplyStore, EventRow } from '../../store/ports.ts';
import { loadPeople } from './people.ts';
import { changedSince, foldRegistry, registryFacts, type Registry } from './registry.ts';
import type { ApplyState } from './state.ts';

/** What registry events changed. `from`: learned state after this instant is void. `aliases` and `days`: whose messages of
 *  which days are to be classified anew, `null` = of all templates. `contacts`: people whose stops now mean something
 *  else, and since when. */
export type RegistryNews = {
  from: EpochMs;
  aliases: ReadonlySet<number> | null;
  days: number[];
  contacts: Map<string, EpochMs>;
};

/** Folds the registry anew where rows bring news of templates or topics; null where they bring none. */
export async function refreshRegistry(
  store: ApplyStore,
  rows: readonly EventRow[],
  state: ApplyState,
): Promise<RegistryNews | null> {
  const news = rows.filter((row) => shapesRegistry(row.kind));
  if (state.registry !== null && news.length === 0) return null;
  const events = await store.registryEvents();
  const after = foldRegistry(registryFacts(events, state.dimensions), state.dimensions);
  const before = state.registry ?? withoutNews(events, news, state);
  state.registry = after;
  if (news.length === 0) return null;
  let from = Math.min(...news.map((row) => row.occurred_at));
  const aliases = new Set<number>();
  const days = new Set<number>();
  for (const alias of state.dimensions.templateIds()) {
    const since = changedSince(before.meaning(alias), after.meaning(alias));
    if (since === Infinity) continue;
    aliases.add(alias);
    const begun = await store.daysOfTemplates([alias]);
    // A template that has always meant something else means it from its first message on.
    if (since === -Infinity) from = Math.min(from, ...begun.map((day) => day * DAY_MS));
    for (const day of begun) if (day >= utcDayOf(since) - MESSAGE_DAYS) days.add(day);
  }
  if (topicSignature(before) !== topicSignature(after)) {
    // Whether stops of all marketing cover a topic may have changed for everybody.
    const stopped = await store.stopContacts(false);
    const contacts = new Map(stopped.map((contact) => [contact, Infinity]));
    return { from, aliases: null, days: await store.daysOfTemplates(null), contacts };
  }
  const contacts =
    aliases.size === 0 ? new Map<string, EpochMs>() : await stopsThatTurned(store, { before, after, state });
  // Which message a stop means that names a template may have changed; what was sent to the person has not.
  for (const contact of aliases.size === 0 ? [] : await store.stopContactsNaming(aliases))
    if (!contacts.has(contact)) contacts.set(contact, Infinity);
  return { from, aliases, days: [...days], contacts };
}

/** Without a memory of what stood before, it is folded from the rows that are not new. */
function withoutNews(events: readonly EventRow[], news: readonly EventRow[], state: ApplyState): Registry {
  const keyOf = (row: EventRow): string => `${row.occurred_at} ${row.idem}`;
  const fresh = new Set(news.map(keyOf));
  const known = events.filter((row) => !fresh.has(keyOf(row)));
  return foldRegistry(registryFacts(known, state.dimensions), state.dimensions);
}

/** People with a stop that two registries read differently, and the earliest such stop. */
async function stopsThatTurned(
  store: ApplyStore,
  { before, after, state }: { before: Registry; after: Registry; state: ApplyState },
): Promise<Map<string, EpochMs>> {
  const contacts = await store.stopContacts(true);
  const turned = new Map<string, EpochMs>();
  if (contacts.length === 0) return turned;
  const lookUp = { dimensions: state.dimensions, scopeRule: state.scopeRule, people: state.people };
  const messagesOf = (wanted: Map<string, number>): ReturnType<typeof state.locator.locate> =>
    state.locator.locate(store, wanted);
  const read = await loadPeople(store, contacts, { ...lookUp, registry: before, messagesOf });
  const reread = await loadPeople(store, contacts, { ...lookUp, registry: after, messagesOf });
  for (const contact of contacts) {
    for (const person of reread.personsOf(contact)) {
      const old = new Set(read.factsOf(person).map((fact) => JSON.stringify(fact)));
      for (const fact of reread.factsOf(person)) {
        if (!old.has(JSON.stringify(fact)))
          turned.set(contact, Math.min(fact.at, turned.get(contact) ?? Infinity));
      }
    }
  }
  return turned;
}

function topicSignature(registry: Registry): string {
  const entries = [...registry.topics].map(([topic, values]) => [
    topic,
    values.map(({ at, value }) => [at, value.category, value.complete]),
  ]);
  return JSON.stringify(entries.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
