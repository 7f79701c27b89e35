import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { type RunningServer, startServer } from '../../local/forge/server/start-server';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium, withChromium } from './chromium';
import { seriousViolations } from './serious-violations';

jest.setTimeout(180_000);

const root = path.resolve(__dirname, '../..');
const appFolder = path.join(root, 'test/apps/release-gate-app');
const people = [
  { accountId: 'ann', displayName: 'Ann Admin', role: 'administrator' },
  { accountId: 'bob', displayName: 'Bob Builder', role: 'project manager' },
];

withChromium('workflow rules of an app in the shell')('workflow rules of an app in the shell', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-gate-browser-'));
  let mariaDb: MariaDb;
  let browser: Browser;
  let site: TestSite;
  let host: RunningForgeHost;
  let server: RunningServer;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    execFileSync(process.execPath, ['build.mjs'], { cwd: appFolder });
    buildFrontEnds();
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
    site = aSite();
    site.issue('ERP-1', { summary: 'Close the books' });
    host = await createForgeHost({ appFolder, product: site.site, mariaDb, dataFolder: folder, clock: site.clock, automatic: false });
    await host.install();
    const cacheFolder = path.join(folder, 'ui-kit');
    server = await startServer({ host, product: site.site, port: 0, people, log: () => undefined, clock: site.clock, cacheFolder });
    browser = await launchChromium();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    // A refused transition is a 400 on purpose, which the browser notes on its console.
    page.on('console', (line) => line.type() === 'error' && !/status of 400/.test(line.text()) && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await host?.stop();
    await mariaDb?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  const dialog = (name: string) => page.getByRole('dialog', { name });

  test('an administrator adds a validator on its configuration page, and changes it', async () => {
    await page.goto(`${server.url}/jira/settings`);
    await page.getByRole('link', { name: 'Workflows' }).click();
    await page.locator('.issue-rows a').first().click();
    await page.getByRole('button', { name: 'Add a rule to Done' }).click();
    await page.getByRole('menuitem', { name: /Label is present/ }).click();
    const create = dialog('Label is present').frameLocator('iframe');
    await create.getByText('to Done').waitFor();
    await create.getByLabel('Label that must be there').waitFor();
    expect(await create.getByLabel('Label that must be there').inputValue()).toBe('release');
    await create.getByLabel('Label that must be there').fill('');
    await dialog('Label is present').getByRole('button', { name: 'Add' }).click();
    await create.getByText('Name a label.').waitFor();
    await create.getByLabel('Label that must be there').fill('ready');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog('Label is present').getByRole('button', { name: 'Add' }).click();
    const done = page.getByRole('region', { name: 'Done' });
    await done.getByText('The label ready must be there.').waitFor();
    await done.frameLocator('iframe').getByText('Label: ready').waitFor();

    await done.getByRole('button', { name: 'Edit: Label is present' }).click();
    const edit = dialog('Label is present').frameLocator('iframe');
    await edit.getByLabel('Label that must be there').fill('go');
    await dialog('Label is present').getByRole('button', { name: 'Update' }).click();
    await done.getByText('The label go must be there.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a work item stays where it is, says why, and moves with the field filled in', async () => {
    await page.goto(`${server.url}/browse/ERP-1`);
    await page.getByRole('button', { name: 'Move' }).click();
    await page.getByRole('menuitem', { name: /Done/ }).click();
    const move = dialog('Done');
    await move.getByText('Add the label go to ERP-1 first.').waitFor();
    await move.getByLabel('Labels').fill('go');
    expect(await seriousViolations(page)).toEqual([]);
    await move.getByRole('button', { name: 'Move' }).click();
    await move.waitFor({ state: 'detached' });
    expect(site.state.one('issues.key', 'ERP-1')).toMatchObject({ statusId: '10001', labels: ['go'] });
  });

  test('the issue action fills the label in, and the context shows it', async () => {
    site.issue('ERP-2', { summary: 'Open the books' });
    await page.goto(`${server.url}/browse/ERP-2`);
    const context = page.locator('.context-panel').frameLocator('iframe');
    await context.getByText('Not ready').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByText('Put the gate label on').click();
    const action = page.frameLocator('iframe[title="Put the gate label on"]').getByRole('dialog', { name: 'Gate label' });
    await action.getByRole('button', { name: 'Add label' }).click();
    await action.waitFor({ state: 'detached' });
    expect(site.state.one('issues.key', 'ERP-2')?.labels).toEqual(['release']);
  });

  test('a command leads to the app’s page, and an action is called with its inputs', async () => {
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('menuitem', { name: 'Add the gate label to many' }).click();
    await page.frameLocator('iframe[title="Release gates"]').getByText('Add the validator to a transition').waitFor({ timeout: 60_000 });
    await page.goto(`${server.url}/host-tools/actions`);
    await page.getByText('Gatekeeper').waitFor();
    await page.getByLabel('Label', { exact: true }).fill('release');
    await page.getByLabel('As if on this work item').fill('ERP-2');
    await page.getByRole('button', { name: 'Call' }).click();
    await page.getByText('"count": 1').waitFor();
    await page.getByText('"on": "ERP-2"').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
