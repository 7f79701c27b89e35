import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The Custom UI of the app: `npx vite build static` writes `static/dist`. Forge serves it from a path of its own, hence the relative
 * base; some Atlaskit packages look at `process.env`, which no browser has.
 */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  base: './',
  // A build is for production whatever the environment of its caller (a test runner sets its own) says.
  define: { ...(command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {}), 'process.env': '{}' },
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
}));
