import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';

/** An answer as it was made last, of the instant `asOf`. `body`: JSON. */
export type KeptAnswer = { asOf: EpochMs; body: string };

/** The audit of practice, and what was counted on old days: what counts anew (a rebuild, a migration) forgets the latter. */
export const KEPT_PRACTICE = 'practice';
export const KEPT_DAYS = 'days';

/** Answers that take long to make, by name. */
export interface KeptAnswerStore {
  find(name: string): Promise<KeptAnswer | null>;
  /** Keeps an answer in the place of the last; null forgets it. */
  put(name: string, answer: KeptAnswer | null): Promise<void>;
}

/** They in either engine. */
export function createKeptAnswerStore({ db, write }: Pick<Database, 'db' | 'write'>): KeptAnswerStore {
  return {
    async find(name) {
      const row = await db
        .selectFrom('kept_answer')
        .select(['as_of', 'body'])
        .where('name', '=', name)
        .executeTakeFirst();
      return row ? { asOf: row.as_of, body: row.body } : null;
    },
    put: (name, answer) =>
      write(async (tx) => {
        await tx.db.deleteFrom('kept_answer').where('name', '=', name).execute();
        if (answer === null) return;
        const { asOf: as_of, body } = answer;
        await tx.db.insertInto('kept_answer').values({ name, as_of, body }).execute();
      }),
  };
}
