import { afterEach, beforeEach } from 'vitest';
import { createGraphClient, type GraphClient } from '../../../server/graph/client.ts';
import type { GraphOptions } from '../../../server/graph/options.ts';
import type { GraphProblem } from '../../../server/core/graph-problem.ts';
import { graphOutcome } from '../../../server/graph/problem.ts';
import { startGraphServer, type GraphServer } from '../../support/graph-server.ts';
import { TOKEN } from '../../support/graph/state.ts';

/** A server and a client for each test of a file; the client counts its waits instead of waiting. */
export type GraphTest = {
  server: GraphServer;
  /** Milliseconds of every wait. */
  waits: number[];
  client(options?: Partial<GraphOptions>): GraphClient;
};

export function useGraph(): GraphTest {
  const test: GraphTest = {
    // Set before every test; there is none to use before.
    server: undefined as unknown as GraphServer,
    waits: [],
    client: (options) => {
      const clock = { now: 1_780_000_000_000 };
      return createGraphClient({
        url: test.server.origin,
        version: 'v25.0',
        token: TOKEN,
        clock: () => clock.now,
        random: () => 1,
        sleep: async (ms) => {
          test.waits.push(ms);
          clock.now += ms;
        },
        ...options,
      });
    },
  };
  beforeEach(async () => {
    test.server = await startGraphServer();
    test.waits.length = 0;
  });
  afterEach(() => test.server.close());
  return test;
}

/** The problem of a call that has to fail. */
export async function problemOf(call: Promise<unknown>): Promise<GraphProblem> {
  const outcome = await graphOutcome(call);
  if (outcome.ok) throw new Error('the call succeeded');
  return outcome.problem;
}
