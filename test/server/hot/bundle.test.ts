import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { testDatabase } from '../../support/database.ts';

const root = new URL('../../..', import.meta.url).pathname;

it('the bundled client finds its bundled thread beside it', async () => {
  const { database, url, drop } = await testDatabase('sqlite');
  // Inside the project, where the packages that stay outside the bundle are found.
  const folder = mkdtempSync(join(root, 'node_modules', '.culprit-bundle-'));
  try {
    const program = join(folder, 'program.ts');
    writeFileSync(
      program,
      `import { startHotPath } from '${root}server/hot/client.ts';
       const key = new Uint8Array(32);
       const hot = await startHotPath({ url: ${JSON.stringify(url)}, encryptionKey: key, pepper: key, holder: 'bundle',
         onTrouble: console.error, onDeath: (error) => { throw error; } });
       await hot.append({ source: 'events', receivedAt: 1, priority: 0, body: new Uint8Array([32]) });
       await hot.close();`,
    );
    await build({
      entryPoints: { program, worker: join(root, 'server/hot/worker.ts') },
      outdir: join(folder, 'out'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    const { NODE_OPTIONS: _, ...env } = process.env;
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const { stderr } = await promisify(execFile)(process.execPath, [join(folder, 'out/program.js')], { env });
    expect(stderr).toBe('');
    expect(await database.db.selectFrom('inbox').select('source').execute()).toEqual([{ source: 'events' }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await drop();
  }
});
