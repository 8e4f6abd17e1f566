import { atOnce, type Aside } from './after-answers.ts';

/**
 * What was made last for the same key is given again for so long, to whoever asks; who asks while it is made gets it too. A
 * failure is told to those who waited for it, and not kept. `keptFor`: ms from its making on, of the ms that making took.
 * `staleFor`: for so long after that nobody waits for the next one: it is made `aside`, and meanwhile the last is given.
 * `instead`: what is given meanwhile where there is no last one; null: the next one is waited for. `now`: ms.
 */
export function remember<T, A = void>(
  make: (asked: A) => Promise<T>,
  {
    keptFor,
    staleFor = () => 0,
    instead,
    now,
    keyOf = () => '',
    aside = atOnce,
  }: {
    keptFor: (took: number) => number;
    staleFor?: (took: number) => number;
    instead?: (asked: A) => Promise<T | null>;
    now: () => number;
    keyOf?: (asked: A) => string;
    aside?: Aside;
  },
): (asked: A) => Promise<T> {
  let last: {
    key: string;
    value: Promise<T>;
    until: number;
    staleUntil: number;
    /** What is given while this one is made. */
    before: Promise<T> | null;
  } | null = null;
  return (asked) => {
    const key = keyOf(asked);
    const begun = now();
    const known = last?.key === key ? last : null;
    if (known !== null && begun < known.until) return known.before ?? known.value;
    const isStale = known !== null && begun < known.staleUntil;
    const other = isStale ? null : instead?.(asked);
    let from = begun;
    const timed = (): Promise<T> => {
      from = now();
      return make(asked);
    };
    const value = isStale ? aside(timed) : timed();
    const before = isStale ? known.value : (other?.then((given) => given ?? value) ?? null);
    const entry = { key, value, until: Infinity, staleUntil: Infinity, before };
    last = entry;
    entry.value.then(
      () => {
        const ended = now();
        const took = ended - from;
        entry.until = ended + keptFor(took);
        entry.staleUntil = entry.until + staleFor(took);
        entry.before = null;
      },
      () => {
        if (last === entry) last = null;
      },
    );
    return before ?? entry.value;
  };
}
