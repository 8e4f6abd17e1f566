import { createApplyStore } from './apply-store.ts';
import type { Database, Transaction } from './database.ts';
import { createInboxStore } from './inbox-store.ts';
import { createLeaseStore } from './lease-store.ts';
import type { ApplyStore, InboxStore, LeaseStore } from './ports.ts';

/** Opens the ports that ingest needs, all on one write transaction. */
export function writeIngest<T>(
  database: Database,
  work: (ports: { apply: ApplyStore; inbox: InboxStore; leases: LeaseStore; tx: Transaction }) => Promise<T>,
): Promise<T> {
  return database.write((tx) =>
    work({
      apply: createApplyStore(tx),
      inbox: createInboxStore(tx),
      leases: createLeaseStore(tx, database.dialect),
      tx,
    }),
  );
}
