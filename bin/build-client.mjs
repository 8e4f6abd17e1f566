import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'server/http/client';

/** Builds the typed client into a folder: `client.js`, which needs nothing, and its types with those they speak of. */
export async function buildClient(folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { client: `${ENTRY}.ts` },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
  const scratch = mkdtempSync(join(tmpdir(), 'culprit-types-'));
  try {
    const config = join(scratch, 'tsconfig.json');
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(scratch, 'types'),
      typeRoots: [join(root, 'node_modules/@types')],
    };
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        compilerOptions,
        include: [join(root, `${ENTRY}.ts`)],
      }),
    );
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
      stdio: 'inherit',
    });
    for (const file of reachable(join(scratch, 'types', `${ENTRY}.d.ts`))) {
      const target = join(folder, 'types', relative(join(scratch, 'types'), file));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(file, target);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A file of types and all those it leads to. */
function reachable(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, address] of readFileSync(file, 'utf8').matchAll(
    /(?:from |import\()["'](\.[^"']+)\.ts["']/g,
  )) {
    reachable(join(dirname(file), `${address}.d.ts`), found);
  }
  return found;
}
