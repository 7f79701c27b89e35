import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { type RunningServer, startServer } from '../../local/forge/server/start-server';
import { aSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { dashboardGadgets } from '../../local/site/dashboard-gadgets';
import { launchChromium, withChromium } from './chromium';

const root = path.resolve(__dirname, '../..');

jest.setTimeout(180_000);

withChromium('the portfolio gadget')('the portfolio gadget on a dashboard', () => {
  const jira = aSite();
  const folder = mkdtempSync(path.join(tmpdir(), 'portfolio-gadget-'));
  let mariaDb: MariaDb;
  let host: RunningForgeHost;
  let server: RunningServer;
  let browser: Browser;
  let dashboardId: string;

  beforeAll(async () => {
    // Vite is an ES module, which jest cannot load: the shell is built by a process of its own.
    const build = "require('./local/forge/shell/build-shell').buildShell().catch((e) => { console.error(e); process.exit(1); })";
    execFileSync(process.execPath, ['--import', 'tsx', '--eval', build], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    // The database runs under another account when we are root; it must be able to enter.
    chmodSync(folder, 0o711);
    browser = await launchChromium();
    mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
    for (const number of [1, 2, 3]) jira.issue(`ERP-${number}`, { summary: `Work ${number}` });
    const ann = jira.as('ann');
    const dashboard = await ann.post('/rest/api/3/dashboard', { name: 'PMO', sharePermissions: [], editPermissions: [] });
    dashboardId = dashboard.body.id;
    host = await createForgeHost({ appFolder: root, product: jira.site, mariaDb, dataFolder: folder, clock: jira.clock, automatic: false });
    await host.install();
    await host.drainQueues();
    const [gadget] = dashboardGadgets(root, jira.site.cloudId);
    const added = await ann.post(`/rest/api/3/dashboard/${dashboardId}/gadget`, { moduleKey: gadget?.moduleKey, title: 'Portfolio' });
    expect(added.status).toBe(200);
    server = await startServer({
      host,
      product: jira.site,
      port: 0,
      people: [{ accountId: 'ann', displayName: 'Ann Admin', role: 'administrator' }],
      log: () => undefined,
      clock: jira.clock,
      cacheFolder: path.join(folder, 'ui-kit'),
    });
  });
  afterAll(async () => {
    await server?.stop();
    await host?.stop();
    await browser?.close();
    await mariaDb?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the projects, is configured with a live preview, and keeps what was chosen', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.url}/jira/dashboards/${dashboardId}`);
    const gadget = page.locator('iframe').first().contentFrame();
    await gadget.getByText('1 of 1 projects visible to you').waitFor({ timeout: 40_000 });
    await gadget.getByRole('link', { name: 'Project ERP' }).waitFor();
    expect(await gadget.locator('table').first().getByRole('columnheader').allInnerTexts()).toEqual([
      'Name',
      'Status',
      'Done',
      'Due',
      'Overdue',
      'Blocked',
    ]);
    // The frame is as high as its content: nothing of the table is cut off.
    const frame = await page.locator('iframe').first().boundingBox();
    const last = await gadget.getByRole('button', { name: 'Open the portfolio' }).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));

    await page.getByRole('button', { name: /Actions/ }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    const edit = page.locator('iframe').first().contentFrame();
    await edit.getByLabel('Unassigned').check({ timeout: 20_000 });
    await edit.getByRole('columnheader', { name: 'Unassigned' }).waitFor();
    await edit.getByLabel('Blocked').uncheck();
    await edit.getByRole('button', { name: 'Save' }).click();

    await gadget.getByRole('button', { name: 'Open the portfolio' }).waitFor({ timeout: 20_000 });
    await edit.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    expect(await gadget.locator('table').first().getByRole('columnheader').allInnerTexts()).toEqual([
      'Name',
      'Status',
      'Done',
      'Due',
      'Overdue',
      'Unassigned',
    ]);
    expect(await gadget.locator('[data-unsupported], [data-failed]').count()).toBe(0);
    await page.close();
  });
});
