import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ManualClock } from '../../clock';
import { SiteState } from '../model/site-state';
import { seedSite } from '../site/seed-site';
import { importJiraIssues } from './import-jira-issues';

const noon = Date.parse('2026-03-02T12:00:00Z');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const open = { id: '10001', name: 'Open', statusCategory: { key: 'new' } };
const closed = { id: '10002', name: 'Closed', statusCategory: { key: 'done' } };

/** An issue as Jira's REST API shows it; `fields` replaces or adds. */
function issue(key: string, fields: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    key,
    fields: {
      project: { id: '500', key: key.split('-')[0], name: 'Harbour' },
      issuetype: { id: '3', name: 'Task', subtask: false },
      status: open,
      summary: `Work on ${key}`,
      created: '2026-01-05T09:00:00.000+0100',
      updated: '2026-02-01T10:00:00.000+0100',
      ...fields,
    },
    ...more,
  };
}

async function load(files: Readonly<Record<string, readonly unknown[]>>, state = new SiteState()) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  folders.push(folder);
  for (const [name, lines] of Object.entries(files)) {
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  const report = await importJiraIssues({ folder, state, clock: new ManualClock(noon) });
  return { state, report, byKey: (key: string) => state.one('issues.key', key)! };
}

describe('importing exported issues', () => {
  test('reads plain and compressed files alike and keeps text as it is', async () => {
    const document = { type: 'doc', version: 1, content: [] };
    const { report, byKey } = await load({
      'a.jsonl': [issue('HBR-1', { description: 'h1. Wiki text' })],
      'b.jsonl.gz': [issue('HBR-2', { description: document }), issue('HBR-3', { description: '' })],
    });
    expect(report).toMatchObject({ files: ['a.jsonl', 'b.jsonl.gz'], issues: 3, problems: [] });
    expect(report.projects).toEqual([{ key: 'HBR', name: 'Harbour', issues: 3 }]);
    expect(byKey('HBR-1').description).toBe('h1. Wiki text');
    expect(byKey('HBR-2').description).toEqual(document);
    expect(byKey('HBR-3')).not.toHaveProperty('description');
    expect(byKey('HBR-1').createdAt).toBe(Date.parse('2026-01-05T08:00:00Z'));
  });

  test('names a bad line by file and line number, says why, and loads the rest', async () => {
    const { report, state } = await load({
      'bad.jsonl': [
        issue('HBR-1'),
        '{ not json',
        '',
        { fields: issue('HBR-2').fields },
        { key: 'HBR-3' },
        issue('HBR-4', { project: undefined }),
        issue('HBR-5', { status: null }),
        issue('HBR-6', { created: 'yesterday' }),
        issue('HBR-1'),
        issue('HBR-7'),
      ],
    });
    expect(report.problems).toEqual([
      { file: 'bad.jsonl', line: 2, reason: expect.stringMatching(/^is not JSON: /) },
      { file: 'bad.jsonl', line: 4, reason: 'key is missing' },
      { file: 'bad.jsonl', line: 5, reason: 'fields is missing' },
      { file: 'bad.jsonl', line: 6, reason: 'fields.project is missing' },
      { file: 'bad.jsonl', line: 7, reason: expect.stringMatching(/^fields\.status: /) },
      { file: 'bad.jsonl', line: 8, reason: 'fields.created: "yesterday" is not a date and time' },
      { file: 'bad.jsonl', line: 9, reason: 'HBR-1 is on the site already' },
    ]);
    expect([...state.all('issues')].map((row) => row.key)).toEqual(['HBR-1', 'HBR-7']);
  });

  test('says when a folder or a file cannot be read', async () => {
    const state = new SiteState();
    const missing = await importJiraIssues({ folder: '/nowhere/at/all', state, clock: new ManualClock(noon) });
    expect(missing.problems).toEqual([{ file: '/nowhere/at/all', reason: expect.stringContaining('cannot be opened') }]);
    const { report } = await load({ 'notes.txt': ['x'] });
    expect(report.problems[0]!.reason).toBe('holds no *.jsonl or *.jsonl.gz file');
    const broken = mkdtempSync(join(tmpdir(), 'import-'));
    folders.push(broken);
    writeFileSync(join(broken, 'x.jsonl.gz'), 'not compressed');
    const unzipped = await importJiraIssues({ folder: broken, state, clock: new ManualClock(noon) });
    expect(unzipped.problems).toEqual([{ file: 'x.jsonl.gz', reason: expect.stringContaining('cannot be read') }]);
  });

  test('a link that stands on one or both of its issues is one link; a link out of the set is counted', async () => {
    const blocks = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const { state, report, byKey } = await load({
      'a.jsonl': [
        issue('HBR-1', { issuelinks: [{ id: '7', type: blocks, outwardIssue: { key: 'HBR-2' } }] }),
        issue('HBR-2', {
          issuelinks: [
            { id: '7', type: blocks, inwardIssue: { key: 'HBR-1' } },
            { id: '8', type: blocks, inwardIssue: { key: 'HBR-3' } },
            { id: '9', type: blocks, inwardIssue: { key: 'OUT-1' } },
          ],
        }),
        issue('HBR-3'),
      ],
    });
    const links = [...state.all('issueLinks')];
    expect(links.map((link) => [link.sourceIssueId, link.targetIssueId])).toEqual([
      [byKey('HBR-1').id, byKey('HBR-2').id],
      [byKey('HBR-3').id, byKey('HBR-2').id],
    ]);
    expect(report.droppedLinks).toBe(1);
  });

  test('parents and epics are found on earlier or later lines; a circle is left open', async () => {
    const subTask = { name: 'Sub-task', subtask: true };
    const { state, report, byKey } = await load({
      'a.jsonl': [
        issue('HBR-1', { issuetype: subTask, parent: { id: '1', key: 'HBR-2' } }),
        issue('HBR-2', { epic: { id: 77, key: 'HBR-3' } }),
        issue('HBR-3', { issuetype: { name: 'Epic' } }),
        issue('HBR-4', { epic: { id: 78, key: 'OUT-9' } }),
        issue('HBR-5', { parent: { key: 'HBR-6' } }),
        issue('HBR-6', { parent: { key: 'HBR-5' } }),
      ],
    });
    expect(byKey('HBR-1').parentId).toBe(byKey('HBR-2').id);
    expect(byKey('HBR-2').parentId).toBe(byKey('HBR-3').id);
    expect(report.droppedParents).toBe(2);
    const level = (key: string) => state.get('issueTypes', byKey(key).issueTypeId)!.hierarchyLevel;
    expect(['HBR-1', 'HBR-2', 'HBR-3'].map(level)).toEqual([-1, 0, 1]);
  });

  test('an epic link field names the parent too, and Jira’s own rank field is not taken for a new one', async () => {
    const state = new SiteState();
    seedSite(state);
    const fields = state.count('fields');
    const names = { customfield_11500: 'Epic Link' };
    const { byKey } = await load(
      {
        'a.jsonl': [
          issue('HBR-1', { customfield_10014: 'HBR-3', customfield_10019: '0|i0001:' }),
          issue('HBR-2', { customfield_11500: 'HBR-3' }, { names }),
          issue('HBR-3', { issuetype: { name: 'Epic' } }),
        ],
      },
      state,
    );
    expect([byKey('HBR-1').parentId, byKey('HBR-2').parentId]).toEqual([byKey('HBR-3').id, byKey('HBR-3').id]);
    expect(byKey('HBR-1').custom).toEqual({ customfield_10019: '0|i0001:' });
    expect(state.count('fields')).toBe(fields);
  });

  test('sprints come in all three forms, on the boards they name', async () => {
    const printed =
      'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=42,rapidViewId=9,state=CLOSED,name=Sprint 2, the long one,startDate=2026-01-01T08:00:00.000Z,endDate=<null>]';
    const { state, byKey } = await load({
      'a.jsonl': [
        issue('HBR-1', { closedSprints: [{ id: 41, state: 'closed', name: 'Sprint 1', originBoardId: 9 }] }),
        issue('HBR-2', { customfield_10104: [printed] }),
        issue('HBR-3', { customfield_10104: [{ id: 43, state: 'active', name: 'Sprint 3', boardId: 9 }] }),
        issue('HBR-4', { sprint: { id: 44, state: 'future', name: 'Sprint 4' } }),
      ],
    });
    const names = ['HBR-1', 'HBR-2', 'HBR-3', 'HBR-4'].map((key) => {
      const [sprintId] = byKey(key).custom.customfield_10020 as readonly string[];
      const sprint = state.get('sprints', sprintId!)!;
      return `${sprint.name} (${sprint.state})`;
    });
    expect(names).toEqual(['Sprint 1 (closed)', 'Sprint 2, the long one (closed)', 'Sprint 3 (active)', 'Sprint 4 (future)']);
    expect(state.count('boards')).toBe(2);
    expect(state.get('boards', '9')!.columns.map((column) => column.statusIds)).toEqual([['10001'], [], []]);
  });

  test('custom fields get a definition from their first value; values that contradict it are counted, not stored', async () => {
    const lines = [
      issue('HBR-1', { customfield_10100: 5, customfield_10101: '2026-04-01', customfield_10102: { id: '900', value: 'High' } }),
      issue('HBR-2', {
        customfield_10100: 'many',
        customfield_10102: { id: '901', value: 'Low' },
        customfield_10103: [{ value: 'Impediment' }],
      }),
      issue('HBR-3', { customfield_10105: 8, flagged: true }, { names: { customfield_10105: 'Story Points' } }),
    ];
    const { state, report, byKey } = await load({ 'a.jsonl': lines });
    expect(byKey('HBR-1').custom).toEqual({ customfield_10100: 5, customfield_10101: '2026-04-01', customfield_10102: '900' });
    expect(byKey('HBR-2').custom).toEqual({ customfield_10102: '901', customfield_10021: [expect.any(String)] });
    expect(Object.keys(byKey('HBR-3').custom).sort()).toEqual(['customfield_10021', 'customfield_10105']);
    expect(report.droppedValues).toBe(1);
    const schema = (id: string) => state.get('fields', id)!.schemaType;
    expect([schema('customfield_10100'), schema('customfield_10101'), schema('customfield_10102')]).toEqual(['number', 'date', 'option']);
    expect(state.get('fields', 'customfield_10105')!.name).toBe('Story Points');
    expect(state.by('fieldOptions.field', 'customfield_10102').map((option) => option.value)).toEqual(['High', 'Low']);
  });

  test('histories, comments and worklogs keep their times and people', async () => {
    const ann = { accountId: 'ann', displayName: 'Ann', active: true };
    const history = {
      id: '1',
      author: ann,
      created: '2026-01-20T10:00:00.000+0000',
      items: [
        { field: 'status', fieldId: 'status', from: '10001', fromString: 'Open', to: '10002', toString: 'Closed' },
        { field: 'labels' },
      ] as object[],
    };
    const worklog = { author: ann, started: '2026-01-10T09:00:00.000+0000', timeSpentSeconds: 3600 };
    const comments = [{ id: '5', author: ann, created: '2026-01-11T09:00:00.000+0000' }];
    const { state, byKey } = await load({
      'a.jsonl': [
        issue(
          'HBR-1',
          {
            status: closed,
            worklog: { worklogs: [worklog] },
            comment: { comments },
            duedate: '2026-02-20',
            timetracking: { timeSpentSeconds: 3600 },
          },
          { changelog: { histories: [history] } },
        ),
        issue('HBR-2', { status: closed, resolution: { name: 'Done' }, resolutiondate: '2026-01-25T10:00:00.000+0000' }),
        issue('HBR-3'),
      ],
    });
    const first = byKey('HBR-1');
    expect(first).toMatchObject({ statusChangedAt: Date.parse('2026-01-20T10:00:00Z'), dueDate: '2026-02-20', timeSpent: 3600 });
    expect(byKey('HBR-2').statusChangedAt).toBe(Date.parse('2026-01-25T10:00:00Z'));
    expect(byKey('HBR-3').statusChangedAt).toBe(byKey('HBR-3').updatedAt);
    expect(state.by('changelogs.issue', first.id)[0]!.items[1]).toMatchObject({ field: 'labels', toString: null });
    expect(state.by('comments.issue', first.id)[0]).toMatchObject({ authorId: 'ann', body: '' });
    expect(state.by('worklogs.issue', first.id)[0]).toMatchObject({ authorId: 'ann', timeSpentSeconds: 3600 });
  });

  test('an id that the site uses for something else is not overwritten, and histories follow the new number', async () => {
    const state = new SiteState();
    state.put('statuses', { id: '10002', name: 'Waiting', description: '', category: 'indeterminate' });
    state.put('statuses', { id: '3', name: 'Open', description: '', category: 'new' });
    const items = [{ field: 'status', from: '10001', to: '10002' }];
    const changelog = { histories: [{ created: '2026-01-20T10:00:00.000+0000', items }] };
    const { byKey } = await load({ 'a.jsonl': [issue('HBR-1', { status: closed }, { changelog }), issue('HBR-2')] }, state);
    expect(state.get('statuses', '10002')!.name).toBe('Waiting');
    expect(state.get('statuses', byKey('HBR-1').statusId)).toMatchObject({ name: 'Closed', category: 'done' });
    expect(byKey('HBR-2').statusId).toBe('3');
    expect(state.by('changelogs.issue', byKey('HBR-1').id)[0]!.items[0]).toMatchObject({ from: '3', to: byKey('HBR-1').statusId });
  });

  test('everyone may see the projects, and there are people to look as', async () => {
    const ann = { accountId: 'ann', displayName: 'Ann', active: true };
    const { state, report } = await load({ 'a.jsonl': [issue('HBR-1', { assignee: ann })] });
    expect(report.people.map((person) => [person.displayName, person.role])).toEqual([
      ['Import Admin', 'siteAdmin'],
      ['Ann', 'teamMember'],
      ['Import Viewer', 'viewer'],
      ['Import Outsider', 'outsider'],
    ]);
    const project = state.one('projects.key', 'HBR')!;
    const scheme = state.get('permissionSchemes', project.permissionSchemeId)!;
    const browse = scheme.grants.filter((grant) => grant.permission === 'BROWSE_PROJECTS').map((grant) => grant.holder);
    expect(browse).toEqual([{ type: 'group', parameter: state.get('users', 'ann')!.groupIds[0] }]);
    expect(state.get('users', 'import-outsider')!.groupIds).toEqual([]);
  });
});
