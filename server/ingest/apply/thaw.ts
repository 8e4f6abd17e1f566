import type { ApplyStore, EventKey, EventRow, MessageRow } from '../../store/ports.ts';
import { Erasures } from '../erase/erasures.ts';
import { CLAIMED_DIMENSIONS, messageMerger } from './link-claim.ts';
import { classOfMessage } from './class-of-message.ts';
import { loadPeople } from './people.ts';
import { foldRegistry, registryFacts } from './registry.ts';
import type { ApplyState } from './state.ts';

const PAGE = 5_000;

/** Reads every message that the cache has let go back from the log. All of it in the caller's transaction: a message that
 *  is half back would be counted wrong. Nothing of the batch that needs it may be in the log yet. */
export async function thaw(store: ApplyStore, state: ApplyState): Promise<void> {
  for (let after: EventKey | null = null; ;) {
    const rows: EventRow[] = await store.coldRows(after, PAGE);
    await thawMessages(store, rows, state);
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) break;
    after = { occurred_at: last.occurred_at, idem: last.idem, contact: last.contact };
  }
  await store.cacheIsWhole();
}

/** Puts the messages of one page of old log rows back into the cache, classified by what is on record, without counting:
 *  they were counted when they were first applied. */
async function thawMessages(store: ApplyStore, rows: readonly EventRow[], state: ApplyState): Promise<void> {
  for (const kind of CLAIMED_DIMENSIONS) await state.dimensions.ensure(store, kind, []);
  state.registry ??= foldRegistry(
    registryFacts(await store.registryEvents(), state.dimensions),
    state.dimensions,
  );
  const { registry } = state;
  const wanted = new Map<string, number>();
  for (const row of rows) if (row.message !== null) wanted.set(row.message, row.occurred_at);
  const stored = await state.locator.locate(store, wanted);
  const merged = new Map<string, MessageRow>();
  const merge = messageMerger(state.claims, state.dimensions);
  for (const row of rows) {
    if (row.message === null) continue;
    const before = merged.get(row.message) ?? stored.get(row.message) ?? null;
    merged.set(row.message, merge(before, row));
  }
  const back = [...merged.values()];
  state.erasures ??= new Erasures(await store.erasures());
  const people = await loadPeople(store, new Set(back.map((row) => row.identity)), {
    registry,
    dimensions: state.dimensions,
    scopeRule: state.scopeRule,
    people: state.people,
    messagesOf: (hashes) => state.locator.locate(store, hashes),
    erasures: state.erasures,
  });
  for (const row of back) row.consent_class = classOfMessage(row, people, registry);
  await store.deleteMessages(
    back.flatMap((row) => {
      const before = stored.get(row.hash);
      return before && before.day !== row.day ? [before] : [];
    }),
  );
  await store.putMessages(back, []);
  state.locator.added(back);
}
