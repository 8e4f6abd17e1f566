/** Of all time, at most about this share goes into making one value again. */
const SHARE_OF_TIME = 0.05;

/**
 * Values that are dear to make: what was made last for the same key is given again for as long as twenty times what making
 * it took. So a small account sees what is new at once, and a large one is not read through for every page that asks.
 * Who asks while one is made gets it too. A failure is told to those who waited for it, and not kept. Times in ms.
 */
export function rememberByCost<A, T>(
  make: (asked: A) => Promise<T>,
  { keyOf, now = () => performance.now() }: { keyOf: (asked: A) => string; now?: () => number },
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
        entry.until = ended + (ended - begun) / SHARE_OF_TIME;
      },
      () => {
        if (last === entry) last = null;
      },
    );
    return entry.value;
  };
}
