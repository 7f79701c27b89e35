import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SyncStatus } from '../../src/contracts/portfolio';
import { rpcContracts } from '../../src/contracts/rpc';
import { type LocalSite, openSite } from '../site/open-site';
import { callPlumbline, leadOf, setUpPlumbline } from '../site/set-up-plumbline';
import type { CommandOptions } from './command-options';
import { projectRoot } from './site-folders';

/**
 * Runs `work` on a site made for this command alone and thrown away afterwards, with all of Jira read into facts. The clock stands still at
 * `--as-of`, so that the same data give the same answer every time.
 */
export async function withCommandSite<T>(options: CommandOptions, work: (site: LocalSite, status: SyncStatus) => Promise<T>): Promise<T> {
  const say = (message: string): void => console.error(message);
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-command-'));
  const site = await openSite({
    appFolder: projectRoot,
    siteFolder: folder,
    data: options.data,
    asOf: options.asOf ?? Date.now(),
    fresh: false,
    say,
    log: (line) => line.level === 'error' && console.error(`[${line.source}] ${line.message}`),
    automatic: false,
  });
  const stop = async (): Promise<void> => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  try {
    say('Installing the app');
    await site.host.install();
    say('Reading Jira');
    await site.host.drainQueues();
    await setUpPlumbline(site);
    const { sync } = rpcContracts['sync.getStatus'].response.parse(await callPlumbline(site, leadOf(site), 'sync.getStatus', {}));
    if (sync.state !== 'upToDate')
      throw new Error(`Jira was not read to the end: ${sync.projectsDone} of ${sync.projectsTotal} projects (${sync.state}).`);
    return await work(site, sync);
  } finally {
    await stop();
  }
}
