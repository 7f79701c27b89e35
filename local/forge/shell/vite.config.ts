import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The shell is served from the root of its own origin. Some Atlaskit packages read `process.env`. */
export default defineConfig({
  root: __dirname,
  base: '/',
  plugins: [react()],
  define: { 'process.env': '{}' },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 3000, reportCompressedSize: false },
  logLevel: 'warn',
});
