import { sql } from 'kysely';
import { AppError } from '../core/errors.ts';
import type { Transaction } from './database.ts';
import type { LeaseStore } from './ports.ts';

/** The lease port on one transaction. A lease changes hands only after it ran out, and then its number grows. */
export function createLeaseStore({ db }: Transaction, dialect: 'sqlite' | 'postgres'): LeaseStore {
  return {
    async take(name, holder, { now, ttlMs }) {
      await db
        .insertInto('lease')
        .values({ name, holder: '', number: 0, expires_at: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const taken = await db
        .updateTable('lease')
        .set({
          holder,
          expires_at: now + ttlMs,
          number: sql<number>`case when holder = ${holder} and expires_at >= ${now} then number else number + 1 end`,
        })
        .where('name', '=', name)
        .where((where) => where.or([where('holder', '=', holder), where('expires_at', '<', now)]))
        .returning('number')
        .executeTakeFirst();
      return taken ? taken.number : null;
    },
    async seize(name, holder, { now, ttlMs }) {
      const expires_at = now + ttlMs;
      const taken = await db
        .insertInto('lease')
        .values({ name, holder, number: 1, expires_at })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ holder, expires_at, number: sql<number>`lease.number + 1` }),
        )
        .returning('number')
        .executeTakeFirstOrThrow();
      return taken.number;
    },
    async assertHeld(name, number) {
      let query = db.selectFrom('lease').select('number').where('name', '=', name);
      // SQLite has one writer at a time; PostgreSQL needs the row locked until this transaction ends.
      if (dialect === 'postgres') query = query.forUpdate();
      const held = await query.executeTakeFirst();
      if (held?.number !== number) throw new AppError('conflict', `the lease "${name}" was taken over`);
    },
    async release(name, holder) {
      await db
        .updateTable('lease')
        .set({ holder: '', expires_at: 0 })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
