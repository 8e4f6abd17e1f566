import { isPersonKind, MESSAGE_DAYS } from '../../core/event-kind.ts';
import { utcDayOf, type EpochMs } from '../../core/time.ts';
import type { ApplyStore, EventRow } from '../../store/ports.ts';
import { Erasures } from '../erase/erasures.ts';
import { CLAIMED_DIMENSIONS, messageMerger } from './link-claim.ts';
import { ColdMessages } from './cold-messages.ts';
import { refreshRegistry, type RegistryNews } from './refresh-registry.ts';
import { settle, type Touched } from './settle.ts';
import type { ApplyState } from './state.ts';
import { storeLinks } from './store-links.ts';

/** Rows per page when a change of the registry reaches into what was counted before. */
const PAGE = 5_000;

/** Brings every derived table up to date with log rows that were just appended, in the transaction that appended them.
 *  In whatever order rows come, the derived tables end the same: facts are merged by fixed rules, and what was counted
 *  is taken back and counted anew where a late fact moves it.
 *  `newIdentities`: identities of these rows that nothing stored names yet. */
export async function applyRows(
  store: ApplyStore,
  rows: readonly EventRow[],
  { state, newIdentities }: { state: ApplyState; newIdentities: ReadonlySet<string> },
): Promise<void> {
  if (rows.length === 0) return;
  state.people.appended(rows);
  state.cacheFrom = await store.cacheFromDay();
  for (const kind of CLAIMED_DIMENSIONS) await state.dimensions.ensure(store, kind, []);
  const news = await refreshRegistry(store, rows, state);
  const dirty = new Map<string, EpochMs>();
  for (const row of rows) {
    if (!isPersonKind(row.kind) || row.contact === '') continue;
    dirty.set(row.contact, Math.min(row.occurred_at, dirty.get(row.contact) ?? Infinity));
  }
  state.leavers ??= await store.leavers();
  state.erasures ??= new Erasures(await store.erasures());
  const linked = await storeLinks(store, rows, {
    newIdentities,
    leavers: state.leavers,
    people: state.people,
  });
  for (const [identity, from] of [...linked, ...(news?.contacts ?? [])]) {
    dirty.set(identity, Math.min(from, dirty.get(identity) ?? Infinity));
  }
  if (news?.days.some((day) => day < state.cacheFrom)) throw new ColdMessages();
  await settle(store, {
    state,
    dirty,
    touched: await mergeMessages(store, rows, state),
    changedFrom: news?.from ?? Infinity,
  });
  if (news) await reclassify(store, news, state);
}

/** Classifies anew what was counted before under another registry, page by page. */
async function reclassify(
  store: ApplyStore,
  { days, aliases }: RegistryNews,
  state: ApplyState,
): Promise<void> {
  for (const day of days) {
    for (let after = ''; ;) {
      const page = await store.messagesOfDay(day, after, PAGE);
      const touched = new Map<string, Touched>();
      for (const row of page) {
        if (aliases === null || aliases.has(row.template))
          touched.set(row.hash, { before: row, after: { ...row } });
      }
      await settle(store, { state, dirty: new Map(), touched, changedFrom: Infinity, reclassify: true });
      if (page.length < PAGE) break;
      after = page.at(-1)!.hash;
    }
  }
}

async function mergeMessages(
  store: ApplyStore,
  rows: readonly EventRow[],
  state: ApplyState,
): Promise<Map<string, Touched>> {
  const wanted = new Map<string, number>();
  for (const row of rows) if (row.message !== null) wanted.set(row.message, row.occurred_at);
  const touched = new Map<string, Touched>();
  if (wanted.size === 0) return touched;
  const stored = await state.locator.locate(store, wanted);
  const merge = messageMerger(state.claims, state.dimensions);
  for (const row of rows) {
    if (row.message === null) continue;
    const known = touched.get(row.message);
    const before = known ? known.before : (stored.get(row.message) ?? null);
    // What is not found may be a message that the cache has let go.
    if (before === null && utcDayOf(row.occurred_at) - MESSAGE_DAYS < state.cacheFrom)
      throw new ColdMessages();
    const after = merge(known?.after ?? before, row);
    touched.set(row.message, { before, after });
  }
  return touched;
}
