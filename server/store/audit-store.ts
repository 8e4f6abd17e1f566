import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { AuditEntry, AuditStore } from './read-ports.ts';
import type { Tables } from './tables.ts';

/** The audit trail in either engine. */
export function createAuditStore({ db }: Pick<Database, 'db'>): AuditStore {
  return {
    async append({ at, actor, action, subject, detail }) {
      await db
        .insertInto('audit')
        .values({ at, actor, action, subject, detail: JSON.stringify(detail) })
        .execute();
    },
    async since(from) {
      const rows = await db.selectFrom('audit').selectAll().where('at', '>=', from).orderBy('id').execute();
      return rows.map(entryOf);
    },
    async latest(limit) {
      const rows = await db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
      return rows.map(entryOf);
    },
  };
}

function entryOf({ at, actor, action, subject, detail }: Selectable<Tables['audit']>): AuditEntry {
  // Only `append` writes the detail.
  return { at, actor, action, subject, detail: JSON.parse(detail ?? '{}') as AuditEntry['detail'] };
}
