import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli, startCli, type CliResult } from '../../support/cli.ts';
import { startGraphServer, type GraphServer } from '../../support/graph-server.ts';
import { sampleState } from '../../support/graph/sample.ts';
import { TOKEN, WABA_ID } from '../../support/graph/state.ts';

const PROCESS_MS = 240_000;

let folder: string;
let graph: GraphServer;
let settings: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-doctor-'));
  graph = await startGraphServer(sampleState(Date.now()));
  settings = {
    CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
    CULPRIT_GRAPH_URL: graph.origin,
    CULPRIT_GRAPH_TOKEN: TOKEN,
    CULPRIT_WABA_IDS: WABA_ID,
  };
});
afterEach(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What doctor says once the service beside it has asked the platform. */
async function doctorSays(pattern: RegExp): Promise<CliResult> {
  const serve = startCli(['serve', '--port', '0'], settings);
  try {
    await serve.until(/http:\/\/[\d.:]+/);
    return await vi.waitFor(
      async () => {
        const said = await runCli(['doctor'], settings);
        expect(said.out).toMatch(pattern);
        return said;
      },
      { timeout: PROCESS_MS / 2, interval: 500 },
    );
  } finally {
    serve.kill('SIGTERM');
    await serve.done;
  }
}

describe('culprit doctor, after the service asked the platform', () => {
  test(
    'says how old the answers are, and finds nothing to do about them',
    { timeout: PROCESS_MS },
    async () => {
      const said = await doctorSays(/template analytics: as of/);
      for (const kind of ['numbers', 'templates'])
        expect(said.out).toMatch(new RegExp(`Account ${WABA_ID}, ${kind}: as of`));
      expect(said.out).not.toMatch(/^- Account/m);
    },
  );

  test(
    'names a token that ran out, its setting and the fix among the problems',
    { timeout: PROCESS_MS },
    async () => {
      graph.state.tokens[TOKEN]!.expiresAt = 1;
      const said = await doctorSays(/^- Account .*CULPRIT_GRAPH_TOKEN/m);
      expect(said.code).toBe(4);
      expect(said.out).not.toContain(TOKEN);
    },
  );

  test('without a token reads not connected', { timeout: PROCESS_MS }, async () => {
    delete settings['CULPRIT_GRAPH_TOKEN'];
    delete settings['CULPRIT_WABA_IDS'];
    const said = await doctorSays(/Not connected/);
    expect(said.out).not.toMatch(/^- Account/m);
  });
});
