import { sql } from 'kysely';
import { BUCKET_MS, ceilToBucket } from '../core/time.ts';
import type { Database } from './database.ts';
import type { PublishedVerdict, VerdictReadStore } from './read-ports.ts';
import type { Tables } from './tables.ts';

const COLUMNS = ['as_of', 'computed_at', 'version', 'outcome', 'body'] as const;

/** Stored verdicts in either engine. */
export function createVerdictReadStore({ db }: Pick<Database, 'db'>): VerdictReadStore {
  const latest = db
    .selectFrom('verdict')
    .select(COLUMNS)
    .orderBy('as_of', 'desc')
    .orderBy('computed_at', 'desc')
    .limit(1);
  return {
    async latest() {
      const row = await latest.executeTakeFirst();
      return row ? verdictOf(row) : null;
    },
    async upTo(asOf) {
      const row = await latest.where('as_of', '<=', asOf).executeTakeFirst();
      return row ? verdictOf(row) : null;
    },
    async at(asOf) {
      const row = await db
        .selectFrom('verdict')
        .select(COLUMNS)
        .where('as_of', '>', asOf - BUCKET_MS)
        .where('as_of', '<=', ceilToBucket(asOf))
        .orderBy(sql`as_of = ${asOf}`, 'desc')
        .orderBy('as_of', 'desc')
        .orderBy('computed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? verdictOf(row) : null;
    },
  };
}

function verdictOf(row: Pick<Tables['verdict'], (typeof COLUMNS)[number]>): PublishedVerdict {
  const { as_of: asOf, computed_at: computedAt, version, outcome, body } = row;
  return { asOf, computedAt, version, outcome, body };
}
