import type { DrainResult, IngestRules } from './drain.ts';
import { applyInbox } from './drain.ts';
import { ColdMessages } from './apply/cold-messages.ts';
import { thaw } from './apply/thaw.ts';
import { freshApplyState, type ApplyState } from './apply/state.ts';
import type { ScopeRule } from './apply/people.ts';
import type { EpochMs } from '../core/time.ts';
import type { ApplyStore, InboxStore, LeaseStore } from '../store/ports.ts';

/** Everything one batch touches, bound to one write transaction. */
export type IngestTransaction = { apply: ApplyStore; inbox: InboxStore; leases: LeaseStore };

export type Ingestor = {
  /** Applies one batch of pending rows: as many as make about `events` events (default 2,000), at least one row.
   *  `null`: another process is the one that applies at the moment. */
  step(events?: number): Promise<DrainResult | null>;
  /** Applies until nothing is pending; the sum of the steps. */
  drain(onStep?: (sum: DrainResult) => void): Promise<DrainResult | null>;
  release(): Promise<void>;
};

export const INGEST_LEASE = 'ingest';
const LEASE_MS = 15_000;
const BATCH_EVENTS = 2_000;
/** Read ahead for each event wanted: a webhook about one message has some 1,200 bytes. */
const BYTES_PER_EVENT = 1_000;
const LEAST_BYTES = 65_536;

/** The one writer of derived tables, among any number of processes: whoever holds the lease.
 *  Its number is checked in each batch's transaction, so that a holder that was paused past its lease changes nothing. */
export function createIngestor(deps: {
  write<T>(work: (tx: IngestTransaction) => Promise<T>): Promise<T>;
  rules: IngestRules;
  scopeRule?: ScopeRule;
  holder: string;
  clock: () => EpochMs;
  /** How long the lease outlives its holder, default 15 s. */
  leaseMs?: number;
}): Ingestor {
  const leaseMs = deps.leaseMs ?? LEASE_MS;
  let state: { number: number; caches: ApplyState } | null = null;
  let renewAt = 0;

  async function hold(): Promise<number | null> {
    const now = deps.clock();
    if (state && now < renewAt) return state.number;
    const number = await deps.write((tx) =>
      tx.leases.take(INGEST_LEASE, deps.holder, { now, ttlMs: leaseMs }),
    );
    renewAt = now + leaseMs / 3;
    if (number === null) state = null;
    // Another holder may have written since: what is remembered is right only under one unbroken lease.
    else if (state?.number !== number) state = { number, caches: freshApplyState(deps.scopeRule) };
    return number;
  }

  async function batch(events: number): Promise<DrainResult | null> {
    const number = await hold();
    if (number === null || state === null) return null;
    const { caches } = state;
    try {
      return await deps.write(async (tx) => {
        await tx.leases.assertHeld(INGEST_LEASE, number);
        const pending = await tx.inbox.pending(events, Math.max(LEAST_BYTES, events * BYTES_PER_EVENT));
        if (pending.length === 0) return { rows: 0, events: 0, fresh: 0, quarantined: 0 };
        return applyInbox(tx, pending, {
          rules: deps.rules,
          state: caches,
          now: deps.clock(),
          events,
        });
      });
    } catch (error) {
      // Caches may remember what was rolled back.
      state = { number, caches: freshApplyState(deps.scopeRule) };
      if (!(error instanceof ColdMessages)) {
        state = null;
        throw error;
      }
    }
    return readBack(number, events);
  }

  /** Brings the messages back that the batch needs, and tries it again. */
  async function readBack(number: number, events: number): Promise<DrainResult | null> {
    const caches = freshApplyState(deps.scopeRule);
    await deps.write(async (tx) => {
      await tx.leases.assertHeld(INGEST_LEASE, number);
      await thaw(tx.apply, caches);
    });
    return batch(events);
  }

  return {
    async step(events = BATCH_EVENTS) {
      try {
        return await batch(events);
      } catch (error) {
        // One row may be the cause: alone it fails alone, and its neighbours are applied.
        return batch(1).catch(() => {
          throw error;
        });
      }
    },
    async drain(onStep) {
      const sum: DrainResult = { rows: 0, events: 0, fresh: 0, quarantined: 0 };
      for (;;) {
        const result = await this.step();
        if (result === null) return null;
        if (result.rows === 0) return sum;
        for (const member of Object.keys(sum) as (keyof DrainResult)[]) sum[member] += result[member];
        onStep?.(sum);
      }
    },
    async release() {
      await deps.write((tx) => tx.leases.release(INGEST_LEASE, deps.holder));
      state = null;
    },
  };
}
