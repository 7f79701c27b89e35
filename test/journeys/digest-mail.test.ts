import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { StoredDigest } from '../../src/audits/digests/build-digests';
import { mailDigests } from '../../src/audits/digests/mail-digests';
import { digestMailer } from '../../src/platform/audits/send-digest';
import { createJiraClient } from '../../src/platform/jira/jira-client';
import { APP_ID, asApp } from '../faults/in-process-sync';

interface Mail {
  readonly path: string;
  readonly subject: string;
  readonly textBody: string;
  readonly to: unknown;
}

/** A site where Bob leads ERP, and HUSH, which nobody may browse any more; PMO-1 is the mailbox. */
async function company() {
  const site = aSite();
  site.state.put('permissionSchemes', { id: 'closed', name: 'Closed', description: '', grants: [] });
  const erp = site.state.one('projects.key', 'ERP')!;
  site.state.put('projects', { ...erp, leadAccountId: 'bob' });
  const hush = site.project('HUSH', { leadAccountId: 'bob', permissionSchemeId: 'closed' });
  site.project('PMO');
  site.issue('PMO-1');
  await site.site.installApp({
    appId: APP_ID,
    environmentId: 'test',
    name: 'Plumbline',
    accountId: '557058:plumbline',
    scopes: asApp.kind === 'app' ? asApp.scopes : [],
    modules: {},
    invoke: async () => undefined,
  });
  return { ...site, erp: Number(erp.id), hush: Number(hush.id) };
}

/** The app's own client on the emulated site; notifications that Jira took are noted. */
function mailbox({ site, state }: TestSite, issueKey = 'PMO-1') {
  const taken: Mail[] = [];
  const keyOf = new Map([...state.all('projects')].map(({ id, key }) => [Number(id), key]));
  const jira = createJiraClient(
    {
      async requestJira(route, init = {}) {
        const path = String(route.value);
        const body = typeof init.body === 'string' ? init.body : '';
        const answer = await site.handle({ method: init.method ?? 'GET', path, headers: init.headers ?? {}, principal: asApp, body });
        if (path.endsWith('/notify') && answer.status === 204) taken.push({ path, ...JSON.parse(body) });
        return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
      },
    },
    { patienceSeconds: 0 },
  );
  const words = async (digest: StoredDigest) => {
    const lines = [
      ...digest.projects.map(({ projectId, newFindings }) => `${projectId}: ${newFindings}`),
      ...digest.waiversEnding.map(({ projectId, ruleId }) => `${projectId}: ${ruleId}`),
    ];
    return lines.length === 0 ? null : { subject: 'Your projects', text: lines.join('\n') };
  };
  return { taken, ports: { ...digestMailer(jira, issueKey, keyOf), words } };
}

const project = (projectId: number, newFindings: number) => ({
  projectId,
  newFindings,
  fixedFindings: 0,
  openFindings: 0,
  failingShall: 0,
});
const waiver = (projectId: number) => ({ waiverId: `w${projectId}`, ruleId: 'open-issue-has-assignee', projectId, daysLeft: 3 });

test('a lead without access to a project is told of the others only, waivers included', async () => {
  const site = await company();
  const { taken, ports } = mailbox(site);
  const digest = { day: 20_543, projects: [project(site.erp, 3), project(site.hush, 7)], waiversEnding: [waiver(site.hush)] };
  expect(await mailDigests(ports, [{ accountId: 'bob', digest }])).toBe(1);
  expect(taken).toEqual([
    {
      path: '/rest/api/3/issue/PMO-1/notify',
      subject: 'Your projects',
      textBody: `${site.erp}: 3`,
      to: { users: [{ accountId: 'bob' }] },
    },
  ]);
});

test('who may see nothing of it gets no mail, and whose account is unknown to Jira gets none either', async () => {
  const site = await company();
  const { taken, ports } = mailbox(site);
  const digests = [
    { accountId: 'bob', digest: { day: 20_543, projects: [project(site.hush, 7)], waiversEnding: [] } },
    { accountId: 'gone', digest: { day: 20_543, projects: [project(site.erp, 3)], waiversEnding: [] } },
    { accountId: 'ann', digest: { day: 20_543, projects: [project(site.erp, 3)], waiversEnding: [] } },
  ];
  expect(await mailDigests(ports, digests)).toBe(1);
  expect(taken.map(({ to }) => to)).toEqual([{ users: [{ accountId: 'ann' }] }]);
});

test('a mailbox that is not there stops no run', async () => {
  const site = await company();
  const { taken, ports } = mailbox(site, 'PMO-99');
  const digest = { day: 20_543, projects: [project(site.erp, 3)], waiversEnding: [] };
  expect(await mailDigests(ports, [{ accountId: 'bob', digest }])).toBe(0);
  expect(taken).toEqual([]);
});
