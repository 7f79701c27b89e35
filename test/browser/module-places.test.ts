import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { type RunningServer, startServer } from '../../local/forge/server/start-server';
import { writeApp } from '../../local/forge/testing/write-app';
import { aSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium, withChromium } from './chromium';

jest.setTimeout(180_000);

/** Types of modules with a place in the shell, and how to get there: an address, and what to click on it. */
const places: readonly (readonly [type: string, address: (key: string) => string, clicks: readonly string[]])[] = [
  ['globalPage', (key) => `/jira/apps/${key}`, []],
  ['adminPage', (key) => `/jira/settings/apps/${key}`, []],
  ['personalSettingsPage', (key) => `/jira/personal-settings/${key}`, []],
  ['projectPage', (key) => `/jira/projects/ERP/apps/${key}`, []],
  ['projectSettingsPage', (key) => `/jira/projects/ERP/settings/apps/${key}`, []],
  ['issuePanel', () => '/browse/ERP-1', []],
  ['issueContext', () => '/browse/ERP-1', []],
  ['issueGlance', () => '/browse/ERP-1', []],
  ['issueActivity', () => '/browse/ERP-1', ['tab']],
  ['issueAction', () => '/browse/ERP-1', ['Actions', 'menuitem']],
  ['command', () => '/jira/projects', ['Commands', 'menuitem']],
];
const faces = ['kit', 'custom'] as const;
const keyOf = (type: string, face: (typeof faces)[number]): string => `${type}-${face}`;

const moduleOf = (type: string, face: (typeof faces)[number]): string => {
  const shown = `resource: ${face}${face === 'kit' ? ', render: native' : ''}`;
  const target = type === 'command' ? `target: { ${shown} }` : `${shown}, label: ${keyOf(type, face)}, icon: 'https://example.com/i.svg'`;
  return `    - { key: ${keyOf(type, face)}, title: ${keyOf(type, face)}, ${target} }`;
};
const app = {
  'manifest.yml': `app:
  id: ari:cloud:ecosystem::app/22222222-2222-4333-8444-555555555555
  runtime: { name: nodejs22.x }
modules:
${places.map(([type]) => `  jira:${type}:\n${faces.map((face) => moduleOf(type, face)).join('\n')}`).join('\n')}
resources:
  - { key: kit, path: src/kit.jsx }
  - { key: custom, path: static }
`,
  'package.json': '{ "name": "places", "version": "1.0.0" }',
  'src/kit.jsx': `import ForgeReconciler, { Text, useProductContext } from '@forge/react';
const Here = () => {
  const context = useProductContext();
  return context ? <Text>{context.moduleKey + ' by UI Kit'}</Text> : null;
};
ForgeReconciler.render(<Here />);
`,
  'static/index.html':
    '<!doctype html><html lang="en"><head><title>Here</title></head><body><p id="here"></p><script src="./main.js"></script></body></html>',
  'static/main.js': `globalThis.__bridge.callBridge('getContext').then((context) => {
  document.getElementById('here').textContent = context.moduleKey + ' by Custom UI';
});`,
};

withChromium('modules in their places')('modules in their places', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'module-places-'));
  const written = writeApp(app);
  let mariaDb: MariaDb;
  let browser: Browser;
  let host: RunningForgeHost;
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    buildFrontEnds();
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
    const site = aSite();
    site.issue('ERP-1');
    const { clock } = site;
    host = await createForgeHost({ appFolder: written.folder, product: site.site, mariaDb, dataFolder: folder, clock, automatic: false });
    await host.install();
    const people = [{ accountId: 'ann', displayName: 'Ann Admin', role: 'administrator' }];
    const cacheFolder = path.join(folder, 'ui-kit');
    server = await startServer({ host, product: site.site, port: 0, people, log: () => undefined, clock, cacheFolder });
    browser = await launchChromium();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await host?.stop();
    await mariaDb?.stop();
    written.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const cases = places.flatMap(([type, address, clicks]) => faces.map((face) => [type, face, address, clicks] as const));
  test.each(cases)('jira:%s, %s', async (type, face, address, clicks) => {
    const key = keyOf(type, face);
    await page.goto(server.url + address(key));
    for (const click of clicks) {
      if (click === 'tab' || click === 'menuitem') await page.getByRole(click, { name: key }).click();
      else await page.getByRole('button', { name: click }).click();
    }
    const text = `${key} by ${face === 'kit' ? 'UI Kit' : 'Custom UI'}`;
    await page.frameLocator(`iframe[title="${key}"]`).getByText(text).waitFor({ timeout: 60_000 });
  });
});
