import type { Transaction } from './database.ts';
import type { ApplyStore } from './ports.ts';

/** The part of the apply port that remembers who was erased. */
export function createErasureRows({
  db,
}: Pick<Transaction, 'db'>): Pick<ApplyStore, 'erasures' | 'putErasures'> {
  return {
    erasures: () => db.selectFrom('erasure').selectAll().execute(),
    async putErasures(rows) {
      for (const { hash, from_at, ...rest } of rows) {
        await db
          .insertInto('erasure')
          .values({ hash, from_at, ...rest })
          .onConflict((conflict) => conflict.columns(['hash', 'from_at']).doUpdateSet(rest))
          .execute();
      }
    },
  };
}
