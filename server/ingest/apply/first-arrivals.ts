import type { EventRow } from '../../store/ports.ts';

/** Rows of people without repetitions: what a source without times told several times is one fact, as of its earliest
 *  arrival. In whatever order rows come, the same ones stay. */
export function firstArrivals(rows: readonly EventRow[]): readonly EventRow[] {
  const first = new Map<string, EventRow>();
  for (const row of rows) {
    if (!isAtArrival(row)) continue;
    const key = `${row.contact} ${row.idem}`;
    const known = first.get(key);
    if (known === undefined || row.occurred_at < known.occurred_at) first.set(key, row);
  }
  if (first.size === 0) return rows;
  return rows.filter((row) => !isAtArrival(row) || first.get(`${row.contact} ${row.idem}`) === row);
}

/** As `readInbox` marks it. Inside a text the quotes would be escaped. */
function isAtArrival({ data }: EventRow): boolean {
  return data !== null && data.includes('"atArrival":true');
}
