import { AppError } from '../core/errors.ts';
import type { Database } from './database.ts';
import { INBOX_PRIORITY } from './ports.ts';
import type { QuarantineStore } from './read-ports.ts';

/** Bodies that were set aside, in either engine. */
export function createQuarantineStore(database: Pick<Database, 'db' | 'write'>): QuarantineStore {
  return {
    async list(after, limit) {
      const rows = await database.db
        .selectFrom('quarantine')
        .selectAll()
        .where('inbox_id', '>', after)
        .orderBy('inbox_id')
        .limit(limit)
        .execute();
      return rows.map(({ inbox_id: id, at, source, reason, detail }) => ({ id, at, source, reason, detail }));
    },
    replay: (id) =>
      database.write(async ({ db }) => {
        // Deleting first decides between two requests for the same row.
        const { numDeletedRows } = await db
          .deleteFrom('quarantine')
          .where('inbox_id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) throw new AppError('not-found', 'no row with this id is in quarantine');
        const row = await db
          .selectFrom('inbox')
          .select('received_at')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row)
          throw new AppError(
            'conflict',
            'the body of this row is no longer kept, so it cannot be read again',
          );
        await db
          .insertInto('inbox_pending')
          .values({ priority: INBOX_PRIORITY.live, inbox_id: id, received_at: row.received_at })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
  };
}
