import { existsSync } from 'node:fs';
import path from 'node:path';
import { withChromium } from './chromium';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

const issues = path.resolve(__dirname, '../../../shared/data/jira-issues');
const hasIssues = existsSync(issues);
if (!hasIssues) console.warn(`Left out: exported issues in a browser. There is no ${path.basename(issues)} beside the repository.`);

jest.setTimeout(60_000);

(hasIssues ? withChromium('exported issues in a browser') : describe.skip)('somebody’s own exported issues', () => {
  let imported: SiteInBrowser;

  beforeAll(async () => {
    imported = await openSiteInBrowser({ data: issues, asOf: Date.parse('2021-12-02T13:33:55Z') });
  }, 240_000);
  afterAll(() => imported?.stop());

  it('stand on the portfolio page before there is a portfolio, with every issue counted', async () => {
    const page = await imported.open('/jira/apps/plumbline/portfolio?cols=issues');
    const frame = appFrame(page);
    const grid = frame.getByRole('treegrid');
    await frame.getByRole('heading', { name: 'Bring your projects together' }).waitFor();
    const rows = await grid.locator('[data-row][aria-level]').all();
    const counted = await Promise.all(
      rows.map(async (row) => {
        const key = (await row.locator('.pl-name__under').textContent())?.trim();
        const counts = await row.getByRole('gridcell').getByRole('button').allTextContents();
        return [key, counts.reduce((sum, text) => sum + Number(text.replace(',', '')), 0)];
      }),
    );
    expect(Object.fromEntries(counted)).toEqual({ AC: 4503, ALOY: 1499, DAEMON: 317, MOD: 367 });
    expect(await imported.closeAll()).toEqual([]);
  });
});
