/**
 * Has answers made before somebody asks: at the start, and whenever something has changed, by looking every so often. One
 * after the other; what fails is told to whoever asks for it, and tried again at the next look. `mark`: changes when they do;
 * null: nothing takes long yet. Returns how to end, which waits for what is under way.
 */
export function keepWarm(
  asks: readonly (() => Promise<unknown>)[],
  {
    mark,
    everyMs,
    onTrouble,
  }: { mark(): Promise<string | null>; everyMs: number; onTrouble(error: unknown): void },
): () => Promise<void> {
  let seen: string | null = null;
  let ended = false;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const now = await mark();
    if (now === null || now === seen) return;
    for (const ask of asks) if (!ended) await ask();
    seen = now;
  };
  const begin = (): void => {
    looking ??= look()
      .catch(onTrouble)
      .finally(() => {
        looking = null;
      });
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return async () => {
    ended = true;
    clearInterval(timer);
    await looking;
  };
}
