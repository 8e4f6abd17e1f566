import { atOnce, type Aside } from './after-answers.ts';

/** When a value is made anew, see `rememberWhile`. */
export type WhileMarked = {
  mark(): Promise<string>;
  now(): number;
  slowMs: number;
  staleMs: number;
  aside?: Aside;
};

/**
 * A value that is made anew when its mark has changed. One that takes its time (`slowMs`) is not waited for: while the new
 * one is made `aside`, the last is given, unless it is older than `staleMs`. `now`: a clock that never goes back, in ms.
 */
export function rememberWhile<T>(
  make: () => Promise<T>,
  { mark, now, slowMs, staleMs, aside = atOnce }: WhileMarked,
): () => Promise<T> {
  let made: { mark: string; value: T; at: number; took: number } | null = null;
  let making: { mark: string; value: Promise<T> } | null = null;
  const timed = async (of: string): Promise<T> => {
    const from = now();
    const value = await make();
    made = { mark: of, value, at: now(), took: now() - from };
    return value;
  };
  const begin = (of: string, how: Aside): Promise<T> => {
    if (making?.mark === of) return making.value;
    const value = how(() => timed(of));
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
    if (made === null || made.took < slowMs || now() - made.at > staleMs) return begin(of, atOnce);
    // One at a time, while much is applied as well. Who asks next is told of a failure: it is not kept.
    if (making === null) begin(of, aside).catch(() => undefined);
    return made.value;
  };
}
