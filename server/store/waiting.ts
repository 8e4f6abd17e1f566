import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** How many inbox rows of these instants of arrival, both ends included, wait to be applied. */
export async function countWaiting(
  { db }: Pick<Database, 'db'>,
  { from, to }: { from: EpochMs; to: EpochMs },
): Promise<number> {
  const row = await db
    .selectFrom('inbox_pending')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('received_at', '>=', from)
    .where('received_at', '<=', to)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
