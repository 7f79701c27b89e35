import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalSite, openSite } from '../local/site/open-site';
import { callPlumbline, leadOf } from '../local/site/set-up-plumbline';
import { rpcContracts } from '../src/contracts/rpc';
import { measure, milliseconds, type Report, times } from './measure';

const root = path.resolve(__dirname, '..');

/** A first collection of the demo company through the whole stack, beside reading the same issues from the same Jira and doing nothing with them. */
export async function syncBenchmark(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-sync-'));
  const site = await openSite({
    appFolder: root,
    siteFolder: folder,
    data: undefined,
    asOf: Date.parse('2026-03-31T09:00:00Z'),
    fresh: false,
    say: () => undefined,
    automatic: false,
  });
  try {
    const vocabulary = meterVocabulary(site);
    const started = performance.now();
    await site.host.install();
    await site.host.drainQueues();
    const collecting = performance.now() - started;
    const points = site.product.meter.pointsOf(site.host.identity.appId) - vocabulary.points;
    const { sync } = rpcContracts['sync.getStatus'].response.parse(await callPlumbline(site, leadOf(site), 'sync.getStatus', {}));
    if (sync.state !== 'upToDate') throw new Error(`The collection ended as "${sync.state}"`);
    const reading = await readEverything(site);
    const before = site.product.meter.pointsOf(site.host.identity.appId);
    const sweep = await measure(20, () => site.host.runSchedule('sweep'));
    const sweepPoints = (site.product.meter.pointsOf(site.host.identity.appId) - before) / (sweep.runs + 1);
    const { projectsTotal, issuesCollected } = sync;
    const bound = 1.03 * issuesCollected + 3 * projectsTotal;
    return {
      title: `First collection: ${projectsTotal} projects, ${issuesCollected.toLocaleString('en')} issues of the demo company`,
      how: 'From installing the app to up-to-date figures, through the host (workers, queue, SQL) and the emulator with its quota on. The bare reader pages through the same issues and fields in the same Jira and throws them away.',
      lines: [
        {
          what: 'Collected',
          figure: `${Math.round(issuesCollected / (collecting / 1000)).toLocaleString('en')} issues/s`,
          beside: `${(collecting / 1000).toFixed(1)} s in all; bare reading ${Math.round(reading.issues / (reading.milliseconds / 1000)).toLocaleString('en')} issues/s, ours takes ${times(collecting / reading.milliseconds)} as long`,
        },
        {
          what: 'Points of the first collection',
          figure: points.toLocaleString('en'),
          beside: `bound 1.03 N + 3 per project = ${Math.floor(bound).toLocaleString('en')}; audits read issue types and resolutions beside it, ${vocabulary.points} points a day`,
        },
        { what: 'Sweep when nothing changed', figure: milliseconds(sweep.median), beside: `${sweepPoints.toFixed(1)} points; bound 3` },
      ],
    };
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Points of what audits ask once a day, which is no part of the collection. */
function meterVocabulary({ product, host }: LocalSite): { points: number } {
  const metered = { points: 0 };
  const handle = product.handle;
  const spent = () => product.meter.pointsOf(host.identity.appId);
  Object.assign(product, {
    handle: async (request: Parameters<typeof handle>[0]) => {
      const before = spent();
      const answer = await handle(request);
      if (/\/(issuetype|resolution\/search)(\?|$)/.test(request.path)) metered.points += spent() - before;
      return answer;
    },
  });
  return metered;
}

async function readEverything(site: Awaited<ReturnType<typeof openSite>>): Promise<{ issues: number; milliseconds: number }> {
  const fields = [
    'summary',
    'description',
    'status',
    'issuetype',
    'project',
    'assignee',
    'reporter',
    'created',
    'updated',
    'duedate',
    'parent',
    'issuelinks',
    'components',
    'labels',
    'fixVersions',
    'versions',
    'timeoriginalestimate',
    'timeestimate',
    'timespent',
    'security',
    'resolution',
    'resolutiondate',
    'priority',
    'statuscategorychangedate',
  ];
  const principal = {
    kind: 'app',
    appId: site.host.identity.appId,
    accountId: site.host.identity.appAccountId,
    scopes: ['read:jira-work'],
  } as const;
  const started = performance.now();
  let issues = 0;
  let nextPageToken: string | undefined;
  do {
    const answer = await site.jira.handle({
      method: 'POST',
      path: '/rest/api/3/search/jql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        jql: 'project is not EMPTY ORDER BY key',
        fields,
        maxResults: 100,
        ...(nextPageToken ? { nextPageToken } : {}),
      }),
      principal,
    });
    const page = JSON.parse(answer.body) as { issues: unknown[]; nextPageToken?: string };
    issues += page.issues.length;
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return { issues, milliseconds: performance.now() - started };
}
