import { type Kysely, sql } from 'kysely';
import type { EpochMs } from '../core/time.ts';
import { claimRows } from './claim-rows.ts';
import type { Database } from './database.ts';
import type { Delivery, DeliveryFilter, DestinationStore } from './destination-ports.ts';
import { deliveryOf, destinationOf } from './destination-row.ts';
import type { Tables } from './tables.ts';

const OPEN = ['due', 'sending'];

/** Destinations and what is on its way to them, in either engine. */
export function createDestinationStore(database: Database): DestinationStore {
  const { db } = database;
  return {
    async list() {
      const rows = await db
        .selectFrom('destination')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(destinationOf);
    },
    async add({ id, kind, host, url, secret, events, personal, createdAt, pausedAt, cursor }) {
      const row = { id, kind, host, url, secret, events: JSON.stringify(events), personal: Number(personal) };
      await db
        .insertInto('destination')
        .values({ ...row, created_at: createdAt, paused_at: pausedAt, cursor })
        .execute();
    },
    async pause(id, pausedAt) {
      const result = await db
        .updateTable('destination')
        .set({ paused_at: pausedAt })
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async remove(id) {
      const result = await db.deleteFrom('destination').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    queue: (deliveries, { now, cursor }) =>
      database.write(async (tx) => {
        if (cursor !== undefined) {
          await tx.db
            .updateTable('destination')
            .set({ cursor: cursor.change })
            .where('id', '=', cursor.destination)
            .where('cursor', '<', cursor.change)
            .execute();
        }
        let added = 0;
        for (const { destination, key, event, data, change, message } of deliveries) {
          const fresh = { state: 'due', created_at: now, due_at: now, attempts: 0, number: 0 };
          const result = await tx.db
            .insertInto('destination_delivery')
            .values({
              ...fresh,
              destination,
              key,
              event,
              data,
              change,
              message,
              expires_at: null,
              status: null,
              problem: null,
            })
            .onConflict((conflict) => conflict.column('key').doNothing())
            .executeTakeFirst();
          added += Number(result.numInsertedOrUpdatedRows ?? 0n);
        }
        return added;
      }),
    async told(keys) {
      if (keys.length === 0) return new Set();
      const rows = await db
        .selectFrom('destination_delivery')
        .select('key')
        .where('key', 'in', [...keys])
        .execute();
      return new Set(rows.map(({ key }) => key));
    },
    async claim(given) {
      const taken = await claimRows(
        database,
        {
          table: 'destination_delivery',
          order: 'due_at',
          where: sql`destination not in (
            select id from destination where paused_at is not null)`,
        },
        given,
      );
      return taken.map(({ data, change, message, number, ...row }) => ({
        ...deliveryOf(row),
        data,
        change,
        message,
        number,
      }));
    },
    async finish({ id, number }, { state, status, problem, dueAt }) {
      const result = await db
        .updateTable('destination_delivery')
        .set({ state, status, problem, due_at: dueAt, expires_at: null })
        .where('id', '=', id)
        .where('number', '=', number)
        .where('state', '=', 'sending')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    log: (wanted) => readLog(db, wanted),
    async replay(id, now) {
      const result = await db
        .updateTable('destination_delivery')
        .set({ state: 'due', due_at: now, attempts: 0 })
        .where('id', '=', id)
        .where('state', 'not in', OPEN)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

/** Deletes what was taken or given up and made before an instant. Returns how many. */
export async function pruneDeliveries(database: Pick<Database, 'write'>, before: EpochMs): Promise<number> {
  const result = await database.write(({ db }) =>
    db
      .deleteFrom('destination_delivery')
      .where('created_at', '<', before)
      .where('state', 'not in', OPEN)
      .executeTakeFirst(),
  );
  return Number(result.numDeletedRows);
}

async function readLog(
  db: Kysely<Tables>,
  { destination, state, limit }: DeliveryFilter & { limit: number },
): Promise<Delivery[]> {
  let query = db.selectFrom('destination_delivery').selectAll();
  if (destination !== undefined) query = query.where('destination', '=', destination);
  if (state !== undefined) query = query.where('state', '=', state);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(deliveryOf);
}
