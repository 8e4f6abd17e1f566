import { changedSuppressions } from '../core/changed-suppressions.ts';
import { createApplyStore } from './apply-store.ts';
import type { Database, Transaction } from './database.ts';
import { erasedSuppressions } from '../core/erased-suppressions.ts';
import { createInboxStore } from './inbox-store.ts';
import { KEPT_DAYS } from './kept-answer-store.ts';
import { createLeaseStore } from './lease-store.ts';
import type { ApplyStore, InboxStore, LeaseStore, PendingRow } from './ports.ts';
import { dropShadow, makeShadow, shadowOn, swapShadow, type Shadow } from './shadow.ts';
import { markCacheWhole } from './message-cache-state.ts';
import type { EventKey, EventRow, SuppressionRow } from './tables.ts';

/** What rebuilding needs, on one write transaction. */
export interface ReplayStore {
  /** Writes into the shadows. */
  apply: ApplyStore;
  inbox: InboxStore;
  leases: LeaseStore;
  /** Makes the shadows, empty. */
  begin(generation: number): Promise<void>;
  /** Copies one page of the log into its shadow, without the events of inbox rows that will be read again; null at the end. */
  copyLog(after: EventKey | null, limit: number): Promise<EventKey | null>;
  /** One page of applied or quarantined inbox rows after an id. */
  inboxPage(after: number, limit: number): Promise<PendingRow[]>;
  /** One page of the log that is replayed, in key order. */
  logPage(after: EventKey | null, limit: number): Promise<EventRow[]>;
  /** Puts the rebuilt tables in place; learned state is folded anew when it is next asked for. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

const REBUILT = ['identity_link', 'message', 'rollup', 'opt_out'];

/** `fromInbox`: the log itself is rebuilt too, from the bodies that are still kept. */
export function replayAccess(
  database: Database,
  { fromInbox }: { fromInbox: boolean },
): { write<T>(work: (store: ReplayStore) => Promise<T>): Promise<T> } {
  const swapped = fromInbox ? [...REBUILT, 'event'] : REBUILT;
  // Suppressions are not swapped but compared, so that the numbers of the change feed go on.
  const shadow = shadowOn([...swapped, 'suppression']);
  return {
    write: (work) => database.write((tx) => work(createReplayStore(tx, { database, shadow, swapped }))),
  };
}

function createReplayStore(
  tx: Transaction,
  { database, shadow, swapped }: { database: Database; shadow: Shadow; swapped: readonly string[] },
): ReplayStore {
  const inside = shadow.inside(tx);
  return {
    // The shadow holds every message from the first on.
    apply: { ...createApplyStore(inside), cacheFromDay: async () => 0 },
    inbox: createInboxStore(tx),
    leases: createLeaseStore(tx, database.dialect),
    begin: (generation) => makeShadow(tx, database.dialect, { shadow, generation }),
    async copyLog(after, limit) {
      const page = await eventPage(tx, after, limit);
      const last = page.at(-1);
      if (last === undefined) return null;
      const read = await tx.db
        .selectFrom('inbox')
        .select('id')
        .where('id', 'in', [...new Set(page.map((row) => row.inbox_id)), -1])
        .execute();
      const pending = await tx.db.selectFrom('inbox_pending').select('inbox_id').execute();
      const again = new Set(read.map((row) => row.id));
      for (const row of pending) again.delete(row.inbox_id);
      const rows = page.filter((row) => !again.has(row.inbox_id));
      if (rows.length > 0) await createApplyStore(inside).insertEvents(rows);
      return last;
    },
    async inboxPage(after, limit) {
      const rows = await tx.db
        .selectFrom('inbox')
        .selectAll()
        .where('id', '>', after)
        .where('id', 'not in', (pending) => pending.selectFrom('inbox_pending').select('inbox_id'))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        source: row.source as PendingRow['source'],
        receivedAt: row.received_at,
        priority: 0,
        body: row.body,
      }));
    },
    logPage: (after, limit) => eventPage(inside, after, limit),
    async finish() {
      const stored = await tx.db.selectFrom('suppression').selectAll().execute();
      const wanted = await inside.db.selectFrom('suppression').selectAll().where('active', '=', 1).execute();
      const erased = erasedSuppressions(await createApplyStore(tx).erasures());
      await createApplyStore(tx).putSuppressions(
        changedSuppressions(stored, [...wanted.map(withoutNumber), ...erased]),
      );
      await swapShadow(tx, swapped);
      await markCacheWhole(tx);
      await dropShadow(tx, shadow);
      await createApplyStore(tx).dropEpochsAfter(-1);
      await tx.db.deleteFrom('kept_answer').where('name', '=', KEPT_DAYS).execute();
    },
    abandon: () => dropShadow(tx, shadow),
  };
}

function eventPage({ db }: Transaction, after: EventKey | null, limit: number): Promise<EventRow[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .orderBy('occurred_at')
    .orderBy('idem')
    .orderBy('contact')
    .limit(limit);
  if (after) {
    query = query.where((where) =>
      where(
        where.refTuple('occurred_at', 'idem', 'contact'),
        '>',
        where.tuple(after.occurred_at, after.idem, after.contact),
      ),
    );
  }
  return query.execute();
}

function withoutNumber({ seq: _seq, ...row }: SuppressionRow): Omit<SuppressionRow, 'seq'> {
  return row;
}
