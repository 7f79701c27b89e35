import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { writeStandAlonePage } from '../../local/forge/ui-kit/gallery/gallery-page';
import { launchChromium, withChromium } from './chromium';

const answers = {
  fetchProduct: { status: 200, body: JSON.stringify({ accountId: 'u1', displayName: 'Ada Example', avatarUrls: {} }) },
};

jest.setTimeout(60_000);

withChromium('the UI Kit gallery in a browser')('the UI Kit gallery in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ui-kit-gallery-'));
  let browser: Browser;
  let address: string;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const gallery = path.resolve(__dirname, '../../local/forge/ui-kit/gallery/gallery.tsx');
    const [file, launched] = await Promise.all([writeStandAlonePage(folder, gallery, answers), launchChromium()]);
    browser = launched;
    address = pathToFileURL(file).href;
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.getByRole('heading', { name: 'UI Kit gallery' }).waitFor();
  });
  afterEach(() => page.close());

  const open = (tab: string) => page.getByRole('tab', { name: tab }).click();
  const calls = () => page.evaluate<{ command: string; payload: unknown }[]>('window.__calls');

  it('draws every component without a complaint, but for the one that is not supported', async () => {
    for (const tab of ['Content', 'Fields', 'Charts', 'Overlays']) {
      await open(tab);
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await page.locator('[data-failed]').count()).toBe(0);
    }
    expect(
      await page.locator('[data-unsupported]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-unsupported'))),
    ).toEqual(['Frame']);
    expect(complaints.filter((text) => !text.includes('unsupported component Frame'))).toEqual([]);
  });

  it('lets an app decide what a controlled field shows, letter by letter', async () => {
    await open('Fields');
    const field = page.getByLabel('Controlled');
    await field.pressSequentially('abc');
    await field.press('ArrowLeft');
    await field.pressSequentially('x');
    expect(await field.inputValue()).toBe('ABXC');
    await page.getByText('Value: ABXC').waitFor();
  });

  it('validates and submits a form made with useForm', async () => {
    await open('Fields');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Give it a title.').waitFor();
    await page.getByLabel('Title').fill('Roof');
    await page.getByLabel('Agreed').uncheck();
    await page.getByLabel('Tree').click();
    await page.getByRole('option', { name: 'Birch' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('"title":"Roof"').waitFor();
    const submitted = (await page.getByTestId('submitted').textContent()) ?? '';
    expect(JSON.parse(submitted.replace('Submitted: ', ''))).toEqual({
      title: 'Roof',
      agreed: false,
      tree: { label: 'Birch', value: 'birch' },
    });
  });

  it('hands all chosen values of a checkbox group to the app', async () => {
    await open('Fields');
    await page.getByRole('group').getByLabel('Birch').check();
    await page.getByText('Chosen: cedar, birch').waitFor();
  });

  it('opens and closes a dialog, making room for it in a low frame', async () => {
    await page.setViewportSize({ width: 900, height: 120 });
    await open('Overlays');
    await page.getByRole('button', { name: 'Open dialog' }).click();
    await page.getByRole('dialog', { name: 'A dialog' }).waitFor();
    expect(await page.evaluate('document.body.scrollHeight')).toBeGreaterThan(500);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens a popup at its trigger', async () => {
    await open('Overlays');
    await page.getByRole('button', { name: 'Open popup' }).click();
    await page.getByText('In a popup').waitFor();
  });

  it('follows links through the bridge and never loads them inside the frame', async () => {
    await page.getByRole('link', { name: 'a link' }).click();
    await page.getByRole('link', { name: 'Read more' }).click();
    expect((await calls()).filter((call) => call.command === 'navigate')).toEqual([
      { command: 'navigate', payload: { url: '/browse/ABC-1', type: 'same-tab' } },
      { command: 'navigate', payload: { url: 'https://www.example.com', type: 'same-tab' } },
    ]);
    expect(page.url()).toBe(address);
  });

  it('shows people by their name, asked from Jira as the viewer', async () => {
    await page.locator('[data-account-id="u2"]').filter({ hasText: 'Ada Example' }).waitFor();
    expect(
      (await calls()).some(
        (call) => call.command === 'fetchProduct' && JSON.stringify(call.payload).includes('/rest/api/3/user?accountId=u1'),
      ),
    ).toBe(true);
  });
});
