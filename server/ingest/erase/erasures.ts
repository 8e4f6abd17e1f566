import { hash as digest } from 'node:crypto';
import type { EpochMs } from '../../core/time.ts';
import type { ErasureRow } from '../../store/ports.ts';

/** First and last instant of an erasure that has no other. */
export const ALWAYS = { from: 0, to: Number.MAX_SAFE_INTEGER } as const;

/** The name under which a message's erasure is kept: a digest of its hash, so that the hash itself stands nowhere. */
export function erasedMessage(hash: string): string {
  return `m${digest('sha256', `erased message ${hash}`, 'base64url').slice(0, 15)}`;
}

/** Everything that was erased, by name. Valid while this process alone writes it. */
export class Erasures {
  readonly #rows = new Map<string, ErasureRow[]>();

  constructor(rows: readonly ErasureRow[]) {
    for (const row of rows) this.add(row);
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** Adds one, or replaces the one with its name and beginning. */
  add(row: ErasureRow): void {
    const others = (this.#rows.get(row.hash) ?? []).filter((known) => known.from_at !== row.from_at);
    this.#rows.set(row.hash, [...others, row]);
  }

  /** The erasure that holds for a name at an instant. */
  covering(hash: string, at: EpochMs): ErasureRow | undefined {
    return this.#rows.get(hash)?.find((row) => row.from_at <= at && at < row.to_at);
  }

  ofMessage(hash: string): ErasureRow | undefined {
    return this.#rows.get(erasedMessage(hash))?.[0];
  }

  /** Erasures that an opt-in has ended, of these identities. */
  *returned(identities: Iterable<string>): Generator<ErasureRow> {
    if (this.isEmpty) return;
    for (const identity of identities) {
      for (const row of this.#rows.get(identity) ?? []) {
        if (row.to_at !== ALWAYS.to && row.to_at > row.erased_at) yield row;
      }
    }
  }
}
