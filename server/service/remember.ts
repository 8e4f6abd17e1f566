/**
 * What was made last for the same key is given again for so long, to whoever asks; who asks while it is made gets it too. A
 * failure is told to those who waited for it, and not kept. `keptFor`: ms from its making on, of the ms that making took.
 * `now`: ms.
 */
export function remember<T, A = void>(
  make: (asked: A) => Promise<T>,
  {
    keptFor,
    now,
    keyOf = () => '',
  }: { keptFor: (took: number) => number; now: () => number; keyOf?: (asked: A) => string },
): (asked: A) => Promise<T> {
  let last: { key: string; value: Promise<T>; until: number } | null = null;
  return (asked) => {
    const key = keyOf(asked);
    const begun = now();
    if (last?.key === key && begun < last.until) return last.value;
    const entry = { key, value: make(asked), until: Infinity };
    last = entry;
    entry.value.then(
      () => {
        const ended = now();
        entry.until = ended + keptFor(ended - begun);
      },
      () => {
        if (last === entry) last = null;
      },
    );
    return entry.value;
  };
}
