import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { provision } from '../../local/commands/provision';
import { openSite } from '../../local/site/open-site';
import { setUpPlumbline } from '../../local/site/set-up-plumbline';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-provision-command-'));
/** The clock stands still there, so that nothing waits for it. */
const MOMENT = '2027-01-02T09:00:00Z';
const siteFolder = path.join(folder, 'site');
const file = (name: string, text: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
};

/** Runs the command in this process; answers its exit code and what it printed. */
async function command(...args: string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const printed: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)));
  const progress = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    await provision(args);
    return { code: Number(process.exitCode ?? 0), printed: printed.join('\n') };
  } finally {
    process.exitCode = 0;
    log.mockRestore();
    progress.mockRestore();
  }
}

/** A site with one project, kept in a folder as `npm start` does. */
beforeAll(async () => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const fields = {
    project: { id: '500', key: 'HBR', name: 'Harbour' },
    issuetype: { id: '3', name: 'Task', subtask: false },
    status: { id: '10001', name: 'Open', statusCategory: { key: 'new' } },
    summary: 'Dredge the channel',
    created: '2026-01-05T09:00:00.000+0100',
    updated: '2026-02-01T10:00:00.000+0100',
  };
  writeFileSync(path.join(data, 'issues.jsonl'), JSON.stringify({ key: 'HBR-1', fields }));
  const site = await openSite({
    appFolder: root,
    siteFolder,
    data,
    asOf: Date.parse(MOMENT),
    fresh: false,
    say: () => undefined,
    automatic: false,
  });
  await site.host.install();
  await site.host.drainQueues();
  await setUpPlumbline(site);
  await site.stop();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const template = `
id: quay
name: Quay wall
summary: A wall, its parts and who builds it.
project: { description: Along the river }
components: [{ id: wall, name: Wall }]
versions: [{ id: first, name: First ship, release: start+20wd }]
issues:
  - { id: survey, type: Task, summary: 'Survey for {{name}}', components: [wall], versions: [first], due: start+5wd }
  - { id: drive, type: Task, summary: Drive the piles, due: start+15wd, links: { relates: [survey] } }
`;
const answers = JSON.stringify({ name: 'North quay', key: 'QUAY', start: '2027-01-04' });
const planned = z.object({ plan: z.looseObject({ changes: z.array(z.looseObject({ ref: z.string(), action: z.string() })) }) });
const created = z.object({
  run: z.looseObject({ id: z.string(), state: z.string(), done: z.number(), total: z.number(), failed: z.number() }),
  journal: z.array(z.looseObject({ title: z.string(), state: z.string(), jiraKey: z.string().nullable() })),
});

test('a project is planned, created and undone from the command line', async () => {
  const chosen = [
    '--template',
    file('quay.yaml', template),
    '--answers',
    file('answers.json', answers),
    '--site',
    siteFolder,
    '--as-of',
    MOMENT,
  ];
  const plan = await command(...chosen, '--plan');
  expect(plan).toMatchObject({ code: 0 });
  expect(plan.printed).toContain('+ issue           Survey for North quay');
  expect(plan.printed).toContain('2 issues in 1 calls (the least is 1)');

  const made = await command(...chosen, '--json');
  expect(made).toMatchObject({ code: 0 });
  const { run: finished, journal } = created.parse(JSON.parse(made.printed));
  expect(planned.parse(JSON.parse(made.printed)).plan.changes.map(({ action }) => action)).not.toContain('conflict');
  expect(finished).toMatchObject({ state: 'done', failed: 0, done: finished.total });
  expect(journal.map(({ jiraKey }) => jiraKey)).toEqual(expect.arrayContaining(['QUAY', 'QUAY-1', 'QUAY-2']));

  const undone = await command('--undo', finished.id, '--site', siteFolder, '--as-of', MOMENT);
  expect(undone).toMatchObject({ code: 0 });
  expect(undone.printed).toContain('undone: ');
}, 300_000);

test('what cannot be used is said with its place, and nothing is created', async () => {
  const broken = file('broken.yaml', template.replace('components: [wall]', 'components: [roof]'));
  const judged = await command('--template', broken, '--answers', file('answers.json', answers), '--site', siteFolder, '--as-of', MOMENT);
  expect(judged.code).toBe(2);
  expect(judged.printed).toMatch(/^error: .*broken\.yaml:\d+ issues\[0\]\.components.*roof/m);
}, 120_000);

test('mistakes on the command line name the option', async () => {
  await expect(provision(['--template', 'quay'])).rejects.toThrow('--answers');
  await expect(provision(['--undo', 'x'])).rejects.toThrow('--site');
  await expect(provision(['--template', 'quay', '--answers', 'a.json', '--site', folder])).rejects.toThrow(
    'this is not the folder of a site',
  );
  await expect(provision(['--colour', 'red'])).rejects.toThrow('--colour');
});
