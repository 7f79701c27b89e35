import path from 'node:path';
import { readManifest } from '../manifest/read-manifest';
import { manifestText } from '../testing/manifest-text';
import { writeApp } from '../testing/write-app';
import { bundleHandlers } from './bundle-handlers';

/** Bundles an app that lives only as long as the call. */
async function bundled(files: Readonly<Record<string, string>>, functions = '') {
  const app = writeApp({ 'manifest.yml': manifestText({ functions }), ...files });
  try {
    const answer = readManifest(app.folder);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return await bundleHandlers(answer.manifest, path.join(app.folder, 'out'));
  } finally {
    app.remove();
  }
}

describe('bundleHandlers', () => {
  it('finds a handler in any of the source languages, one bundle a file', async () => {
    const functions = '    - { key: other, handler: deep/other.run }\n    - { key: second, handler: index.second }';
    const result = await bundled(
      { 'src/index.tsx': 'export const resolver = 1; export const second = 2;', 'src/deep/other.js': 'export const run = 1;' },
      functions,
    );
    expect([...result.functions].map(([key, { bundleFile, exportName }]) => [key, path.basename(bundleFile), exportName])).toEqual([
      ['resolver', 'index.cjs', 'resolver'],
      ['other', 'deep__other.cjs', 'run'],
      ['second', 'index.cjs', 'second'],
    ]);
  });

  it('tells one version of the app from another', async () => {
    const first = await bundled({ 'src/index.ts': 'export const resolver = 1;' });
    const same = await bundled({ 'src/index.ts': 'export const resolver = 1;' });
    const other = await bundled({ 'src/index.ts': 'export const resolver = 2;' });
    expect(same.fingerprint).toBe(first.fingerprint);
    expect(other.fingerprint).not.toBe(first.fingerprint);
  });

  it('names a missing handler file', async () => {
    await expect(bundled({})).rejects.toThrow("manifest.yml: no file src/index.{ts,tsx,js,jsx} for the handlers 'index.…'.");
  });

  it('refuses an import of UI Kit 1 by name', async () => {
    await expect(bundled({ 'src/index.js': "import ForgeUI from '@forge/ui'; export const resolver = ForgeUI;" })).rejects.toThrow(
      'UI Kit 1 (@forge/ui)',
    );
  });
});
