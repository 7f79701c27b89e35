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
import { launchChromium, withChromium } from './chromium';

const apps = path.resolve(__dirname, '../apps');
const people = [
  { accountId: 'ann', displayName: 'Ann Admin', role: 'administrator' },
  { accountId: 'bob', displayName: 'Bob Builder', role: 'project manager' },
];

jest.setTimeout(120_000);

withChromium('other apps in a browser')('other apps in the shell', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'other-apps-browser-'));
  let mariaDb: MariaDb;
  let browser: Browser;
  let site: TestSite;
  let host: RunningForgeHost;
  let server: RunningServer;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    // The Custom UI app is built as its README says; UI Kit needs no build.
    execFileSync(process.execPath, ['build.mjs'], { cwd: path.join(apps, 'custom-ui-app') });
    // Vite is an ES module, which jest cannot load: the shell is built by a process of its own.
    const build = "require('./local/forge/shell/build-shell').buildShell().catch((e) => { console.error(e); process.exit(1); })";
    execFileSync(process.execPath, ['--import', 'tsx', '--eval', build], {
      cwd: path.resolve(__dirname, '../..'),
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    browser = await launchChromium();
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
  });
  afterAll(async () => {
    await browser?.close();
    await mariaDb?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function show(app: string): Promise<void> {
    host = await createForgeHost({
      appFolder: path.join(apps, app),
      product: site.site,
      mariaDb,
      dataFolder: folder,
      clock: site.clock,
      automatic: false,
    });
    await host.install();
    server = await startServer({
      host,
      product: site.site,
      port: 0,
      people,
      log: () => undefined,
      clock: site.clock,
      cacheFolder: path.join(folder, 'ui-kit', app),
    });
  }
  beforeEach(async () => {
    site = aSite();
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    await server?.stop();
    await host?.stop();
    expect(complaints).toEqual([]);
  });

  const frame = (title: string) => page.frameLocator(`iframe[title="${title}"]`).first();

  it('Standup notes: panel, context and dialog on a work item', async () => {
    site.issue('ERP-1', { summary: 'Lay the roof' });
    await show('ui-kit-app');
    await page.goto(`${server.url}/browse/ERP-1`);
    const panel = page.getByLabel('Standup notes').frameLocator('iframe');
    await panel.getByText('No notes yet').waitFor({ timeout: 60_000 });

    await panel.getByRole('button', { name: 'Add note' }).click();
    await panel.getByLabel('Note').fill('Roof is on');
    await panel.getByLabel('Mood').click();
    await panel.getByRole('option', { name: 'Stuck' }).click();
    await panel.getByRole('button', { name: 'Add note' }).click();
    await panel.getByText('1 notes').waitFor();
    await panel.locator('[data-account-id="ann"]').filter({ hasText: 'Ann Admin' }).waitFor();

    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByText('Add a standup note').click();
    const dialog = frame('Add a standup note').getByRole('dialog', { name: 'Standup note' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('From the dialog');
    await dialog.getByLabel('Going well').check();
    await dialog.getByRole('button', { name: 'Save note' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.reload();
    await panel.getByText('2 notes').waitFor({ timeout: 60_000 });
    await page.locator('.context-panel').frameLocator('iframe').getByText('From the dialog').waitFor();
    expect(await panel.locator('[data-unsupported], [data-failed]').count()).toBe(0);
  });

  it('Release countdown: project page in two languages, flag, and settings for the administrator', async () => {
    const project = site.state.one('projects.key', 'ERP');
    await site.as('ann').post('/rest/api/3/version', { name: '2.0', releaseDate: '2026-04-10', projectId: Number(project?.id) });
    await show('custom-ui-app');
    await page.goto(`${server.url}/jira/projects/ERP/apps/countdown-page`);
    const english = frame('Release countdown');
    await english.getByText('10', { exact: true }).waitFor();
    await english.getByText('ERP: next release 2.0').waitFor();
    await english.getByRole('button', { name: 'Remind me' }).click();
    await page.getByText('You will be reminded').waitFor();

    await page.goto(`${server.url}/jira/settings/apps/countdown-admin`);
    const settings = frame('Release countdown settings');
    await settings.getByLabel('Days before a release counts as soon').fill('5');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Saved').waitFor();

    await page.request.post(`${server.url}/__host/session`, { data: { locale: 'nl-NL' }, headers: { origin: server.url } });
    await page.goto(`${server.url}/jira/projects/ERP/apps/countdown-page`);
    const dutch = frame('Aftellen naar de release');
    await dutch.getByText('ERP: volgende release 2.0').waitFor();
    expect(await dutch.getByText('Binnenkort').count()).toBe(0);
  });
});
