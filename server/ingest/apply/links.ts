import { EVENT_KIND } from '../../core/event-kind.ts';
import { utcDayOf } from '../../core/time.ts';
import type { EventRow, LinkRow } from '../../store/ports.ts';

/** Rows are kept from both sides, so that a person is found from any of their identities. */
export const LINK_KIND = { together: 0, movedTo: 1, movedFrom: 2 } as const;

/** Links that a log row states, from both sides. */
export function linksOfEvent(row: EventRow): LinkRow[] {
  const others = row.also === null ? [] : row.also.split(',');
  const links: LinkRow[] = [];
  const named = [row.contact, ...others].filter((identity) => identity !== '');
  const at = row.occurred_at;
  // The identities that a rotation ends were together until just before it.
  const seenAt = row.kind === EVENT_KIND.identity ? at - 1 : at;
  // A rotation keeps a record of its own: merged with later ones of the day, it would stand for whoever has the names since.
  const own = row.kind === EVENT_KIND.identity ? at : 0;
  for (let index = 1; index < named.length; index += 1)
    links.push(...together(named[0]!, named[index]!, seenAt, own));
  if (row.kind === EVENT_KIND.identity) {
    const { to } = JSON.parse(row.data ?? '{}') as { to?: string[] };
    const [heir, ...more] = to ?? [];
    for (const other of more) links.push(...together(heir!, other, at, own));
    // Every old identity ends here, unless the person keeps it.
    for (const old of named)
      if (heir !== undefined && !to?.includes(old)) links.push(...moved(old, heir, at));
  }
  return links;
}

function together(a: string, b: string, at: number, rotation: number): LinkRow[] {
  const seen = { kind: LINK_KIND.together, moved_at: rotation, first_at: at, last_at: at };
  return [
    { a, b, ...seen },
    { a: b, b: a, ...seen },
  ];
}

function moved(from: string, to: string, at: number): LinkRow[] {
  return [
    { a: from, b: to, kind: LINK_KIND.movedTo, moved_at: at, first_at: at, last_at: at },
    { a: to, b: from, kind: LINK_KIND.movedFrom, moved_at: at, first_at: at, last_at: at },
  ];
}

/** Merges two records of the same pair seen together: the earliest instant, and the earliest instant of the latest day.
 *  Commutative and idempotent; a person's rotation needs no finer record, and this writes at most once a day. */
export function mergeTogether(a: LinkRow, b: LinkRow): LinkRow {
  const dayA = utcDayOf(a.last_at);
  const dayB = utcDayOf(b.last_at);
  const last = dayA === dayB ? Math.min(a.last_at, b.last_at) : Math.max(a.last_at, b.last_at);
  return { ...a, first_at: Math.min(a.first_at, b.first_at), last_at: last };
}
