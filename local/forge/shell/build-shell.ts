import path from 'node:path';
import { buildBridge } from '../bridge/build-bridge';
import { buildRendererIfStale } from '../frames/ui-kit-bundles';
import { buildIntoPlace } from './build-into-place';
import { isStale } from './is-stale';

const dist = path.join(__dirname, 'dist');
const builtPage = path.join(dist, 'index.html');

/** Builds what the browser needs, each part only if its sources are newer: the shell, the bridge script and the UI Kit renderer. */
export async function buildShell(progress: (message: string) => void = () => {}): Promise<void> {
  await buildBridge();
  await buildRendererIfStale();
  if (!isStale(builtPage, [__dirname, path.resolve(__dirname, '../browser-api.ts'), path.resolve(__dirname, '../../../package-lock.json')]))
    return;
  progress('Building the shell');
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const buildPage = (outDir: string) =>
    build({
      configFile: false,
      root: __dirname,
      base: '/',
      plugins: [react()],
      // Some Atlaskit packages read `process.env`.
      define: { 'process.env': '{}' },
      build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 3000, reportCompressedSize: false },
      logLevel: 'warn',
    });
  await buildIntoPlace(dist, buildPage, { keepsRecentAssets: true });
}
