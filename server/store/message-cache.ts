import { utcDayOf, type EpochMs } from '../core/time.ts';
import { createApplyStore } from './apply-store.ts';
import type { Database, Transaction } from './database.ts';
import { setCacheFromDay } from './message-cache-state.ts';
import type { ApplyStore } from './ports.ts';

/** Lets go of messages that began before an instant, but for those of people who left: their opt-outs hang on them.
 *  Ingest waits meanwhile, a day at a time. Returns how many rows went. */
export async function pruneMessages(database: Database, before: EpochMs): Promise<number> {
  const fromDay = utcDayOf(before);
  let gone = 0;
  for (;;) {
    const piece = await database.write(async (tx) => {
      await lockIngest(tx, database.dialect);
      const store = createApplyStore(tx);
      const day = (await unprunedDays(tx, store, fromDay))[0];
      if (day === undefined) return null;
      return pruneDay(tx, store, day);
    });
    if (piece === null) return gone;
    gone += piece;
  }
}

/** Days before `fromDay` that were not pruned yet, oldest first. */
async function unprunedDays(tx: Transaction, store: ApplyStore, fromDay: number): Promise<number[]> {
  const known = await store.cacheFromDay();
  const days = (await store.messageDays()).filter((day) => day >= known && day < fromDay);
  if (days.length === 0 && known < fromDay && known > 0) await setCacheFromDay(tx, fromDay);
  return days;
}

async function pruneDay(tx: Transaction, store: ApplyStore, day: number): Promise<number> {
  const { identities, messages } = await store.leavers();
  const rows = await tx.db
    .selectFrom('message')
    .select(['hash', 'identity'])
    .where('day', '=', day)
    .execute();
  const old = rows.filter((row) => !identities.has(row.identity) && !messages.has(row.hash));
  const veterans = [...new Set(old.map((row) => row.identity))].filter((identity) => identity !== '');
  await tx.bulk.insertNew(
    'veteran',
    ['identity'],
    ['identity'],
    veterans.map((identity) => [identity]),
  );
  await store.deleteMessages(old.map((row) => ({ day, hash: row.hash })));
  await setCacheFromDay(tx, day + 1);
  return old.length;
}

async function lockIngest({ db }: Transaction, dialect: Database['dialect']): Promise<void> {
  if (dialect === 'postgres')
    await db.selectFrom('lease').select('number').where('name', '=', 'ingest').forUpdate().execute();
}
