import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unbuiltResources } from './unbuilt-resources';

const folder = mkdtempSync(path.join(os.tmpdir(), 'app-'));
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = `
app:
  id: ari:cloud:ecosystem::app/3f1c2c5e-6a0b-4f57-9d1e-7f0a5b8c9d22
  runtime:
    name: nodejs22.x
modules:
  jira:projectPage:
    - key: page
      title: Page
      resource: main
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.resolver
resources:
  - key: main
    path: static/main/dist
`;

test('an app whose pages are not built is named with what is missing and how to build it', () => {
  writeFileSync(path.join(folder, 'manifest.yml'), manifest);
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'src/index.js'), 'export const resolver = () => ({});');
  expect(unbuiltResources(folder)).toMatch(/resource main: static\/main\/dist is not there\nBuild them first, as the app’s own README/);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts: { build: 'node build.mjs' } }));
  mkdirSync(path.join(folder, 'static/main/dist'), { recursive: true });
  expect(unbuiltResources(folder)).toMatch(
    /static\/main\/dist holds no index.html\nBuild them with: npm --prefix \S+ run build\. Then start again\./,
  );
  writeFileSync(path.join(folder, 'static/main/dist/index.html'), '<p>Hello</p>');
  expect(unbuiltResources(folder)).toBeUndefined();
});
