import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callAction } from '../../local/forge/server/rovo-actions';
import type { LocalSite } from '../../local/site/open-site';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-rovo-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
}, 180_000);
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What an agent is told when this person asks. */
async function told(role: string, action: string, inputs: Record<string, unknown>, issueKey?: string): Promise<unknown> {
  const accountId = site.notes.people.find((person) => person.role === role)!.accountId;
  const session = { id: 'rovo', accountId, locale: 'en-US', theme: 'light' } as const;
  const answer = await callAction(site, session, action, { inputs, issueKey });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

test('an agent is told how portfolios are doing, as far as the person may see', async () => {
  const all = await told('pmoLead', 'portfolio-status', {});
  expect(all).toMatchObject({ title: 'All projects', whole: { total: 5814 }, visibility: { visible: 38, total: 39 } });
  const nothing = (await told('outsider', 'portfolio-status', {})) as { whole: object; rows: { kind: string }[] };
  expect(nothing.whole).toMatchObject({ total: 0, percentDone: null });
  expect(nothing.rows.filter(({ kind }) => kind === 'project')).toEqual([]);
  expect(await told('pmoLead', 'portfolio-status', { name: 'No such thing' })).toMatchObject({
    problem: 'There is no portfolio of this name.',
  });
});

test('findings of a project are told of the work item in view; of a hidden project nothing is', async () => {
  expect(await told('pmoLead', 'project-findings', {}, 'CLP-1')).toMatchObject({ project: { key: 'CLP' } });
  expect(await told('outsider', 'project-findings', { projectKey: 'CLP' })).toEqual({
    problem: 'There is no project CLP that you may see.',
  });
});

test('an agent finds lessons by subject, and says when there is nothing to look for', async () => {
  const found = (await told('pmoLead', 'lessons-about', { about: 'data migration rehearsal' })) as { lessons: { id: string }[] };
  expect(found.lessons.map(({ id }) => id)).toContain('migrate-a-copy-first');
  expect(await told('pmoLead', 'lessons-about', { about: '🙂' })).toHaveProperty('problem');
});

test('an agent knows the templates, and creates nothing', async () => {
  const { templates } = (await told('projectManager', 'template-for', { kind: 'an office move' })) as { templates: { id: string }[] };
  expect(templates.map(({ id }) => id)).toContain('event-or-move');
});
