import { randomBytes } from 'node:crypto';
import { erasedSuppressions } from '../../core/erased-suppressions.ts';
import { AppError } from '../../core/errors.ts';
import type { IdentityKey } from '../../core/contact.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ErasurePlan, ErasureTransaction, VerdictKey } from '../../store/erasure-ports.ts';
import type { ErasureRow } from '../../store/ports.ts';
import type { ScopeRule } from '../apply/people.ts';
import type { IngestRules } from '../drain.ts';
import { createIngestor, INGEST_LEASE } from '../ingestor.ts';
import { findPerson } from './find-person.ts';
import { planErasure } from './plan-erasure.ts';
import { renameInputs, type RenamedInputs } from './rename-inputs.ts';

/** What an erasure came to; counts only. `unjudged`: bodies that cannot be read and do not name the person in any spelling
 *  that is known, so that nobody can say whether they are about them. */
export type Erased = {
  erasedAt: EpochMs;
  /** Hashes that a stop stays under. */
  names: string[];
  identities: number;
  events: number;
  bodiesChanged: number;
  bodiesDeleted: number;
  unjudged: number;
};

export type ErasureDeps = {
  read<T>(work: (tx: ErasureTransaction) => Promise<T>): Promise<T>;
  write<T>(work: (tx: ErasureTransaction) => Promise<T>): Promise<T>;
  rules: IngestRules;
  scopeRule: ScopeRule;
  /** Name of whoever asks, unique among those that apply. */
  holder: string;
  clock: () => EpochMs;
};

/** `known`: names that the caller has, by which bodies are searched beside those that are stored; `erasedAt`: when it was
 *  decided, if not now; `force`: a person of whom nothing is known is erased as well, so that nothing will be. */
export type ErasureRequest = {
  identities: readonly string[];
  known: readonly IdentityKey[];
  erasedAt?: EpochMs;
  force?: boolean;
};

const LEASE_MS = 60_000;
const SECRET_BYTES = 32;

/**
 * Erases the person that one of these identities names now: their names, everything said about them beyond what is counted,
 * and their part of every kept body. What is counted stays, under names that nobody can trace back once the secret that
 * made them is gone; a stop of every message stays under the hashes of their present names.
 * Applies what waits first; applying by others waits meanwhile. `known`: names that the caller has, by which bodies are
 * searched beside those that are stored. Null when nothing is known of them.
 */
export async function erasePerson(
  deps: ErasureDeps,
  { identities, known, erasedAt, force }: ErasureRequest,
): Promise<Erased | null> {
  const { clock, holder } = deps;
  const number = await deps.write(({ leases }) =>
    leases.seize(INGEST_LEASE, holder, { now: clock(), ttlMs: LEASE_MS }),
  );
  let heldAt = clock();
  /** Long reads must not outlast the right to apply. */
  const read: typeof deps.read = async (work) => {
    if (clock() - heldAt > LEASE_MS / 4) {
      heldAt = clock();
      await deps.write(async ({ leases }) => {
        await leases.assertHeld(INGEST_LEASE, number);
        await leases.take(INGEST_LEASE, holder, { now: heldAt, ttlMs: LEASE_MS });
      });
    }
    return deps.read(work);
  };
  try {
    await applyWaiting(deps);
    const at = erasedAt ?? clock();
    const found = await findPerson(read, { identities, at, scopeRule: deps.scopeRule });
    const secret = new Uint8Array(randomBytes(SECRET_BYTES));
    const { plan, unjudged } = await planErasure({ read, rules: deps.rules }, { found, known, secret, at });
    // A body that could not be read may be all there is of somebody.
    if (plan.rows.length === 0 && plan.bodies.length === 0 && force !== true) return null;
    const verdicts = await renamedVerdicts(read, plan);
    await deps.write(async (tx) => {
      await tx.leases.assertHeld(INGEST_LEASE, number);
      await tx.erasure.carryOut(plan);
      const since = await renamedVerdicts((work) => work(tx), plan, verdicts.seen);
      for (const { key, inputs } of [...verdicts.renamed, ...since.renamed])
        await tx.erasure.putVerdictInputs(key, inputs);
    });
    return {
      erasedAt: at,
      names: stopped(plan.erasures),
      identities: plan.identities.length,
      events: plan.rows.length,
      bodiesChanged: plan.bodies.filter(({ body }) => body !== null).length,
      bodiesDeleted: plan.bodies.filter(({ body }) => body === null).length,
      unjudged,
    };
  } finally {
    await deps.write(({ leases }) => leases.release(INGEST_LEASE, holder));
  }
}

/** Inputs of verdicts that hold the person, but for those already `seen`. */
async function renamedVerdicts(
  read: ErasureDeps['read'],
  plan: ErasurePlan,
  seen: ReadonlySet<string> = new Set(),
): Promise<{ renamed: RenamedInputs[]; seen: Set<string> }> {
  const all = await read(({ erasure }) => erasure.verdictKeys(plan.rows[0]?.before.occurred_at ?? 0));
  const renamed: RenamedInputs[] = [];
  for (const key of all) {
    if (seen.has(nameOf(key))) continue;
    const now = await read(({ erasure }) => renameInputs(erasure, key, plan));
    if (now !== null) renamed.push(now);
  }
  return { renamed, seen: new Set(all.map(nameOf)) };
}

function nameOf({ asOf, computedAt }: VerdictKey): string {
  return `${asOf} ${computedAt}`;
}

/** What came before the erasure is part of it. */
async function applyWaiting({ write, rules, scopeRule, holder, clock }: ErasureDeps): Promise<void> {
  const ingestor = createIngestor({ write, rules, scopeRule, holder, clock, leaseMs: LEASE_MS });
  if ((await ingestor.drain()) === null)
    throw new AppError('conflict', 'another process took over applying; try again');
}

function stopped(erasures: readonly ErasureRow[]): string[] {
  return erasedSuppressions(erasures).map(({ identity }) => identity);
}
