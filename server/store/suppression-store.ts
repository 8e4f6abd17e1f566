import { DIMENSION } from '../core/event-kind.ts';
import type { Database } from './database.ts';
import type { SuppressionInForce, SuppressionStore } from './read-ports.ts';

const NAMES_AT_ONCE = 500;

/** The change feed of suppressions in either engine. */
export function createSuppressionStore({ db }: Pick<Database, 'db'>): SuppressionStore {
  return {
    async page(after, limit) {
      const rows = await db
        .selectFrom('suppression')
        .leftJoin('identity', 'identity.hash', 'suppression.identity')
        .leftJoin('dimension', (join) =>
          join.onRef('dimension.id', '=', 'suppression.topic').on('dimension.kind', '=', DIMENSION.topic),
        )
        .select([
          'suppression.seq',
          'suppression.identity',
          'suppression.scope',
          'suppression.since',
          'suppression.active',
          'suppression.provisional',
          'identity.kind',
          'identity.value',
          'dimension.value as topic',
        ])
        .where('suppression.seq', '>', after)
        .orderBy('suppression.seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, active: row.active === 1, provisional: row.provisional === 1 }));
    },
    async last() {
      const row = await db
        .selectFrom('suppression')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .executeTakeFirst();
      return row?.seq ?? 0;
    },
    async of(identities) {
      const found: SuppressionInForce[] = [];
      for (let from = 0; from < identities.length; from += NAMES_AT_ONCE) {
        const rows = await db
          .selectFrom('suppression')
          .leftJoin('dimension', (join) =>
            join.onRef('dimension.id', '=', 'suppression.topic').on('dimension.kind', '=', DIMENSION.topic),
          )
          .select(['identity', 'scope', 'since', 'provisional', 'dimension.value as topic'])
          .where('identity', 'in', identities.slice(from, from + NAMES_AT_ONCE))
          .where('active', '=', 1)
          .orderBy('seq')
          .execute();
        found.push(...rows.map((row) => ({ ...row, provisional: row.provisional === 1 })));
      }
      return found;
    },
  };
}
