import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { AppManifest } from '../manifest/app-manifest';
import { uiKit1Message } from '../manifest/ui-kit-1';

export interface BundledHandlers {
  /** Identifies this version of the app's code and manifest; a change of it is an upgrade of the installation. */
  readonly fingerprint: string;
  /** The program of the worker threads. */
  readonly workerFile: string;
  /** By function key: the bundle and the name of the export in it. */
  readonly functions: ReadonlyMap<string, { readonly bundleFile: string; readonly exportName: string }>;
}

const sourceExtensions = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs'];
const nodeTarget = 'node20';

/**
 * Bundles each handler file of the app, with the app's own `node_modules`, into one CommonJS file. A handler `a/b.run` is the export `run` of
 * `src/a/b.ts` (or .tsx, .js, .jsx …), as on the platform.
 */
export async function bundleHandlers(manifest: AppManifest, outFolder: string): Promise<BundledHandlers> {
  mkdirSync(outFolder, { recursive: true });
  const handlers = manifest.functions.map((fn) => ({ key: fn.key, ...splitHandler(fn.handler) }));
  const modules = [...new Set(handlers.map((handler) => handler.module))];
  const bundles = new Map(await Promise.all(modules.map(async (module) => [module, await bundle(manifest, module, outFolder)] as const)));
  const functions = new Map(
    handlers.map((handler) => [handler.key, { bundleFile: bundles.get(handler.module) ?? '', exportName: handler.exportName }]),
  );
  return { fingerprint: fingerprintOf(manifest, [...bundles.values()]), workerFile: await bundleWorker(outFolder), functions };
}

function splitHandler(handler: string): { module: string; exportName: string } {
  const dot = handler.lastIndexOf('.');
  return { module: handler.slice(0, dot), exportName: handler.slice(dot + 1) };
}

async function bundle(manifest: AppManifest, module: string, outFolder: string): Promise<string> {
  const source = path.join(manifest.folder, 'src', module);
  const entry = sourceExtensions.map((extension) => source + extension).find(existsSync);
  if (entry === undefined) throw new Error(`manifest.yml: no file src/${module}.{ts,tsx,js,jsx} for the handlers '${module}.…'.`);
  const outfile = path.join(outFolder, `${module.replaceAll('/', '__')}.cjs`);
  await build({
    ...common,
    absWorkingDir: manifest.folder,
    entryPoints: [entry],
    outfile,
    plugins: [refuseUiKit1],
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
  });
  return outfile;
}

const common = { bundle: true, platform: 'node', format: 'cjs', target: nodeTarget, logLevel: 'silent' } as const;

const refuseUiKit1: Plugin = {
  name: 'refuse-ui-kit-1',
  setup(setUp) {
    setUp.onResolve({ filter: /^@forge\/ui(\/|$)/ }, () => ({ errors: [{ text: uiKit1Message }] }));
  },
};

async function bundleWorker(outFolder: string): Promise<string> {
  const outfile = path.join(outFolder, '__worker.cjs');
  await build({ ...common, entryPoints: [path.join(__dirname, 'worker', 'worker-main.ts')], outfile });
  return outfile;
}

function fingerprintOf(manifest: AppManifest, files: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...manifest, folder: '' }));
  for (const file of [...files].sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
