import { changedSuppressions } from '../../core/changed-suppressions.ts';
import { foldEpisodes, type Episode } from '../../core/episode.ts';
import { ATTRIBUTION_HOURS, MESSAGE_DAYS } from '../../core/event-kind.ts';
import type { Segment } from '../../core/persons.ts';
import { utcDayOf, type EpochMs } from '../../core/time.ts';
import type { ApplyStore, Leavers, MessageRow, OptOutRow } from '../../store/ports.ts';
import { ColdMessages } from './cold-messages.ts';
import { countOptOut, type RollupChanges } from './counts.ts';
import { optOutRows } from './opt-out-rows.ts';
import { loadPeople, type PeopleLookup } from './people.ts';
import type { Touched } from './settle.ts';
import type { ApplyState } from './state.ts';
import { suppressionRows } from './suppression-rows.ts';

/** Recomputes the opt-outs and suppressions of people with news, and the opt-outs that hang on changed messages, and
 *  stores what differs. Returns the earliest instant at which an opt-out changed, Infinity for none. */
export async function refreshOptOuts(
  store: ApplyStore,
  work: {
    dirty: ReadonlyMap<string, EpochMs>;
    changed: readonly Touched[];
    lookUp: PeopleLookup;
    state: ApplyState;
    rollups: RollupChanges;
  },
): Promise<EpochMs> {
  const { state, rollups, lookUp } = work;
  state.leavers ??= await store.leavers();
  const start = new Set(work.dirty.keys());
  const answering: string[] = [];
  for (const { before, after } of work.changed) {
    if (state.leavers.identities.has(after.identity)) start.add(after.identity);
    if (before && state.leavers.identities.has(before.identity)) start.add(before.identity);
    if (state.leavers.messages.has(after.hash)) answering.push(after.hash);
  }
  for (const row of await store.optOutsAnswering(answering)) start.add(row.identity);
  if (start.size === 0) return Infinity;

  const people = await loadPeople(store, start, lookUp);
  const answeredAt = new Map<string, number>();
  const persons = new Set<string>();
  for (const identity of people.identities)
    for (const person of people.personsOf(identity)) persons.add(person);
  const folded = [...persons].map((person) => ({
    person,
    ...foldEpisodes(people.factsOf(person), (topic) => lookUp.registry.isMarketingTopic(topic)),
  }));
  for (const { episodes } of folded) {
    for (const { cause } of episodes) if (cause.message !== null) answeredAt.set(cause.message, cause.at);
  }
  const answered: Map<string, MessageRow> =
    answeredAt.size > 0 ? await lookUp.messagesOf(answeredAt) : new Map();
  const stored = await store.optOutsOf(people.identities);
  const wanted: OptOutRow[] = [];
  const suppressed = [];
  for (const { person, episodes, state: after } of folded) {
    const segments = people.segmentsOf(person);
    if (episodes.length > 0) for (const { identity } of segments) state.leavers.identities.add(identity);
    await assertWarm(store, { episodes, segments, stored, state });
    wanted.push(...(await optOutRows(episodes, segments, { store, dimensions: state.dimensions, answered })));
    suppressed.push(...suppressionRows(after, segments, state.dimensions));
  }
  for (const row of suppressed) state.leavers.suppressed.add(row.identity);
  await store.putSuppressions(changedSuppressions(await store.suppressionsOf(people.identities), suppressed));
  return replaceOptOuts(store, {
    stored,
    wanted,
    rollups,
    leavers: state.leavers,
  });
}

/** The messages before a stored opt-out stay in the cache for good; those before one that is new may be gone from it. */
async function assertWarm(
  store: ApplyStore,
  {
    episodes,
    segments,
    stored,
    state,
  }: {
    episodes: readonly Episode[];
    segments: readonly Segment[];
    stored: readonly OptOutRow[];
    state: ApplyState;
  },
): Promise<void> {
  const known = new Set(stored.map((row) => `${row.identity} ${row.key}`));
  const cold = episodes.some(
    ({ at, first }) =>
      utcDayOf(at) - WINDOW_DAYS < state.cacheFrom && !known.has(`${first.identity} ${first.key}`),
  );
  if (!cold) return;
  const veterans = await store.veterans([...new Set(segments.map((segment) => segment.identity))]);
  if (veterans.size > 0) throw new ColdMessages();
}

/** An opt-out looks back 72 hours for deliveries, and a delivery 37 days for its send. */
const WINDOW_DAYS = MESSAGE_DAYS + Math.ceil(ATTRIBUTION_HOURS / 24);

async function replaceOptOuts(
  store: ApplyStore,
  {
    stored,
    wanted,
    rollups,
    leavers,
  }: {
    stored: readonly OptOutRow[];
    wanted: readonly OptOutRow[];
    rollups: RollupChanges;
    leavers: Leavers;
  },
): Promise<EpochMs> {
  let from = Infinity;
  const before = new Map(stored.map((row) => [`${row.identity} ${row.key}`, row]));
  const changed: OptOutRow[] = [];
  for (const row of wanted) {
    const known = before.get(`${row.identity} ${row.key}`);
    before.delete(`${row.identity} ${row.key}`);
    if (known && sameRow(known, row)) continue;
    if (known) countOptOut(rollups, known, -1);
    countOptOut(rollups, row, 1);
    changed.push(row);
    from = Math.min(from, row.at, known?.at ?? Infinity);
    leavers.identities.add(row.identity);
    if (row.message !== null) leavers.messages.add(row.message);
  }
  for (const row of before.values()) {
    countOptOut(rollups, row, -1);
    from = Math.min(from, row.at);
  }
  await store.deleteOptOuts([...before.values()]);
  await store.putOptOuts(changed);
  return from;
}

function sameRow(a: OptOutRow, b: OptOutRow): boolean {
  return (Object.keys(b) as (keyof OptOutRow)[]).every((column) => a[column] === b[column]);
}
