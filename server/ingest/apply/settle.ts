import { CLOCK } from '../../core/event-kind.ts';
import { BUCKET_MS, utcDayOf, type EpochMs } from '../../core/time.ts';
import type { ApplyStore, MessageRow } from '../../store/ports.ts';
import { classOfMessage, sameSend } from './class-of-message.ts';
import { countMessage, RollupChanges } from './counts.ts';
import { ColdMessages } from './cold-messages.ts';
import { loadPeople, type People } from './people.ts';
import { refreshOptOuts } from './refresh-opt-outs.ts';
import type { ApplyState } from './state.ts';
import { MESSAGE_DAYS } from '../../core/event-kind.ts';

/** A message in work: as stored (null = new) and as it becomes. */
export type Touched = { before: MessageRow | null; after: MessageRow };

/** Classifies and counts messages anew and recomputes the opt-outs that hang on them.
 *  `dirty`: identities with news, and since when; their messages from then on join `touched`.
 *  `reclassify`: the class of every touched message is in doubt, not only of those that changed.
 *  `changedFrom`: learned state after this instant is void whatever the counts say. */
export async function settle(
  store: ApplyStore,
  work: {
    state: ApplyState;
    dirty: ReadonlyMap<string, EpochMs>;
    touched: Map<string, Touched>;
    changedFrom: EpochMs;
    reclassify?: boolean;
  },
): Promise<void> {
  const { state, dirty, touched } = work;
  const registry = state.registry!;
  const inDoubt = new Set<string>();
  for (const [hash, { before, after }] of touched) {
    if (work.reclassify || before === null || !sameSend(before, after)) inDoubt.add(hash);
  }
  const answered = async (wanted: Map<string, number>): Promise<Map<string, MessageRow>> => {
    const missing = new Map([...wanted].filter(([hash]) => !touched.has(hash)));
    const found =
      missing.size > 0 ? await state.locator.locate(store, missing) : new Map<string, MessageRow>();
    for (const hash of wanted.keys()) {
      const after = touched.get(hash)?.after;
      if (after) found.set(hash, after);
    }
    return found;
  };
  const lookUp = {
    registry,
    dimensions: state.dimensions,
    scopeRule: state.scopeRule,
    people: state.people,
    messagesOf: answered,
    erasures: state.erasures,
  };
  const start = new Set(dirty.keys());
  for (const hash of inDoubt) start.add(touched.get(hash)!.after.identity);
  const people = await loadPeople(store, start, lookUp);
  await addMessagesOfDirty(store, { dirty, people, touched, inDoubt, state });

  for (const hash of inDoubt) {
    const { after } = touched.get(hash)!;
    after.consent_class = classOfMessage(after, people, registry);
  }
  const rollups = new RollupChanges();
  const changed: Touched[] = [];
  for (const message of touched.values()) {
    if (message.before && sameRow(message.before, message.after)) continue;
    changed.push(message);
    countMessage(rollups, message.before, message.after);
  }
  const written: MessageRow[] = [];
  const unmoved: MessageRow[] = [];
  for (const { before, after } of changed) {
    const isUnmoved = before !== null && before.day === after.day && before.identity === after.identity;
    (isUnmoved ? unmoved : written).push(after);
  }
  await store.deleteMessages(
    changed.flatMap(({ before, after }) => (before && before.day !== after.day ? [before] : [])),
  );
  await store.putMessages(written, unmoved);
  state.locator.added(written, unmoved);
  const optOutsFrom = await refreshOptOuts(store, {
    dirty,
    // A message that is counted as before may be one of another template now, which a stop names.
    changed: work.reclassify ? [...touched.values()] : changed,
    lookUp,
    state,
    rollups,
  });
  const cells = rollups.rows();
  await store.addRollups(cells);

  let changedFrom = Math.min(optOutsFrom, work.changedFrom);
  for (const cell of cells)
    if (cell.clock === CLOCK.event) changedFrom = Math.min(changedFrom, cell.bucket * BUCKET_MS);
  if (changedFrom < Infinity) await store.dropEpochsAfter(changedFrom);
}

/** News about a person reaches every message sent to them since: under all their identities, on every day of the cache. */
async function addMessagesOfDirty(
  store: ApplyStore,
  {
    dirty,
    people,
    touched,
    inDoubt,
    state,
  }: {
    dirty: ReadonlyMap<string, EpochMs>;
    people: People;
    touched: Map<string, Touched>;
    inDoubt: Set<string>;
    state: ApplyState;
  },
): Promise<void> {
  if (dirty.size === 0) return;
  const { first, last } = await state.locator.range(store);
  const fromDays = new Map<number, Set<string>>();
  for (const [identity, from] of dirty) {
    const earliest = Math.min(first, state.cacheFrom - 1);
    const day = Math.max(earliest, from === -Infinity ? earliest : utcDayOf(from) - MESSAGE_DAYS);
    // A cache that let everything go has no last day, and still no answer for what lies before it.
    if (day > last && day >= state.cacheFrom) continue;
    let identities = fromDays.get(day);
    if (!identities) fromDays.set(day, (identities = new Set()));
    for (const other of people.kinOf(identity)) identities.add(other);
  }
  for (const [day, identities] of fromDays) {
    if (day < state.cacheFrom && (await store.veterans([...identities])).size > 0) throw new ColdMessages();
    if (day > last) continue;
    for (const row of await store.messagesOf([...identities], day, last)) {
      inDoubt.add(row.hash);
      if (!touched.has(row.hash)) touched.set(row.hash, { before: row, after: { ...row } });
    }
  }
}

function sameRow(a: MessageRow, b: MessageRow): boolean {
  for (const column in b) if (a[column as keyof MessageRow] !== b[column as keyof MessageRow]) return false;
  return true;
}
