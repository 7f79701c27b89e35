import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isStale } from './is-stale';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stale-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, second: number): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
  return file;
};

test('something built is stale when it is missing or a source deep below is newer; what is built or installed does not count', () => {
  const source = path.join(folder, 'src');
  write('src/deep/a.ts', 100);
  expect(isStale(path.join(folder, 'missing.js'), [source])).toBe(true);
  const built = write('out.js', 200);
  write('src/dist/b.js', 300);
  write('src/node_modules/c.js', 300);
  expect(isStale(built, [source])).toBe(false);
  write('src/deep/a.ts', 250);
  expect(isStale(built, [source])).toBe(true);
});
