import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostLogLine } from '../local/forge/forge-host';
import { type LocalSite, openSite } from '../local/site/open-site';
import { setUpPlumbline } from '../local/site/set-up-plumbline';

/** Making one takes twenty seconds on an idle machine; suites give their set-up three minutes. */
const LONGEST_WAIT_MS = 90_000;
const POLL_MS = 200;

export interface DemoSiteOptions {
  readonly siteFolder: string;
  /** The moment to live at, in milliseconds; without it the clock goes on. */
  readonly asOf?: number;
  readonly log?: (line: HostLogLine) => void;
}

/**
 * The demo company with Plumbline installed, its facts collected and its portfolios set up. `npm test` names a folder for its run: there the
 * first suite leaves what it made, and the others begin with a copy, which takes a tenth of the time; who comes while it is being made waits.
 */
export async function openDemoSite({ siteFolder, asOf, log }: DemoSiteOptions): Promise<LocalSite> {
  const open = () =>
    openSite({
      appFolder: path.resolve(__dirname, '..'),
      siteFolder,
      data: undefined,
      asOf,
      fresh: false,
      say: () => undefined,
      automatic: false,
      ...(log ? { log } : {}),
    });
  const run = process.env.PLUMBLINE_TEST_RUN;
  if (run === undefined) return prepare(await open());
  const made = path.join(run, `demo-${asOf ?? 'now'}`);
  if (!isFirst(made)) {
    if (!(await isReady(made))) return prepare(await open());
    cpSync(path.join(made, 'site'), siteFolder, { recursive: true });
    return startAgain(await open());
  }
  try {
    const site = await prepare(await open());
    await site.stop();
    cpSync(siteFolder, path.join(made, 'site'), { recursive: true });
    writeFileSync(path.join(made, 'ready'), '');
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
  return startAgain(await open());
}

/** Whether it was made; not when its maker failed or takes too long. */
async function isReady(made: string): Promise<boolean> {
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline && existsSync(made); ) {
    if (existsSync(path.join(made, 'ready'))) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

async function prepare(site: LocalSite): Promise<LocalSite> {
  try {
    await site.host.install();
    await site.host.drainQueues();
    await setUpPlumbline(site);
    return site;
  } catch (error) {
    await site.stop();
    throw error;
  }
}

/** As `npm start` does: Jira learns again what the app declares. */
async function startAgain(site: LocalSite): Promise<LocalSite> {
  await site.host.install();
  return site;
}

/** Making a folder succeeds once, whichever process asks. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
