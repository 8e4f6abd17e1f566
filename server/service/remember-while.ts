/** When a value is made anew, see `rememberWhile`. */
export type WhileMarked = { mark(): Promise<string>; now(): number; slowMs: number; staleMs: number };

/**
 * A value that is made anew when its mark has changed. One that takes its time (`slowMs`) is not waited for: while the new
 * one is made, the last is given, unless it is older than `staleMs`. `now`: a clock that never goes back, in ms.
 */
export function rememberWhile<T>(
  make: () => Promise<T>,
  { mark, now, slowMs, staleMs }: WhileMarked,
): () => Promise<T> {
  let made: { mark: string; value: T; at: number; took: number } | null = null;
  let making: { mark: string; value: Promise<T> } | null = null;
  const begin = (of: string): Promise<T> => {
    if (making?.mark === of) return making.value;
    const from = now();
    const value = make().then((done) => {
      made = { mark: of, value: done, at: now(), took: now() - from };
      return done;
    });
    const entry = { mark: of, value };
    making = entry;
    const end = (): void => {
      if (making === entry) making = null;
    };
    value.then(end, end);
    return value;
  };
  return async () => {
    const of = await mark();
    if (made?.mark === of) return made.value;
    const value = begin(of);
    if (made === null || made.took < slowMs || now() - made.at > staleMs) return value;
    // Who asks next is told of a failure: it is not kept.
    value.catch(() => undefined);
    return made.value;
  };
}
