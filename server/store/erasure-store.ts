import { sql } from 'kysely';
import {
  EVENT_COLUMNS,
  EVENT_KEY,
  eventCells,
  messageCells,
  MESSAGE_COLUMNS,
  MESSAGE_KEY,
} from './columns.ts';
import { createApplyStore } from './apply-store.ts';
import type { Database, Transaction } from './database.ts';
import { erasedSuppressions } from '../core/erased-suppressions.ts';
import type { ErasurePlan, ErasureStore, ErasureTransaction } from './erasure-ports.ts';
import { createInboxStore } from './inbox-store.ts';
import { createLeaseStore } from './lease-store.ts';
import { renameDerived } from './rename-derived.ts';

const BODIES = 2_000;
const BODY_BYTES = 16 * 1024 * 1024;
const NAMES_AT_ONCE = 500;

/** Opens the ports of an erasure on one transaction that reads or writes. */
export function erasureTransaction(database: Database, tx: Transaction): ErasureTransaction {
  return {
    erasure: createErasureStore(tx),
    apply: createApplyStore(tx),
    inbox: createInboxStore(tx),
    leases: createLeaseStore(tx, database.dialect),
  };
}

function createErasureStore(tx: Transaction): ErasureStore {
  const { db, bulk } = tx;
  const range = ({ from, to }: { from: number; to: number }) =>
    db.selectFrom('event').selectAll().where('occurred_at', '>=', from).where('occurred_at', '<', to);
  return {
    async logRange() {
      const row = await db
        .selectFrom('event')
        .select((all) => [all.fn.min('occurred_at').as('from'), all.fn.max('occurred_at').as('to')])
        .executeTakeFirst();
      // Without rows both are null, which the builder's type leaves out.
      const { from, to } = (row ?? { from: null, to: null }) as { from: number | null; to: number | null };
      return from === null || to === null ? null : { from, to };
    },
    rowsOf: (identities, between) =>
      range(between)
        .where('contact', 'in', [...identities])
        .execute(),
    async rowsAbout({ messages, inboxIds }, between) {
      const found = new Map<string, Awaited<ReturnType<ErasureStore['rowsAbout']>>[number]>();
      const add = (rows: Awaited<ReturnType<ErasureStore['rowsAbout']>>): void => {
        for (const row of rows) found.set(`${row.occurred_at} ${row.idem} ${row.contact}`, row);
      };
      for (const part of inParts(messages)) add(await range(between).where('message', 'in', part).execute());
      for (const part of inParts(inboxIds)) add(await range(between).where('inbox_id', 'in', part).execute());
      return [...found.values()];
    },
    async bodies(after) {
      const sizes = await db
        .selectFrom('inbox')
        .select(['id', sql<number>`octet_length(body)`.as('size')])
        .where('id', '>', after)
        .where('id', 'not in', (pending) => pending.selectFrom('inbox_pending').select('inbox_id'))
        .orderBy('id')
        .limit(BODIES)
        .execute();
      let bytes = 0;
      const ids = sizes
        .filter(({ size }) => (bytes += size) <= BODY_BYTES || bytes === size)
        .map(({ id }) => id);
      if (ids.length === 0) return [];
      return db
        .selectFrom('inbox')
        .select(['id', 'source', 'body'])
        .where('id', 'in', ids)
        .orderBy('id')
        .execute();
    },
    async identityValues(hashes) {
      if (hashes.length === 0) return [];
      return db
        .selectFrom('identity')
        .selectAll()
        .where('hash', 'in', [...hashes])
        .execute();
    },
    async verdictKeys(from) {
      const rows = await db
        .selectFrom('verdict')
        .select(['as_of', 'computed_at'])
        .where('as_of', '>=', from)
        .where('inputs', 'is not', null)
        .execute();
      return rows.map(({ as_of: asOf, computed_at: computedAt }) => ({ asOf, computedAt }));
    },
    async verdictInputs({ asOf, computedAt }) {
      const row = await db
        .selectFrom('verdict')
        .select('inputs')
        .where('as_of', '=', asOf)
        .where('computed_at', '=', computedAt)
        .executeTakeFirst();
      return row?.inputs ?? null;
    },
    async putVerdictInputs({ asOf, computedAt }, inputs) {
      await db
        .updateTable('verdict')
        .set({ inputs })
        .where('as_of', '=', asOf)
        .where('computed_at', '=', computedAt)
        .execute();
    },
    async carryOut(plan) {
      const store = createApplyStore(tx);
      await replaceRows(tx, plan);
      await store.deleteMessages(plan.messages);
      const { identities, messages } = plan.renaming;
      const moved = plan.messages.map((row) => ({
        ...row,
        identity: identities.get(row.identity) ?? row.identity,
        hash: messages.get(row.hash) ?? row.hash,
      }));
      await bulk.upsert('message', MESSAGE_COLUMNS, MESSAGE_KEY, moved.map(messageCells));
      await renameDerived(tx, plan);
      for (const { id, body } of plan.bodies) await createInboxStore(tx).replaceBody(id, body);
      const old = plan.identities.map((hash) => [hash]);
      await bulk.delete('identity', ['hash'], old);
      // Under the new names as well, as a replay would have them; nobody can be told whom they name.
      const stopped = await store.suppressionsOf(plan.identities);
      await bulk.delete('suppression', ['identity'], old);
      await store.putSuppressions(
        stopped.map(({ seq: _seq, ...row }) => ({
          ...row,
          identity: identities.get(row.identity) ?? row.identity,
        })),
      );
      await store.putErasures(plan.erasures);
      await store.putSuppressions(erasedSuppressions(plan.erasures));
    },
  };
}

async function replaceRows({ bulk }: Transaction, { rows, unbodied }: ErasurePlan): Promise<void> {
  await bulk.delete(
    'event',
    EVENT_KEY,
    rows.map(({ before }) => [before.occurred_at, before.idem, before.contact]),
  );
  await bulk.insertNew(
    'event',
    EVENT_COLUMNS,
    EVENT_KEY,
    rows.map(({ after }) => eventCells(after)),
  );
  await bulk.update(
    'event',
    ['inbox_id', ...EVENT_KEY],
    EVENT_KEY,
    unbodied.map(({ occurred_at, idem, contact }) => [0, occurred_at, idem, contact]),
  );
}

/** Deletes of a batch give room in small statements. */
function inParts<T>(names: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < names.length; from += NAMES_AT_ONCE)
    parts.push(names.slice(from, from + NAMES_AT_ONCE));
  return parts;
}
