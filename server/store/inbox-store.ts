import { AppError } from '../core/errors.ts';
import type { Transaction } from './database.ts';
import type { InboxSource, InboxStore, PendingRow } from './ports.ts';

/** The inbox port on one transaction of either engine. */
export function createInboxStore({ db, bulk }: Transaction): InboxStore {
  return {
    async append(items) {
      for (const item of items) {
        const { id } = await db
          .insertInto('inbox')
          .values({ received_at: item.receivedAt, source: item.source, body: item.body })
          .returning('id')
          .executeTakeFirstOrThrow();
        await db
          .insertInto('inbox_pending')
          .values({ priority: item.priority, inbox_id: id, received_at: item.receivedAt })
          .execute();
      }
    },
    async pending(limit, bytes) {
      const keys = await db
        .selectFrom('inbox_pending')
        .select(['inbox_id', 'priority'])
        .orderBy('priority')
        .orderBy('inbox_id')
        .limit(limit)
        .execute();
      const rows: PendingRow[] = [];
      let size = 0;
      for (const key of keys) {
        if (size >= bytes) break;
        const row = await db
          .selectFrom('inbox')
          .selectAll()
          .where('id', '=', key.inbox_id)
          .executeTakeFirst();
        if (!row) continue;
        size += row.body.length;
        rows.push({
          id: row.id,
          source: row.source as InboxSource,
          receivedAt: row.received_at,
          priority: key.priority,
          body: row.body,
        });
      }
      return rows;
    },
    async settle(rows) {
      let settled = 0n;
      for (const row of rows) {
        const result = await db
          .deleteFrom('inbox_pending')
          .where('priority', '=', row.priority)
          .where('inbox_id', '=', row.id)
          .executeTakeFirst();
        settled += result.numDeletedRows;
      }
      if (settled !== BigInt(rows.length))
        throw new AppError('conflict', 'inbox rows were applied by another process');
    },
    async quarantine(row, { at, reason, detail }) {
      await db
        .insertInto('quarantine')
        .values({ inbox_id: row.id, source: row.source, at, reason, detail })
        .onConflict((conflict) => conflict.column('inbox_id').doUpdateSet({ at, reason, detail }))
        .execute();
    },
    async count(counts, day) {
      const rows = [...counts].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
      await bulk.add(
        'counter',
        ['name', 'detail', 'day', 'n'],
        rows.map(([key, n]) => [key.split('\u0001')[0] ?? '', key.split('\u0001')[1] ?? '', day, n]),
      );
    },
  };
}
