import path from 'node:path';
import { build } from 'esbuild';
import { isStale } from '../shell/is-stale';

/** The built bridge script: one classic script without imports. */
export const bridgeScriptFile = path.join(__dirname, 'dist/bridge.js');

/** Builds the bridge script unless the built one is newer than its sources. */
export async function buildBridge(): Promise<void> {
  if (!isStale(bridgeScriptFile, [__dirname, path.resolve(__dirname, '../../../package-lock.json')])) return;
  await build({
    entryPoints: [path.join(__dirname, 'bridge.ts')],
    outfile: bridgeScriptFile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'warning',
  });
}
