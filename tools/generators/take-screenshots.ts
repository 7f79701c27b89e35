/** Makes the pictures of the README again: `npx tsx tools/generators/take-screenshots.ts`. Opens a demo company of its own, in a folder it removes. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { openSite } from '../../local/site/open-site';
import { serveSite } from '../../local/site/serve-site';
import { setUpGovernance } from '../../local/site/set-up-governance';
import { setUpPlumbline } from '../../local/site/set-up-plumbline';

const root = path.resolve(__dirname, '../..');
const size = { width: 1366, height: 860 };
const executablePath = process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium';

interface Picture {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly at: string;
  /** What is there when the page is ready, in the app's frame. */
  readonly awaits: string;
}

async function takeScreenshots(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-pictures-'));
  const site = await openSite({
    appFolder: root,
    siteFolder: folder,
    data: undefined,
    asOf: undefined,
    fresh: true,
    say: console.error,
    automatic: false,
  });
  let browser: Browser | undefined;
  try {
    await site.host.install();
    await site.host.drainQueues();
    await setUpPlumbline(site);
    await setUpGovernance(site);
    await site.host.drainQueues();
    const server = await serveSite(site, {
      port: 0,
      cacheFolder: path.join(folder, 'ui-kit'),
      log: ({ message }) => console.error(message),
    });
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'] });
    const [dashboard] = site.jira.state.all('dashboards');
    const pictures: readonly Picture[] = [
      { name: 'portfolio-light', theme: 'light', at: '/jira/apps/plumbline/portfolio', awaits: '[role=treegrid] [data-row]' },
      { name: 'compliance-light', theme: 'light', at: '/jira/apps/plumbline/compliance', awaits: '[role=grid] [role=gridcell]' },
      { name: 'gadget-dark', theme: 'dark', at: `/jira/dashboards/${dashboard?.id}`, awaits: 'figure, table' },
    ];
    for (const picture of pictures) await take(browser, server.url, picture);
    await browser.close();
    browser = undefined;
    await server.stop();
  } finally {
    await browser?.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(browser: Browser, url: string, { name, theme, at, awaits }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: size, screen: size });
  await context.request.post(`${url}/__host/session`, { data: { theme }, headers: { origin: url } });
  const page = await context.newPage();
  await page.goto(url + at);
  await page.frameLocator('iframe').locator(awaits).first().waitFor();
  // Frames take the height of their content, and names arrive, a moment later.
  await page.waitForLoadState('networkidle');
  const images = path.join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  await page.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
  await context.close();
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
