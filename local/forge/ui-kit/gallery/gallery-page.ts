import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { buildRenderer, bundleUiKitResource } from '../build-ui-kit';

const repository = path.resolve(__dirname, '../../../..');

/**
 * Writes a page that runs a UI Kit resource without a host: a stand-in bridge with scripted `answers` by command, the renderer and the app.
 * Returns the file; append `#dark` to its URL for the dark theme.
 */
export async function writeStandAlonePage(folder: string, entryFile: string, answers: Readonly<Record<string, unknown>>): Promise<string> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    buildRenderer(path.join(folder, 'renderer.js')),
    bundleUiKitResource(entryFile, repository, path.join(folder, 'app.js')),
    build({
      entryPoints: [path.join(__dirname, 'stand-in-bridge.ts')],
      bundle: true,
      format: 'iife',
      outfile: path.join(folder, 'bridge.js'),
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
      logLevel: 'error',
    }),
    writeFile(path.join(folder, 'answers.js'), `Object.assign(window.__answers, ${JSON.stringify(answers)});`),
  ]);
  const scripts = ['bridge.js', 'answers.js', 'renderer.js', 'app.js'].map((name) => `<script src="${name}"></script>`).join('');
  const page = path.join(folder, 'index.html');
  await writeFile(
    page,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>UI Kit</title></head><body>${scripts}</body></html>`,
  );
  return page;
}
