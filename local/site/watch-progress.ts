import { rpcContracts } from '../../src/contracts/rpc';
import type { LocalSite } from './open-site';
import { callPlumbline, leadOf } from './set-up-plumbline';

const PAUSE_MS = 400;

/** Says how the app's first collection goes until it has read everything; throws when it failed. */
export async function watchProgress(site: LocalSite, say: (message: string) => void): Promise<void> {
  let last = '';
  for (;;) {
    const { sync } = rpcContracts['sync.getStatus'].response.parse(await callPlumbline(site, leadOf(site), 'sync.getStatus', {}));
    const line = `Reading Jira: ${sync.projectsDone} of ${sync.projectsTotal} projects, ${sync.issuesCollected} issues`;
    if (line !== last && sync.projectsTotal > 0) say(line);
    last = line;
    if (sync.state === 'upToDate') return;
    if (sync.state === 'failed')
      throw new Error('The first collection failed. The log of the functions says why (npm start, badge "local", Logs).');
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}
