import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts Chromium; `PLUMBLINE_CHROMIUM` names another one. */
const executablePath = process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium';

/** `describe`, or `describe.skip` with a message where there is no browser. */
export function withChromium(what: string): jest.Describe {
  if (existsSync(executablePath)) return describe;
  console.warn(`Left out: ${what}. ${executablePath} is not there; install Chromium (Debian: apt-get install chromium).`);
  return describe.skip;
}

/** A browser of the test's own that calls nobody by itself. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
