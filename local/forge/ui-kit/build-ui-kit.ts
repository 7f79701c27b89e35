import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build } from 'esbuild';

const browserBundle = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome110', 'firefox115', 'safari16'],
  jsx: 'automatic',
  write: false,
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  loader: { '.js': 'jsx', '.svg': 'dataurl', '.png': 'dataurl', '.jpg': 'dataurl', '.gif': 'dataurl', '.woff2': 'dataurl' },
} satisfies BuildOptions;

/** One script: the collected style sheets go into a style element before the code runs. */
async function writeBundle(result: BuildResult<{ write: false }>, outFile: string): Promise<void> {
  const textOf = (extension: string) =>
    result.outputFiles
      .filter((file) => file.path.endsWith(extension))
      .map((file) => file.text)
      .join('\n');
  const css = textOf('.css');
  const injection =
    css === '' ? '' : `(()=>{const s=document.createElement("style");s.textContent=${JSON.stringify(css)};document.head.append(s)})();\n`;
  await mkdir(path.dirname(outFile), { recursive: true });
  await writeFile(outFile, injection + textOf('.js'));
}

/**
 * Builds the script that draws UI Kit documents: it defines `window.__forgeUiKit.reconcile(forgeDoc)` and brings its own React, Atlaskit and
 * styles. It must run after the bridge script and before the app's own. The page's policy must allow inline styles.
 */
export async function buildRenderer(outFile: string): Promise<void> {
  const result = await build({ ...browserBundle, entryPoints: [path.join(__dirname, 'renderer.tsx')], outfile: outFile });
  await writeBundle(result, outFile);
}

/**
 * Bundles an app's UI Kit resource (`resources[].path` of its manifest) with the app's own `node_modules`. Every part uses the React that the
 * app folder resolves, since two copies of React in one bundle break hooks.
 * @throws esbuild's BuildFailure with file and line when the app does not compile or a package is missing
 */
export async function bundleUiKitResource(entryFile: string, appFolder: string, outFile: string): Promise<void> {
  const reactFolder = path.dirname(createRequire(path.join(path.resolve(appFolder), 'package.json')).resolve('react/package.json'));
  const result = await build({
    ...browserBundle,
    absWorkingDir: path.resolve(appFolder),
    entryPoints: [path.resolve(appFolder, entryFile)],
    outfile: outFile,
    alias: { react: reactFolder },
  });
  await writeBundle(result, outFile);
}
