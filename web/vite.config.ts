import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PROGRAM, preloadProgram } from './preload-program.ts';

/** Where `npm run dev:web` finds the service: the address that `npm run dev` prints. */
const SERVICE = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadProgram],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Read by the test of the bundle's size.
    manifest: 'manifest.json',
    // The policy of the page allows no data in addresses of scripts and styles.
    assetsInlineLimit: 0,
    // Every browser that knows the target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Two files instead of one for each thing that some pages share: a slow processor takes long over many of them.
          groups: [
            { name: 'main', test: /web\/src\/main\.ts$/, priority: 1 },
            { name: PROGRAM, test: /web\/src\/program\.tsx$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': SERVICE, '/auth': SERVICE, '^/o/': SERVICE, '/health': SERVICE } },
});
