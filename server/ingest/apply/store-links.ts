import { EVENT_KIND } from '../../core/event-kind.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ApplyStore, EventRow, Leavers, LinkRow } from '../../store/ports.ts';
import type { PeopleCache } from './people-cache.ts';
import { LINK_KIND, linksOfEvent, mergeTogether } from './links.ts';

/** Stores the links that rows state; returns the identities whose person may have become another, and from when on their
 *  messages are in doubt (Infinity: none are, only what the person must not be sent).
 *  An identity that nothing stored names yet brings nothing into the person it joins, but takes over what that person
 *  must not be sent. */
export async function storeLinks(
  store: ApplyStore,
  rows: readonly EventRow[],
  {
    newIdentities,
    leavers,
    people,
  }: { newIdentities: ReadonlySet<string>; leavers: Leavers; people: PeopleCache },
): Promise<Map<string, EpochMs>> {
  const stated = new Map<string, LinkRow>();
  for (const row of rows) {
    if (row.also === null && row.kind !== EVENT_KIND.identity) continue;
    for (const link of linksOfEvent(row)) {
      const known = stated.get(keyOf(link));
      stated.set(keyOf(link), known ? mergeTogether(known, link) : link);
    }
  }
  const affected = new Map<string, EpochMs>();
  if (stated.size === 0) return affected;
  const stored = await people.linksOf(store, [...new Set([...stated.values()].map((link) => link.a))]);
  const before = new Map(stored.map((link) => [keyOf(link), link]));
  const rotated = new Set(
    [...stored, ...stated.values()].filter((link) => link.kind !== LINK_KIND.together).map((link) => link.a),
  );
  const changed: LinkRow[] = [];
  for (const [key, link] of stated) {
    const known = before.get(key);
    const merged = known ? mergeTogether(known, link) : link;
    if (known && known.first_at === merged.first_at && known.last_at === merged.last_at) continue;
    changed.push(merged);
    const turned = rotated.has(link.a) || rotated.has(link.b);
    const nameless = newIdentities.has(link.a) || newIdentities.has(link.b);
    const stopped = [link.a, link.b].some((it) => leavers.suppressed.has(it) || leavers.identities.has(it));
    if (turned || (!known && (!nameless || stopped))) {
      const from = turned || !nameless ? -Infinity : Infinity;
      for (const identity of [link.a, link.b])
        affected.set(identity, Math.min(from, affected.get(identity) ?? Infinity));
    }
  }
  await store.putLinks(changed);
  people.linked(changed);
  return affected;
}

function keyOf(link: LinkRow): string {
  return `${link.a} ${link.b} ${link.kind} ${link.moved_at}`;
}
