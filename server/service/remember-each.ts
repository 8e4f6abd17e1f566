import { rememberWhile, type WhileMarked } from './remember-while.ts';

/** `rememberWhile` for each key by itself: of the last `most` keys that were asked for. */
export function rememberEach<A, T>(
  make: (asked: A) => Promise<T>,
  { keyOf, most, ...how }: WhileMarked & { keyOf(asked: A): string; most: number },
): (asked: A) => Promise<T> {
  type Entry = { asked: A; ask: () => Promise<T> };
  const entryOf = (asked: A): Entry => {
    // What one key stands for may move on: it is made of what was asked last.
    const entry: Entry = { asked, ask: rememberWhile(() => make(entry.asked), how) };
    return entry;
  };
  const known = new Map<string, Entry>();
  return (asked) => {
    const key = keyOf(asked);
    const entry = known.get(key) ?? entryOf(asked);
    entry.asked = asked;
    // Put in anew, it stands last: what was not asked for the longest goes first.
    known.delete(key);
    known.set(key, entry);
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return entry.ask();
  };
}
