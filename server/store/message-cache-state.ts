import { MESSAGE_DAYS } from '../core/event-kind.ts';
import { DAY_MS } from '../core/time.ts';
import type { Transaction } from './database.ts';
import type { EventKey, EventRow } from './tables.ts';

const FROM_DAY = 'message-cache-from-day';

/** First UTC day that the message cache holds completely; 0 when it holds everything. */
export async function cacheFromDay({ db }: Pick<Transaction, 'db'>): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', FROM_DAY).executeTakeFirst();
  return row ? Number(row.value) : 0;
}

/** One page of the log rows whose messages the cache may have let go, in key order; the last page is shorter than `limit`. */
export async function coldLogPage(
  { db }: Transaction,
  { fromDay, after, limit }: { fromDay: number; after: EventKey | null; limit: number },
): Promise<EventRow[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .where('message', 'is not', null)
    .where('occurred_at', '<', (fromDay + MESSAGE_DAYS + 1) * DAY_MS)
    .orderBy('occurred_at')
    .orderBy('idem')
    .orderBy('contact')
    .limit(limit);
  if (after) {
    query = query.where((where) =>
      where(
        where.refTuple('occurred_at', 'idem', 'contact'),
        '>',
        where.tuple(after.occurred_at, after.idem, after.contact),
      ),
    );
  }
  return query.execute();
}

/** Says that the cache holds every message again. */
export async function markCacheWhole(tx: Transaction): Promise<void> {
  await tx.db.deleteFrom('setting').where('name', '=', FROM_DAY).execute();
  await tx.db.deleteFrom('veteran').execute();
}

/** Says from which day on the cache holds everything. */
export async function setCacheFromDay({ db }: Transaction, day: number): Promise<void> {
  const value = String(day);
  await db
    .insertInto('setting')
    .values({ name: FROM_DAY, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
