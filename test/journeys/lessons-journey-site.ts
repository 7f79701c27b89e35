import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalSite, openSite } from '../../local/site/open-site';
import { callPlumbline, setUpPlumbline } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';

/** 2026-03-31T09:00Z, when these journeys happen. */
export const journeyNow = Date.parse('2026-03-31T09:00:00Z');
export const journeyDay = Math.floor(journeyNow / 86_400_000);

/** The demo company with Plumbline installed, read and set up. */
export async function openLessonSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-lessons-'));
  const site: LocalSite = await openSite({
    appFolder: path.resolve(__dirname, '../..'),
    siteFolder: folder,
    data: undefined,
    asOf: journeyNow,
    fresh: false,
    say: () => undefined,
    automatic: false,
  });
  await site.host.install();
  await site.host.drainQueues();
  await setUpPlumbline(site);
  const person = (role: string): string => {
    const found = site.notes.people.find((candidate) => candidate.role === role);
    if (!found) throw new Error(`Nobody is ${role}`);
    return found.accountId;
  };
  return {
    site,
    person,
    project: (key: string) => {
      const found = [...site.jira.state.all('projects')].find((candidate) => candidate.key === key);
      if (!found) throw new Error(`There is no project ${key}`);
      return found;
    },
    /** Calls a method as a person; throws with the app's message when it refuses. */
    call: async <M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
      rpcContracts[method].response.parse(await callPlumbline(site, accountId, method, request)) as RpcResponse<M>,
    stop: async () => {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type LessonSite = Awaited<ReturnType<typeof openLessonSite>>;
