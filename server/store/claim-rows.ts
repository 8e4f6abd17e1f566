import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Tables whose rows wait to be sent, each by one process at a time. */
type Queue = 'outbox' | 'destination_delivery';

/**
 * Takes rows that are due, or whose holder's time ran out, for `ttlMs`: each becomes `sending` and gets the next number, by
 * which its holder knows later whether it still is. `order`: the instant by which the oldest comes first; `where`: a further
 * condition; `set`: further changes, which see the row as it was.
 */
export function claimRows<T extends Queue>(
  { write, dialect }: Database,
  {
    table,
    order,
    where,
    set = [],
  }: {
    table: T;
    order: 'planned_at' | 'due_at';
    where: RawBuilder<unknown>;
    set?: readonly RawBuilder<unknown>[];
  },
  { now, ttlMs, limit }: { now: EpochMs; ttlMs: number; limit: number },
): Promise<Selectable<Tables[T]>[]> {
  // What another process is just taking is not waited for. SQLite has one writer at a time.
  const lock = dialect === 'postgres' ? sql`for update skip locked` : sql``;
  return write(async ({ db }) => {
    const ready = await sql<{ id: number }>`
      select id from ${sql.table(table)}
      where state in ('due', 'sending')
        and (state = 'due' and due_at <= ${now} or state = 'sending' and expires_at <= ${now})
        and ${where}
      order by ${sql.ref(order)}, id limit ${limit} ${lock}`.execute(db);
    const ids = ready.rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const changes = [
      sql`state = 'sending', expires_at = ${now + ttlMs}, number = number + 1, attempts = attempts + 1`,
      ...set,
    ];
    const taken = await sql<Selectable<Tables[T]> & { id: number }>`
      update ${sql.table(table)} set ${sql.join(changes)}
      where id in (${sql.join(ids)}) returning *`.execute(db);
    // In the order of the list: neither engine says in which order it returns what it changed.
    const place = new Map(ids.map((id, index) => [id, index]));
    return taken.rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  });
}
