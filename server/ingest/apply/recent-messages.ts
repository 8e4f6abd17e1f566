import type { MessageRow } from '../../store/ports.ts';

const LIMIT = 50_000;
/** Only days at the front are remembered: rows of old days may be pruned by others. */
const DAYS = 3;

/** Messages written last: most statuses come within minutes of the send. Valid while this process alone writes messages. */
export class RecentMessages {
  readonly #rows = new Map<string, MessageRow>();
  #lastDay = -Infinity;

  get(hash: string): MessageRow | undefined {
    return this.#rows.get(hash);
  }

  /** Remembers rows as they are stored; nobody may change them afterwards. */
  stored(rows: readonly MessageRow[]): void {
    for (const row of rows) {
      // Put at the end: what was not written for longest is forgotten first.
      this.#rows.delete(row.hash);
      this.#lastDay = Math.max(this.#lastDay, row.day);
      if (row.day > this.#lastDay - DAYS) this.#rows.set(row.hash, row);
    }
    for (const hash of this.#rows.keys()) {
      if (this.#rows.size <= LIMIT) break;
      this.#rows.delete(hash);
    }
  }
}
