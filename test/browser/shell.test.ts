import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { type RunningServer, startServer } from '../../local/forge/server/start-server';
import { writeApp } from '../../local/forge/testing/write-app';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { launchChromium, withChromium } from './chromium';
import { violationsIn } from './serious-violations';
import { sampleApp } from './shell-sample-app';

const root = path.resolve(__dirname, '../..');

jest.setTimeout(240_000);

withChromium('the shell in a browser')('the shell around an app', () => {
  const jira: TestSite = aSite();
  const app = writeApp(sampleApp);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shell-'));
  let mariaDb: MariaDb;
  let host: RunningForgeHost;
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    // Vite is an ES module, which this test cannot import; a process of its own builds the shell if it is stale.
    const script = "require('./local/forge/shell/build-shell').buildShell().catch((e) => { console.error(e); process.exit(1); })";
    execFileSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), '-e', script], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    await build({
      entryPoints: [path.join(app.folder, 'static-src/main.ts')],
      bundle: true,
      format: 'iife',
      outfile: path.join(app.folder, 'static/app.js'),
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      logLevel: 'error',
    });
    jira.issue('ERP-1', { summary: 'Choose a supplier' });
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
    host = await createForgeHost({
      appFolder: app.folder,
      product: jira.site,
      mariaDb,
      dataFolder: folder,
      clock: jira.clock,
      automatic: false,
    });
    await host.install();
    server = await startServer({
      host,
      product: jira.site,
      port: 0,
      people: [
        { accountId: 'ann', displayName: 'Ann Admin', role: 'Administrator' },
        { accountId: 'bob', displayName: 'Bob Builder', role: 'Project manager' },
        { accountId: 'cem', displayName: 'Cem Customer', role: 'Outsider' },
      ],
      clock: jira.clock,
      cacheFolder: path.join(folder, 'cache'),
      log: (line) => console.error(line.message),
    });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await host?.stop();
    await mariaDb?.stop();
    app.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterEach(() => context.close());

  const open = (address: string) => page.goto(`${server.url}${address}`);
  const frame = (title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);
  const told = async (title: string, id: string): Promise<string> => (await frame(title).locator(`#${id}`).textContent()) ?? '';
  const press = (title: string, id: string) => frame(title).locator(`#do-${id}`).click();
  const openSample = async (address = '/jira/apps/sample') => {
    await open(address);
    await frame('Sample').locator('#ready').waitFor();
  };
  const viewAs = async (name: string) => {
    await page.getByRole('button', { name: /^View as/ }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await page.getByRole('button', { name: `View as: ${name}` }).waitFor();
  };

  test('what a frame knows is decided by the server, whatever the frame says', async () => {
    await openSample('/jira/apps/sample?q=1');
    const who = JSON.parse(await told('Sample', 'who'));
    expect(who).toEqual({
      accountId: 'ann',
      extension: { type: 'jira:globalPage', location: `${server.url}/jira/apps/sample?q=1` },
    });
    expect(JSON.parse(await told('Sample', 'context'))).toMatchObject({
      accountId: 'ann',
      moduleKey: 'sample',
      environmentType: 'DEVELOPMENT',
      locale: 'en-US',
      extension: { type: 'jira:globalPage' },
    });
    expect(await told('Sample', 'fail')).toBe('It went wrong on purpose');
  });

  test('the front end reaches the product as its user, within the scopes of the app', async () => {
    await openSample();
    expect(await told('Sample', 'read')).toBe('200');
    // `write:jira-work` is not in the manifest.
    expect(await told('Sample', 'write')).toMatch(/^40[13]$/);
    expect((await jira.as('ann').get('/rest/api/3/issue/ERP-1')).body.fields.summary).toBe('Choose a supplier');
  });

  test('a frame can neither read the shell, nor call it, nor run inline scripts', async () => {
    await openSample();
    await press('Sample', 'call-shell');
    await expect(told('Sample', 'call-shell')).resolves.toBe('rejected rejected');
    await press('Sample', 'read-shell');
    expect(await told('Sample', 'read-shell')).toMatch(/^refused: .*cross-origin/);
    await press('Sample', 'inline-script');
    expect(await told('Sample', 'inline-script')).toBe('Sample');
  });

  test('the app’s place is in the address bar: a link reproduces it, Back works, the navigation moves it', async () => {
    await openSample('/jira/apps/sample/two?filter=late');
    expect(await told('Sample', 'place')).toBe('/two?filter=late');
    await press('Sample', 'push');
    await page.waitForURL(`${server.url}/jira/apps/sample/one/detail?x=1`);
    expect(await told('Sample', 'place')).toBe('PUSH /one/detail?x=1');
    await page.goBack();
    await frame('Sample').getByText('POP /two?filter=late').waitFor();
    await page.getByRole('link', { name: 'First page' }).click();
    await frame('Sample').getByText('PUSH /one').waitFor();
    expect(page.url()).toBe(`${server.url}/jira/apps/sample/one`);
  });

  test('flags call back, modals carry their context in and their answer out, events reach the app', async () => {
    await openSample();
    await press('Sample', 'flag');
    await page.getByRole('button', { name: 'Undo' }).click();
    await frame('Sample').locator('#undone').waitFor();
    await press('Sample', 'emit');
    await frame('Sample').getByText('{"n":1}').waitFor();
    await press('Sample', 'modal');
    await page.getByRole('heading', { name: 'A modal' }).waitFor();
    expect(JSON.parse(await told('A modal', 'context'))).toMatchObject({ accountId: 'ann', extension: { modal: { from: 'parent' } } });
    await frame('A modal').locator('#do-close-modal').click();
    await frame('Sample').getByText('{"answer":42}').waitFor();
    await page.getByRole('heading', { name: 'A modal' }).waitFor({ state: 'detached' });
  });

  test('navigation stays in the shell, and what cannot be done is refused by name', async () => {
    await openSample();
    await press('Sample', 'navigate-away');
    await frame('Sample').getByText('refused: This host has no page for the target "contentView".').waitFor();
    await press('Sample', 'close');
    await frame('Sample').getByText('refused: this resource’s view is not closable.'.replace('’', "'")).waitFor();
    await press('Sample', 'navigate');
    await page.getByRole('textbox', { name: 'JQL' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'JQL' }).inputValue()).toBe('project = ERP');
    await page.getByRole('link', { name: 'ERP-1' }).waitFor();
  });

  test('theme and language of the shell are those of its frames', async () => {
    await openSample();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await frame('Sample').locator('#theme-heard').waitFor();
    expect(await frame('Sample').locator('html').getAttribute('data-color-mode')).toBe('dark');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
    await frame('Sample').getByText('Hallo').waitFor();
    await page.getByRole('link', { name: 'Eerste pagina' }).waitFor();
  });

  test('a work item has the app’s panel, context panel and action in their places', async () => {
    await open('/browse/ERP-1');
    await page.getByRole('heading', { name: 'Choose a supplier' }).waitFor();
    await frame('Sample context').getByText('For ann on ERP-1').waitFor();
    await frame('Sample context').getByRole('button', { name: 'Clicked 0' }).click();
    await frame('Sample context').getByRole('button', { name: 'Clicked 1' }).waitFor();
    await frame('Sample panel').getByText('refused: A module of type jira:issuePanel has no address').waitFor();
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Sample action' }).click();
    await frame('Sample action').getByText('Hello from the action').waitFor();
    await frame('Sample action').getByRole('button', { name: 'Done' }).click();
    await page.locator('iframe[title="Sample action"]').waitFor({ state: 'detached' });
  });

  test('a gadget is added, configured and shows its configuration, also after a reload', async () => {
    const dashboard = await jira.as('ann').post('/rest/api/3/dashboard', { name: 'Overview', sharePermissions: [], editPermissions: [] });
    await open(`/jira/dashboards/${dashboard.body.id}`);
    await page.getByRole('heading', { name: 'This dashboard is empty' }).waitFor();
    await page.getByRole('button', { name: 'Add gadget' }).click();
    await page.getByRole('menuitem', { name: /Sample gadget/ }).click();
    await frame('Sample gadget').getByText('Colour none').waitFor();
    await page.getByRole('button', { name: 'Actions: Sample gadget' }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    await frame('Sample gadget').getByLabel('Colour').fill('green');
    await frame('Sample gadget').getByRole('button', { name: 'Save' }).click();
    await frame('Sample gadget').getByText('Colour green').waitFor();
    await page.reload();
    await frame('Sample gadget').getByText('Colour green').waitFor();
  });

  test('who may not browse a project sees nothing of it, and administration pages are for administrators', async () => {
    await open('/jira/projects');
    await page.getByRole('link', { name: 'Project ERP' }).waitFor();
    await viewAs('Cem Customer');
    await page.getByRole('heading', { name: 'No projects to see' }).waitFor();
    await open('/browse/ERP-1');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await open('/jira/settings/apps/sample-admin');
    await page.getByText('Only those who hold ADMINISTER may open this page.').waitFor();
  });

  test('the host’s tools show what ran, run a schedule now, and say what is not hosted and why', async () => {
    await openSample();
    await open('/host-tools/invocations');
    await page.getByRole('cell', { name: 'It went wrong on purpose' }).first().waitFor();
    await page.getByRole('link', { name: 'Schedules' }).click();
    await page.getByRole('button', { name: 'Run now: tick' }).click();
    await page.getByText('Ran: tick').waitFor();
    await page.getByRole('link', { name: 'Modules' }).click();
    await page.getByRole('cell', { name: 'jira:customField' }).waitFor();
  });

  test.each([
    ['projects', '/jira/projects', 'Project ERP'],
    ['a work item', '/browse/ERP-1', 'Choose a supplier'],
    ['a query', '/issues/?jql=project%20%3D%20ERP', 'ERP-1'],
    ['the tools', '/host-tools/faults', 'Faults of the platform'],
  ])('%s: no accessibility violations of WCAG 2.1 A and AA, light and dark', async (_name, address, sign) => {
    for (const theme of ['light', 'dark'] as const) {
      await open(address);
      await page.getByText(sign).first().waitFor();
      if (theme === 'dark') {
        await page.getByRole('button', { name: 'Dark theme' }).click();
        await page.locator('html[data-color-mode="dark"]').waitFor();
        // Colours fade over; half-way they have no contrast worth measuring. What disappears meanwhile, such as a spinner, never finishes.
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
      }
      const found = await violationsIn(page.mainFrame(), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      expect(found).toEqual([]);
    }
  });

  test('at 320 pixels nothing is wider than the page, and the navigation opens from the menu', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const address of ['/jira/projects', '/browse/ERP-1', '/issues/?jql=project%20%3D%20ERP', '/host-tools/invocations']) {
      await open(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Dashboards' }).click();
    await page.getByRole('heading', { name: 'Dashboards', level: 1 }).waitFor();
  });
});
