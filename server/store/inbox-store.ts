import { sql } from 'kysely';
import { AppError } from '../core/errors.ts';
import type { Transaction } from './database.ts';
import type { InboxSource, InboxStore, PendingRow } from './ports.ts';

type StoredBody = { id: number; received_at: number; source: InboxSource; body: Uint8Array };

/** The inbox port on one transaction of either engine. */
export function createInboxStore({ db, bulk }: Transaction): InboxStore {
  return {
    append: (items) => bulk.appendInbox(items),
    async pending(limit, bytes) {
      const keys = await db
        .selectFrom('inbox_pending')
        .innerJoin('inbox', 'inbox.id', 'inbox_pending.inbox_id')
        .select(['inbox_id', 'priority', sql<number>`octet_length(inbox.body)`.as('size')])
        .orderBy('priority')
        .orderBy('inbox_id')
        .limit(limit)
        .execute();
      let size = 0;
      const priorities = new Map<number, number>();
      for (const key of keys) {
        if (size >= bytes) break;
        size += key.size;
        priorities.set(key.inbox_id, key.priority);
      }
      const bodies = await bulk.select<StoredBody>('inbox', ['id', 'received_at', 'source', 'body'], {
        by: ['id'],
        keys: [...priorities.keys()].map((id) => [id]),
      });
      const byId = new Map(bodies.map((row) => [row.id, row]));
      const rows: PendingRow[] = [];
      for (const [id, priority] of priorities) {
        const row = byId.get(id);
        if (row) rows.push({ id, priority, source: row.source, receivedAt: row.received_at, body: row.body });
      }
      return rows;
    },
    async settle(rows) {
      const settled = await bulk.delete(
        'inbox_pending',
        ['priority', 'inbox_id'],
        rows.map((row) => [row.priority, row.id]),
      );
      if (settled !== rows.length)
        throw new AppError('conflict', 'inbox rows were applied by another process');
    },
    async quarantine(row, { at, reason, detail }) {
      await db
        .insertInto('quarantine')
        .values({ inbox_id: row.id, source: row.source, at, reason, detail })
        .onConflict((conflict) => conflict.column('inbox_id').doUpdateSet({ at, reason, detail }))
        .execute();
    },
    async forgive(ids) {
      await bulk.delete(
        'quarantine',
        ['inbox_id'],
        ids.map((id) => [id]),
      );
    },
    async replaceBody(id, body) {
      if (body === null) await db.deleteFrom('inbox').where('id', '=', id).execute();
      else await db.updateTable('inbox').set({ body }).where('id', '=', id).execute();
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
