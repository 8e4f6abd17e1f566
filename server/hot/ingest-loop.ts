import type { DrainResult } from '../ingest/drain.ts';

/** Applies in the background until stopped. */
export type IngestLoop = {
  /** So many items were appended: look now, and leave room for more. */
  wake(items: number): void;
  /** Ends after the batch that runs. */
  stop(): Promise<void>;
};

/** How often an idle loop looks for rows of other processes, and whether it may apply yet. */
const IDLE_MS = 250;
/** While appends come in, a batch takes about this long, so that none waits much longer for its commit ... */
const BUSY_BATCH_MS = 10;
/** ... and after it the loop rests this many times as long as it took. A third of the time applies what one process can
 *  usually take in; only in a flood do acknowledgements go further before. */
const BUSY_REST = 2;
const FLOOD_REST = 14;
/** Appends a millisecond that are a flood. */
const FLOOD = 4;
const QUIET_BATCH_MS = 60;
/** Appends count as coming in for this long after the last one. */
const BUSY_FOR_MS = 100;
/** Fewer would spend the time on the commit rather than on events. */
const LEAST_EVENTS = 200;
const MOST_EVENTS = 2_000;
const BACK_OFF_MS = [250, 500, 1_000, 2_000, 5_000] as const;

/** Runs `step` over and over while rows are pending, sized so that appends never wait long. A failed step is reported and
 *  tried again ever more slowly: a database that restarts is found again. `now`: milliseconds of a clock that never jumps. */
export function startIngestLoop(deps: {
  step: (events: number) => Promise<DrainResult | null>;
  onError: (error: unknown) => void;
  now: () => number;
}): IngestLoop {
  const { step, onError, now } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  let isWoken = true;
  let lastAppend = -Infinity;
  let lastStart = now();
  let appended = 0;
  let failures = 0;
  let eventMs = 0.1;
  let isIdle = false;
  let interrupt: (() => void) | null = null;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        interrupt = null;
        isIdle = false;
        resolve();
      };
      const timer = setTimeout(end, ms);
      interrupt = end;
    });

  const turn = async (): Promise<void> => {
    const isBusy = now() - lastAppend < BUSY_FOR_MS;
    const events = Math.round((isBusy ? BUSY_BATCH_MS : QUIET_BATCH_MS) / eventMs);
    isWoken = false;
    const started = now();
    const rate = appended / (started - lastStart);
    appended = 0;
    lastStart = started;
    const result = await step(Math.min(MOST_EVENTS, Math.max(LEAST_EVENTS, events)));
    const took = now() - started;
    failures = 0;
    if (signal.aborted) return undefined;
    if (result === null) return pause(IDLE_MS);
    if (result.rows === 0) {
      if (isWoken) return undefined;
      isIdle = true;
      return pause(IDLE_MS);
    }
    eventMs += (took / Math.max(LEAST_EVENTS, result.events) - eventMs) / 4;
    if (isBusy) return pause(took * (rate > FLOOD ? FLOOD_REST : BUSY_REST));
    // Lets messages from outside in, which a chain of promises alone would not.
    return new Promise((resolve) => setImmediate(resolve));
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await turn();
      } catch (error) {
        onError(error);
        const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? IDLE_MS;
        failures += 1;
        if (!signal.aborted) await pause(wait);
      }
    }
  };
  const running = run();

  return {
    wake(items) {
      appended += items;
      lastAppend = now();
      isWoken = true;
      if (isIdle) interrupt?.();
    },
    async stop() {
      stopping.abort();
      interrupt?.();
      await running;
    },
  };
}
