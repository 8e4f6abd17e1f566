import { MESSAGE_DAYS } from '../../core/event-kind.ts';
import { utcDayOf } from '../../core/time.ts';
import type { ApplyStore, MessageKey, MessageRow } from '../../store/ports.ts';
import { RecentMessages } from './recent-messages.ts';
import { addToFilter, createDayFilter, filterMayHold, type DayFilter } from './day-filter.ts';

/** Finds the rows of messages by hash and a rough instant, over at most 37 days either way. Rows are keyed day first
 *  because that keeps appends local; the price is this search, which starts with the likely days.
 *  Valid while this process alone writes messages. */
export class MessageLocator {
  #days: Set<number> | null = null;
  readonly #filters = new Map<number, DayFilter>();
  readonly #recent = new RecentMessages();

  /** `wanted`: hash -> an instant of one of its facts. */
  async locate(store: ApplyStore, wanted: ReadonlyMap<string, number>): Promise<Map<string, MessageRow>> {
    this.#days ??= new Set(await store.messageDays());
    const found = new Map<string, MessageRow>();
    if (this.#days.size === 0) return found;
    const unknown = new Map<string, number>();
    for (const [hash, at] of wanted) {
      const row = this.#recent.get(hash);
      if (row) found.set(hash, row);
      else unknown.set(hash, at);
    }
    await this.#look(store, unknown, found, (day) => [day, day - 1]);
    const rest = new Map([...unknown].filter(([hash]) => !found.has(hash)));
    if (rest.size > 0) {
      const days = [...this.#days].sort((a, b) => b - a);
      await this.#look(store, rest, found, (day) =>
        days.filter((other) => Math.abs(other - day) <= MESSAGE_DAYS && other !== day && other !== day - 1),
      );
    }
    return found;
  }

  /** Tells the locator of rows that were written: those under a new key, and those that stayed under theirs. */
  added(placed: readonly MessageRow[], unmoved: readonly MessageRow[] = []): void {
    for (const { day, hash } of placed) {
      this.#days?.add(day);
      const filter = this.#filters.get(day);
      if (!filter) continue;
      addToFilter(filter, hash);
      if (filter.count > filter.capacity) this.#filters.delete(day);
    }
    this.#recent.stored(placed);
    this.#recent.stored(unmoved);
  }

  /** First and last day that have messages; an empty range when there are none. */
  async range(store: ApplyStore): Promise<{ first: number; last: number }> {
    this.#days ??= new Set(await store.messageDays());
    return { first: Math.min(...this.#days), last: Math.max(...this.#days) };
  }

  async #look(
    store: ApplyStore,
    wanted: ReadonlyMap<string, number>,
    found: Map<string, MessageRow>,
    daysOf: (day: number) => number[],
  ): Promise<void> {
    const keys: MessageKey[] = [];
    const daysByDay = new Map<number, number[]>();
    for (const [hash, at] of wanted) {
      const day = utcDayOf(at);
      let days = daysByDay.get(day);
      if (!days) daysByDay.set(day, (days = daysOf(day).filter((other) => this.#days?.has(other))));
      for (const candidate of days) {
        const filter = this.#filters.get(candidate) ?? (await this.#filter(store, candidate));
        if (filterMayHold(filter, hash)) keys.push({ day: candidate, hash });
      }
    }
    for (const row of await store.messages(keys)) {
      const known = found.get(row.hash);
      if (!known || row.day < known.day) found.set(row.hash, row);
    }
  }

  async #filter(store: ApplyStore, day: number): Promise<DayFilter> {
    let filter = this.#filters.get(day);
    if (!filter) this.#filters.set(day, (filter = createDayFilter(await store.hashesOfDay(day))));
    return filter;
  }
}
