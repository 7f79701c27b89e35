import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIntoPlace } from './build-into-place';

const parent = mkdtempSync(path.join(os.tmpdir(), 'build-'));
const dist = path.join(parent, 'dist');
const page = path.join(dist, 'index.html');
afterAll(() => rmSync(parent, { recursive: true }));

const builds = (text: string) => async (outFolder: string) => {
  mkdirSync(outFolder);
  writeFileSync(path.join(outFolder, 'index.html'), text);
};

test('what was built before is served until the new one is whole, and nothing else is left behind', async () => {
  await buildIntoPlace(dist, builds('first'));
  await buildIntoPlace(dist, async (outFolder) => {
    await builds('second')(outFolder);
    expect(readFileSync(page, 'utf8')).toBe('first');
  });
  expect(readFileSync(page, 'utf8')).toBe('second');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('a failed build leaves the last good one in its place', async () => {
  await buildIntoPlace(dist, builds('good'));
  await expect(
    buildIntoPlace(dist, async () => {
      throw new Error('a syntax error');
    }),
  ).rejects.toThrow('a syntax error');
  expect(readFileSync(page, 'utf8')).toBe('good');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('the page is as old as the beginning of its build, so that what changed meanwhile is built again', async () => {
  let changedAt = 0;
  await buildIntoPlace(dist, async (outFolder) => {
    const source = path.join(parent, 'changed.ts');
    writeFileSync(source, '');
    changedAt = statSync(source).mtimeMs;
    rmSync(source);
    await builds('page')(outFolder);
  });
  expect(statSync(page).mtimeMs).toBeLessThanOrEqual(changedAt);
  expect(existsSync(page)).toBe(true);
});

test('assets of the last build stay for pages that are open, if asked for', async () => {
  const withAsset = (name: string) => async (outFolder: string) => {
    await builds(name)(outFolder);
    mkdirSync(path.join(outFolder, 'assets'));
    writeFileSync(path.join(outFolder, 'assets', name), name);
  };
  const assets = path.join(dist, 'assets');
  await buildIntoPlace(dist, withAsset('page-a1.js'));
  await buildIntoPlace(dist, withAsset('page-b2.js'), { keepsRecentAssets: true });
  expect(readdirSync(assets).sort()).toEqual(['page-a1.js', 'page-b2.js']);
  await buildIntoPlace(dist, withAsset('page-c3.js'));
  expect(readdirSync(assets)).toEqual(['page-c3.js']);
});
