import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { ReviewStore } from './read-ports.ts';

/** `opt_out.standing` of an ambiguous stop that nobody has decided; written out, so that the index of such rows answers. */
const WAITING = sql.lit(0);

/** Ambiguous stops that wait for a person, in either engine. */
export function createReviewStore({ db }: Pick<Database, 'db'>): ReviewStore {
  return {
    async waiting(limit) {
      const reviews = await db
        .selectFrom('opt_out')
        .select(['identity', 'key', 'at', 'rule', 'channel', 'confidence', 'template'])
        .where('standing', '=', WAITING)
        .orderBy('at')
        .orderBy('identity')
        .orderBy('key')
        .limit(limit)
        .execute();
      const { total } = await db
        .selectFrom('opt_out')
        .select((row) => row.fn.countAll<number>().as('total'))
        .where('standing', '=', WAITING)
        .executeTakeFirstOrThrow();
      return { reviews, total: Number(total) };
    },
    async exists(identity, key) {
      const row = await db
        .selectFrom('opt_out')
        .select('at')
        .where('identity', '=', identity)
        .where('key', '=', key)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
