/** `first`: the look at the start is over, whatever came of it. `end`: waits for what is under way, and begins nothing more. */
export type KeptWarm = { first: Promise<void>; end(): Promise<void> };

/**
 * Has answers made before somebody asks: at the start, and whenever something has changed, by looking every so often. One
 * after the other; what fails is told to whoever asks for it, and tried again at the next look. `mark`: changes when they do;
 * null: nothing takes long yet.
 */
export function keepWarm(
  asks: readonly (() => Promise<unknown>)[],
  {
    mark,
    everyMs,
    onTrouble,
  }: { mark(): Promise<string | null>; everyMs: number; onTrouble(error: unknown): void },
): KeptWarm {
  let seen: string | null = null;
  let ended = false;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const now = await mark();
    if (now === null || now === seen) return;
    for (const ask of asks) if (!ended) await ask();
    seen = now;
  };
  const begin = (): Promise<void> => {
    looking ??= look()
      .catch(onTrouble)
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  const first = begin();
  const timer = setInterval(begin, everyMs);
  return {
    first,
    async end() {
      ended = true;
      clearInterval(timer);
      await looking;
    },
  };
}
