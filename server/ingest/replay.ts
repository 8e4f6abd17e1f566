import type { EpochMs } from '../core/time.ts';
import type { EventKey } from '../store/ports.ts';
import type { ReplayStore } from '../store/replay-store.ts';
import type { ScopeRule } from './apply/people.ts';
import { applyRows } from './apply/apply-rows.ts';
import { keepTemplateDays } from './apply/keep-template-days.ts';
import { freshApplyState } from './apply/state.ts';
import { encrypter, readInbox, type IngestRules } from './drain.ts';
import { appendToLog, keepIdentities } from './apply/append-log.ts';
import { setErasedAside } from './erase/set-erased-aside.ts';
import { INGEST_LEASE } from './ingestor.ts';

const PAGE = 2_000;
const INBOX_PAGE = 200;
const LEASE_MS = 30_000;

export type ReplayProgress = { phase: 'log' | 'inbox' | 'apply'; done: number };

/** Rebuilds everything derived from the event log into shadow tables and swaps them in, while the service goes on
 *  accepting: only applying waits. `fromInbox`: first reads the kept inbox bodies again with today's adapters.
 *  Sends nothing: mails and alerts hang on incidents, which are not derived. */
export async function replay(deps: {
  write<T>(work: (store: ReplayStore) => Promise<T>): Promise<T>;
  rules: IngestRules;
  scopeRule?: ScopeRule;
  fromInbox: boolean;
  holder: string;
  clock: () => EpochMs;
  onProgress?: (progress: ReplayProgress) => void;
}): Promise<{ events: number }> {
  const { clock, holder } = deps;
  const number = await deps.write(async ({ leases, begin }) => {
    const taken = await leases.seize(INGEST_LEASE, holder, { now: clock(), ttlMs: LEASE_MS });
    await begin(clock());
    return taken;
  });
  /** Every page keeps the lease and makes sure that it is still ours. */
  const page = <T>(work: (store: ReplayStore) => Promise<T>): Promise<T> =>
    deps.write(async (store) => {
      await store.leases.assertHeld(INGEST_LEASE, number);
      await store.leases.take(INGEST_LEASE, holder, { now: clock(), ttlMs: LEASE_MS });
      return work(store);
    });
  try {
    if (deps.fromInbox) await readAgain(deps, page);
    const events = await applyAgain(deps, page);
    await page((store) => store.finish());
    return { events };
  } catch (error) {
    await page((store) => store.abandon()).catch(() => {});
    throw error;
  } finally {
    await deps.write(({ leases }) => leases.release(INGEST_LEASE, holder));
  }
}

type Deps = Parameters<typeof replay>[0];
type Page = <T>(work: (store: ReplayStore) => Promise<T>) => Promise<T>;

async function readAgain({ rules, clock, onProgress }: Deps, page: Page): Promise<void> {
  let key: EventKey | null = null;
  for (let done = 0; ; done += PAGE) {
    const after: EventKey | null = key;
    key = await page((store) => store.copyLog(after, PAGE));
    if (key === null) break;
    onProgress?.({ phase: 'log', done });
  }
  const state = freshApplyState();
  for (let after = 0, done = 0; ;) {
    const rows = await page(async (store) => {
      const found = await store.inboxPage(after, INBOX_PAGE);
      const read = readInbox(found, { rules });
      const { unreadable, days } = read;
      const { arrivals, identities, bodies } = await setErasedAside(store.apply, read, { state, rules });
      for (const { id, body } of bodies) await store.inbox.replaceBody(id, body);
      await store.inbox.forgive(found.map((row) => row.id));
      for (const { row, detail } of unreadable) {
        await store.inbox.quarantine(row, { at: clock(), reason: 'unreadable', detail });
      }
      await keepIdentities(store.apply, identities, { seen: state.seen, encrypt: encrypter(rules) });
      await appendToLog(store.apply, arrivals, state.dimensions);
      await keepTemplateDays(store.apply, days);
      return found;
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    done += rows.length;
    onProgress?.({ phase: 'inbox', done });
  }
}

async function applyAgain({ scopeRule, onProgress }: Deps, page: Page): Promise<number> {
  const state = freshApplyState(scopeRule);
  const named = new Set<string>();
  let done = 0;
  for (let after: EventKey | null = null; ;) {
    const from: EventKey | null = after;
    const rows = await page(async (store) => {
      const found = await store.logPage(from, PAGE);
      const newIdentities = new Set<string>();
      for (const row of found) {
        for (const identity of [row.contact, ...(row.also?.split(',') ?? [])]) {
          if (identity === '' || named.has(identity)) continue;
          named.add(identity);
          newIdentities.add(identity);
        }
      }
      await applyRows(store.apply, found, { state, newIdentities });
      return found;
    });
    const last = rows.at(-1);
    if (last === undefined) return done;
    after = { occurred_at: last.occurred_at, idem: last.idem, contact: last.contact };
    done += rows.length;
    onProgress?.({ phase: 'apply', done });
  }
}
