import { setTimeout as wait } from 'node:timers/promises';
import { SECOND_MS } from '../core/time.ts';
import type { GraphOptions } from './options.ts';
import type { GraphProblem } from '../core/graph-problem.ts';
import { GraphError, mayPass } from './problem.ts';
import { parseAnswer, readAnswer } from './read-answer.ts';
import { readProblem } from './read-problem.ts';
import { readWait } from './read-wait.ts';

const TIMEOUT_MS = 30 * SECOND_MS;
const MAX_BYTES = 8 * 1_024 * 1_024;
const ATTEMPTS = 4;
const LONGEST_WAIT_MS = 60 * SECOND_MS;
const BUDGET = 180;
const FIRST_WAIT_MS = SECOND_MS;

/** One call: segments of the path after the version, and what follows them. */
export type GraphCall = {
  method?: 'GET' | 'POST';
  path: readonly string[];
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** In place of the client's, for the calls that need the app's own. */
  token?: string;
};

/** An answer as it came, and as a value without rounded numbers. */
export type GraphAnswer = { raw: string; body: unknown };

/** Makes one call, repeating what may pass. Errors: `GraphError`. */
export type GraphSend = (call: GraphCall) => Promise<GraphAnswer>;

export function createSend(options: GraphOptions): GraphSend {
  const { fetch: request = fetch, sleep = wait, clock = Date.now, random = Math.random } = options;
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, longestWaitMs = LONGEST_WAIT_MS } = options;
  let left = options.budget ?? BUDGET;
  /** Until when the platform asked to be left alone. */
  let closedUntil = 0;

  async function attempt(call: GraphCall): Promise<GraphAnswer> {
    if (left <= 0) throw new GraphError({ kind: 'budget-spent' });
    left -= 1;
    const response = await open(call);
    const waitMs = readWait(response.headers);
    if (waitMs !== null) closedUntil = clock() + waitMs;
    const raw = await readAnswer(response, maxBytes);
    const body = parseAnswer(raw);
    // Some failures come with status 200, and some, of what stands between, are no JSON.
    if (!response.ok || failed(body)) throw readProblem(response.status, body, waitMs);
    if (body === undefined) throw new GraphError({ kind: 'half-answer', status: response.status });
    return { raw, body };
  }

  async function open({ method = 'GET', body, token, ...call }: GraphCall): Promise<Response> {
    try {
      return await request(addressOf(options, call), {
        method,
        headers: {
          authorization: `Bearer ${token ?? options.token}`,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // The token goes to the address in the settings, and nowhere else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      throw new GraphError({ kind: 'unreachable' });
    }
  }

  return async (call) => {
    for (let tried = 1; ; tried += 1) {
      await keepAway();
      try {
        return await attempt(call);
      } catch (error) {
        if (!(error instanceof GraphError) || !mayPass(error.problem)) throw error;
        if (tried >= (options.attempts ?? ATTEMPTS)) throw error;
        const pause = pauseAfter(error.problem, tried);
        if (pause > longestWaitMs) throw error;
        await sleep(pause);
      }
    }
  };

  async function keepAway(): Promise<void> {
    const pause = closedUntil - clock();
    if (pause <= 0) return;
    if (pause > longestWaitMs) throw new GraphError({ kind: 'throttled', waitMs: pause });
    await sleep(pause);
  }

  /** Doubling, spread over the upper half; what the platform says counts for more. */
  function pauseAfter({ waitMs }: GraphProblem, tried: number): number {
    const pause = FIRST_WAIT_MS * 2 ** (tried - 1) * (0.5 + random() / 2);
    return Math.max(pause, waitMs ?? 0);
  }
}

function addressOf({ url, version }: GraphOptions, { path, query = {} }: GraphCall): URL {
  const address = new URL([url, version, ...path.map(encodeURIComponent)].join('/'));
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

function failed(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body;
}
