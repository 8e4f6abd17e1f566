import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bundles the service: `dist/cli.js`, and `dist/worker.js` for the hot thread beside it; and the dashboard, `dist/web`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

const esbuild = await import('esbuild').catch(() => null);
if (esbuild === null) {
  // An installation without development packages runs what was built before.
  if (existsSync(`${dist}/cli.js`)) process.exit(0);
  process.stderr.write('dist/ is missing and cannot be built without development packages; run: npm ci\n');
  process.exit(1);
}

rmSync(dist, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { cli: 'server/cli.ts', worker: 'server/hot/worker.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  // Native code cannot be bundled; pg loads pg-native only when it is installed.
  external: ['better-sqlite3', 'pg-native'],
  // Bundled CommonJS packages ask for Node's own modules with require. Under a name of its own: bundled packages import the
  // function, too.
  banner: {
    js: "import { createRequire as requireOfBundle } from 'node:module';\nconst require = requireOfBundle(import.meta.url);",
  },
});
const vite = await import('vite');
await vite.build({ configFile: `${root}web/vite.config.ts`, logLevel: 'warn' });
await vite.build({ configFile: `${root}web/first-view.config.ts`, logLevel: 'warn' });
const { packAssets } = await import('./pack-assets.mjs');
packAssets(`${dist}/web/assets`);
const { buildClient } = await import('./build-client.mjs');
await buildClient(`${dist}/client`);
