import { EVENT_KIND, isRegistryKind } from '../../core/event-kind.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ApplyStore, EventRow } from '../../store/ports.ts';
import { foldRegistry, registryFacts, type Registry } from './registry.ts';
import type { ApplyState } from './state.ts';

/** What registry events changed: analysis from `from` on; the class of messages of `aliases`, or of all messages where a
 *  topic changed; the meaning of stops of `contacts`. */
export type RegistryNews = {
  from: EpochMs;
  aliases: Set<number>;
  topicsChanged: boolean;
  contacts: string[];
};

/** Folds the registry anew where rows bring news of templates or topics; null where they bring none. */
export async function refreshRegistry(
  store: ApplyStore,
  rows: readonly EventRow[],
  state: ApplyState,
): Promise<RegistryNews | null> {
  const news = rows.filter((row) => isRegistryKind(row.kind) && row.kind !== EVENT_KIND.account);
  // A template first named by a send has an alias that the registry has not resolved yet.
  if (state.registry !== null && news.length === 0) return null;
  const events = await store.registryEvents();
  const after = foldRegistry(registryFacts(events, state.dimensions), state.dimensions);
  // Without a memory of what stood before, it is folded from the rows that are not new.
  const fresh = new Set(news.map(rowKey));
  const before =
    state.registry ??
    foldRegistry(
      registryFacts(
        events.filter((row) => !fresh.has(rowKey(row))),
        state.dimensions,
      ),
      state.dimensions,
    );
  state.registry = after;
  if (news.length === 0) return null;
  const aliases = new Set<number>();
  for (const alias of state.dimensions.templateIds()) {
    if (before.signature(alias) !== after.signature(alias)) aliases.add(alias);
  }
  const topicsChanged = topicSignature(before) !== topicSignature(after);
  return {
    from: Math.min(...news.map((row) => row.occurred_at)),
    aliases,
    topicsChanged,
    contacts: aliases.size > 0 || topicsChanged ? await store.stopContacts(!topicsChanged) : [],
  };
}

function rowKey(row: EventRow): string {
  return `${row.occurred_at} ${row.idem}`;
}

function topicSignature(registry: Registry): string {
  const entries = [...registry.topics].map(([topic, values]) => [
    topic,
    values.map(({ at, value }) => [at, value.category, value.complete]),
  ]);
  return JSON.stringify(entries.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
