import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { HostSession, SessionChange } from '../../local/forge/browser-api';
import type { HostLogLine } from '../../local/forge/forge-host';
import type { RunningServer } from '../../local/forge/server/start-server';
import { type LocalSite, openSite } from '../../local/site/open-site';
import { serveSite } from '../../local/site/serve-site';
import { setUpPlumbline } from '../../local/site/set-up-plumbline';
import { openDemoSite } from '../demo-site';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium } from './chromium';

const root = path.resolve(__dirname, '../..');

/** Errors on the console that are nobody's fault, each with its reason. Every other one fails the test. */
const harmless: readonly { readonly text: RegExp; readonly reason: string }[] = [
  { text: /feature gate|statsig/i, reason: 'Atlaskit asks for feature flags, which nobody serves outside Atlassian.' },
];

export interface Look extends Omit<SessionChange, 'accountId'> {
  /** Whose eyes, by the place in the company; the PMO lead's without it. */
  readonly role?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A whole site with Plumbline, and a browser that looks at it. */
export interface SiteInBrowser {
  readonly site: LocalSite;
  readonly server: RunningServer;
  /** A new person at a new screen, on a page of the shell. */
  open(at: string, look?: Look): Promise<Page>;
  /** Closes all screens and answers what their consoles complained about since the last time. */
  closeAll(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function openSiteInBrowser(source: { readonly data?: string; readonly asOf?: number } = {}): Promise<SiteInBrowser> {
  buildFrontEnds();
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-browser-'));
  const errors: string[] = [];
  const log = (line: { readonly level: string; readonly source: string; readonly message: string }) => {
    if (line.level === 'error') errors.push(`[${line.source}] ${line.message}`);
  };
  const site = await (source.data === undefined
    ? openDemoSite({ siteFolder: folder, log, ...(source.asOf === undefined ? {} : { asOf: source.asOf }) })
    : openImported(folder, source.data, source.asOf, log));
  const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true }), () => site.stop()];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const server = await serveSite(site, { port: 0, cacheFolder: path.join(folder, 'ui-kit'), log });
    closers.push(() => server.stop());
    const browser = await launchChromium();
    closers.push(() => browser.close());
    const contexts: BrowserContext[] = [];
    return {
      site,
      server,
      open: async (at, look = {}) => {
        const { context, page } = await screen(browser, server.url, look, errors);
        contexts.push(context);
        await page.goto(server.url + at);
        return page;
      },
      closeAll: async () => {
        for (const context of contexts.splice(0)) await context.close();
        return errors.splice(0);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A site of exported issues with Plumbline installed, its facts collected. */
async function openImported(
  siteFolder: string,
  data: string,
  asOf: number | undefined,
  log: (line: HostLogLine) => void,
): Promise<LocalSite> {
  const site = await openSite({ appFolder: root, siteFolder, data, asOf, fresh: false, say: () => undefined, log, automatic: false });
  await site.host.install();
  await site.host.drainQueues();
  await setUpPlumbline(site);
  return site;
}

async function screen(browser: Browser, url: string, look: Look, errors: string[]): Promise<{ context: BrowserContext; page: Page }> {
  const size = { width: look.width ?? 1366, height: look.height ?? 860 };
  const context = await browser.newContext({ viewport: size, screen: size, acceptDownloads: true, reducedMotion: 'reduce' });
  context.on('console', (line) => {
    if (line.type() === 'error' && !harmless.some(({ text }) => text.test(line.text())))
      errors.push(`${line.text()} ${line.location().url}`);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  const { people } = (await (await context.request.get(`${url}/__host/session`)).json()) as HostSession;
  const person = people.find(({ role }) => role === (look.role ?? people[0]?.role));
  if (!person) throw new Error(`Nobody is ${look.role} here.`);
  const change: SessionChange = { accountId: person.accountId, theme: look.theme ?? 'light', locale: look.locale ?? 'en-US' };
  await context.request.post(`${url}/__host/session`, { data: change, headers: { origin: url } });
  return { context, page: await context.newPage() };
}

/** The app's frame on the page. */
export const appFrame = (page: Page): FrameLocator => page.frameLocator('iframe');
