import path from 'node:path';
import { buildBridge } from '../bridge/build-bridge';
import { buildRendererIfStale } from '../frames/ui-kit-bundles';
import { isStale } from './is-stale';

const builtPage = path.join(__dirname, 'dist/index.html');

/** Builds what the browser needs, each part only if its sources are newer: the shell, the bridge script and the UI Kit renderer. */
export async function buildShell(progress: (message: string) => void = () => {}): Promise<void> {
  await buildBridge();
  await buildRendererIfStale();
  if (!isStale(builtPage, [__dirname, path.resolve(__dirname, '../browser-api.ts'), path.resolve(__dirname, '../../../package-lock.json')]))
    return;
  progress('Building the shell');
  const { build } = await import('vite');
  await build({ configFile: path.join(__dirname, 'vite.config.ts') });
}
