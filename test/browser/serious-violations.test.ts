import type { Browser } from 'playwright-core';
import { launchChromium, withChromium } from './chromium';
import { seriousViolations } from './serious-violations';

withChromium('what axe is asked')('a page with faults', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is told them, those of its frames too', async () => {
    const page = await browser.newPage();
    const inFrame = `<html lang='en'><title>Frame</title><img src='x.png'></html>`;
    await page.setContent(
      `<html lang="en"><title>Page</title><main><button></button><iframe title="App" srcdoc="${inFrame}"></iframe></main></html>`,
    );
    expect((await seriousViolations(page)).map((found) => found.split(':')[0])).toEqual(['button-name', 'image-alt']);
  });

  it('without faults has none', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>Page</title><main><h1>Portfolio</h1><button>Open</button></main></html>');
    expect(await seriousViolations(page)).toEqual([]);
  });
});
