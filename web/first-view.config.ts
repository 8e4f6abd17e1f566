import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The build of what the server draws, with everything it needs: an installation has no packages of the dashboard. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  // Charts are never drawn there.
  ssr: { noExternal: true, external: ['recharts'] },
  build: {
    ssr: 'src/first-view.tsx',
    outDir: '../dist/first-view',
    emptyOutDir: true,
    target: 'node22',
    copyPublicDir: false,
  },
});
