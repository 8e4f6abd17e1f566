import type { Database } from './database.ts';
import type { AuditEntry, AuditStore } from './read-ports.ts';

/** The audit trail in either engine. */
export function createAuditStore({ db }: Pick<Database, 'db'>): AuditStore {
  return {
    async append({ at, actor, action, subject, detail }) {
      await db
        .insertInto('audit')
        .values({ at, actor, action, subject, detail: JSON.stringify(detail) })
        .execute();
    },
    async latest(limit) {
      const rows = await db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
      return rows.map(({ at, actor, action, subject, detail }) => ({
        at,
        actor,
        action,
        subject,
        // Only `append` writes this column.
        detail: JSON.parse(detail ?? '{}') as AuditEntry['detail'],
      }));
    },
  };
}
