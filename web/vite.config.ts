import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev:web` finds the service: the address that `npm run dev` prints. */
const SERVICE = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
  },
  server: { proxy: { '/v1': SERVICE, '/auth': SERVICE, '^/o/': SERVICE, '/health': SERVICE } },
});
