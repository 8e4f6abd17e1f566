import type { Transaction } from './database.ts';
import type { EventRow } from './tables.ts';

/** First kind of the event log that is no longer about the account's registry. */
export const FIRST_PERSON_KIND = 10;

/** What every reader of the registry asks, on one transaction of either engine. */
export type RegistryRows = {
  registryEvents(): Promise<EventRow[]>;
  /** Names of one kind of dimension by their ids. */
  dimensionNames(kind: number): Promise<Map<number, string>>;
};

export function createRegistryRows({ db }: Pick<Transaction, 'db'>): RegistryRows {
  return {
    registryEvents: () => db.selectFrom('event').selectAll().where('kind', '<', FIRST_PERSON_KIND).execute(),
    async dimensionNames(kind) {
      const rows = await db
        .selectFrom('dimension')
        .select(['id', 'value'])
        .where('kind', '=', kind)
        .execute();
      return new Map(rows.map((row) => [row.id, row.value]));
    },
  };
}
