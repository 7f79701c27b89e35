import { found, wanted } from '../compare/testing/an-item';
import type { FoundItem } from '../items/item';
import type { FoundProject, SiteFacts } from '../ports';
import { anIssue, aProject, aSmallProject, wantedProject } from '../testing/a-wanted-project';
import { plainSite } from '../testing/in-memory-jira';
import { canApply, makePlan, planProject } from './plan-project';

const madeAt = 1_790_000_000;
const plan = (items: Parameters<typeof wantedProject>[0], there: FoundProject | null = null, site: Partial<SiteFacts> = {}) =>
  planProject(wantedProject(items), there, plainSite(site), { madeAt });
const problems = (made: ReturnType<typeof plan>) => made.diagnostics.map(({ code, severity, subject }) => [severity, code, subject]);
const actionOf = (made: ReturnType<typeof plan>, ref: string) => {
  const change = made.changes.find((one) => one.ref === ref);
  return change && [change.action, change.reason];
};
const aFoundProject = (items: readonly FoundItem[], more: Partial<FoundProject> = {}): FoundProject => ({
  projectId: 10_000,
  key: 'BRIDGE',
  unread: [],
  createScreens: null,
  items: [found('project', '10000', { key: 'BRIDGE', name: 'New bridge', lead: 'ann', category: 'IT' }), ...items],
  ...more,
});

describe('a plan for a new project', () => {
  it('creates everything in order and says what it costs', () => {
    const made = planProject(aSmallProject(), null, plainSite(), { madeAt });
    expect(canApply(made)).toBe(true);
    expect(made).toMatchObject({ projectId: null, projectKey: 'BRIDGE', templateVersion: 3, madeAt });
    expect(made.cost).toMatchObject({ issues: 10, issueCalls: 3, leastIssueCalls: 3 });
    expect(made.cost.seconds).toBeGreaterThan(0);
    expect(made.changes[0]).toMatchObject({ ref: 'project/project', action: 'create', actor: 'viewer', endpoint: 'project' });
  });

  it('says what people read: who, when, under what', () => {
    const made = planProject(aSmallProject(), null, plainSite(), { madeAt });
    expect(made.changes.find(({ ref }) => ref === 'issue/e0')).toMatchObject({ people: ['bob'], dueDay: 20_700, title: 'Work e0' });
    expect(made.changes.find(({ ref }) => ref === 'issue/e0t1')).toMatchObject({
      parent: 'issue/e0',
      after: expect.arrayContaining(['issue/e0']),
    });
    expect(made.changes.find(({ ref }) => ref === 'link/e0t1l')?.title).toContain('Work e0t0');
  });

  it('gives the project what the site has, and never changes that', () => {
    const made = plan([aProject(), wanted('scheme', 'p', { role: 'permission', name: 'default PERMISSIONS' })]);
    expect(actionOf(made, 'scheme/p')).toEqual(['update', 'wanted']);
  });

  it('leaves automation to an administrator and writes nothing for standards', () => {
    const made = planProject(aSmallProject(), null, plainSite(), { madeAt });
    expect(actionOf(made, 'automation/close')).toEqual(['manual', 'appsCannot']);
    expect(made.changes.find(({ ref }) => ref === 'automation/close')?.kit).toHaveProperty('steps');
    expect(actionOf(made, 'standard/governance')).toEqual(['keep', 'asWanted']);
  });

  it('has the app create the project where the viewer does not administer Jira', () => {
    const permissions = { viewerAdministersJira: false, appAdministersJira: true, viewerIsPmoAdministrator: true };
    expect(plan([aProject()], null, { permissions }).changes[0]?.actor).toBe('app');
  });
});

describe('what is wrong', () => {
  it('is all said at once', () => {
    const made = plan(
      [
        aProject({ key: 'OLD', name: 'old PROJECT', lead: 'gone', category: 'Nowhere' }),
        wanted('scheme', 'w', { role: 'workflow', name: 'Nobody made this' }),
        wanted('role', 'r', { role: 'Unheard of', people: ['nobody'], groups: ['no group'] }),
        anIssue('odd', { type: 'Chapter', priority: 'Whenever', values: { Colour: 'red' } }),
        wanted('link', 'l', { type: 'Sings to', from: 'issue/odd', to: 'issue/odd' }),
        wanted('standard', 's', { standardId: 'no-standard' }),
      ],
      null,
    );
    expect(problems(made)).toEqual(
      expect.arrayContaining([
        ['error', 'keyTaken', 'OLD'],
        ['error', 'nameTaken', 'old PROJECT'],
        ['error', 'unknownUser', 'gone'],
        ['warning', 'missingCategory', 'Nowhere'],
        ['error', 'missingScheme', 'Nobody made this'],
        ['warning', 'missingRole', 'Unheard of'],
        ['warning', 'unknownUser', 'nobody'],
        ['warning', 'missingGroup', 'no group'],
        ['error', 'missingIssueType', 'Chapter'],
        ['warning', 'missingPriority', 'Whenever'],
        ['warning', 'missingField', 'Colour'],
        ['warning', 'missingLinkType', 'Sings to'],
        ['warning', 'missingStandard', 'no-standard'],
      ]),
    );
    expect(canApply(made)).toBe(false);
  });

  it('is left out of what is written where only a warning says so', () => {
    const items = [aProject({ category: 'Nowhere' }), anIssue('a', { assignee: 'gone', priority: 'Whenever', values: { Colour: 'red' } })];
    const made = makePlan(wantedProject(items), null, plainSite(), { madeAt });
    expect(made.items.map(({ wanted: item }) => item?.fields)).toMatchObject([
      { category: null },
      { assignee: null, priority: null, values: {} },
    ]);
  });

  it.each([
    ['Subtask', 'Sub-task'],
    ['SUB TASK', 'Subtask'],
  ])('takes %s for the %s that the site has, and says so', (asWritten, onSite) => {
    const issueTypes = [
      { id: '2', name: 'Task', level: 0 },
      { id: '3', name: onSite, level: -1 },
    ];
    const items = [
      aProject(),
      wanted('issueType', 'sub', { name: asWritten, level: 'subtask' }),
      wanted('scheme', 'types', { role: 'issueType', name: 'Own types', issueTypes: ['Task', asWritten] }),
      anIssue('task'),
      anIssue('part', { type: asWritten, parent: 'issue/task' }),
    ];
    const made = makePlan(wantedProject(items), null, plainSite({ issueTypes }), { madeAt });
    expect(problems(made.plan)).toEqual([['warning', 'otherSpelling', `${asWritten} → ${onSite}`]]);
    const [type, scheme, part] = ['issueType/sub', 'scheme/types', 'issue/part'].map((ref) =>
      made.items.find(({ change }) => change.ref === ref),
    );
    expect(type).toMatchObject({ change: { action: 'update' }, jira: { id: '3' } });
    expect(scheme?.wanted).toMatchObject({ fields: { issueTypes: ['Task', onSite] } });
    expect(part?.wanted).toMatchObject({ fields: { type: onSite } });
  });

  it('says which gadget the app does not have, and where', () => {
    const gadgets = [
      { module: 'lessons-gadget', title: 'Lessons', column: 0 },
      { module: 'weather-gadget', title: 'Weather', column: 1 },
    ];
    const steering = { ...wanted('dashboard', 'steering', { name: 'Steering', gadgets }), path: 'dashboards[2]' };
    const made = plan([aProject(), steering]);
    expect(made.diagnostics).toEqual([
      { code: 'unknownGadget', severity: 'error', path: 'dashboards[2].gadgets[1].module', line: null, subject: 'weather-gadget' },
    ]);
    expect(actionOf(made, 'dashboard/steering')).toEqual(['conflict', 'blockedByDiagnostic']);
    expect(canApply(made)).toBe(false);
  });

  it('says so too of a dashboard that is there and would get the gadget', () => {
    const gadgets = [{ module: 'weather-gadget', title: 'Weather', column: 1 }];
    const there = aFoundProject([found('dashboard', '9', { name: 'Steering' })]);
    const made = plan([aProject(), wanted('dashboard', 'steering', { name: 'Steering', gadgets })], there);
    expect(problems(made)).toEqual([['error', 'unknownGadget', 'weather-gadget']]);
  });

  it.each(['a', 'lower', '1ST', 'TOOLONGAKEY', 'Ä1'])('finds the key %s invalid', (key) => {
    expect(problems(plan([aProject({ key })]))).toContainEqual(['error', 'keyInvalid', key]);
  });

  it('refuses parents of the wrong level, and sub-tasks without one', () => {
    const made = plan([
      aProject(),
      anIssue('task'),
      anIssue('under', { parent: 'issue/task' }),
      anIssue('alone', { type: 'Sub-task' }),
      anIssue('epic', { type: 'Epic' }),
      anIssue('right', { parent: 'issue/epic' }),
    ]);
    expect(problems(made)).toEqual([
      ['error', 'hierarchyNotPossible', 'Work under'],
      ['error', 'hierarchyNotPossible', 'Work alone'],
    ]);
  });

  it('names fields that Jira demands or does not take', () => {
    const createScreens = [
      {
        issueType: 'Task',
        fields: [
          { id: 'summary', name: 'Summary', required: true },
          { id: 'customfield_1', name: 'Cost centre', required: true },
        ],
      },
    ];
    const there = aFoundProject([found('issueType', '2', { name: 'Task' })], { createScreens });
    expect(problems(plan([aProject(), anIssue('a', { dueDay: 20_000 })], there))).toEqual([
      ['error', 'requiredFieldEmpty', 'Cost centre'],
      ['warning', 'fieldNotOnScreen', 'duedate'],
    ]);
  });

  it('lets somebody who can only request do so, and tells the one who could not create', () => {
    const nobody = { viewerAdministersJira: false, appAdministersJira: false, viewerIsPmoAdministrator: false };
    expect(canApply(plan([aProject()], null, { permissions: nobody }))).toBe(true);
    expect(canApply(plan([aProject()], null, { permissions: { ...nobody, viewerIsPmoAdministrator: true } }))).toBe(false);
  });

  it('leaves configuration to an administrator where the app may not change it', () => {
    const permissions = { viewerAdministersJira: true, appAdministersJira: false, viewerIsPmoAdministrator: true };
    const made = plan([aProject(), wanted('field', 'impact', { name: 'Impact' })], null, { permissions });
    expect(actionOf(made, 'field/impact')).toEqual(['manual', 'appsCannot']);
    expect(problems(made)).toEqual([['warning', 'missingPermission', 'ADMINISTER']]);
  });
});

describe('a plan for an existing project', () => {
  it('keeps what is as wanted, mends what differs, makes what is missing', () => {
    const there = aFoundProject([
      found('issueType', '2', { name: 'Task' }),
      found('component', '5', { name: 'core', description: 'Other words' }),
      found('version', '6', { name: '1.0' }),
    ]);
    const made = plan(
      [
        aProject(),
        wanted('component', 'core', { name: 'Core', description: 'The core' }),
        wanted('version', 'one', { name: '1.0' }),
        anIssue('new'),
      ],
      there,
    );
    expect(actionOf(made, 'project/project')).toEqual(['keep', 'asWanted']);
    expect(actionOf(made, 'component/core')).toEqual(['update', 'differs']);
    expect(actionOf(made, 'version/one')).toEqual(['keep', 'asWanted']);
    expect(actionOf(made, 'issue/new')).toEqual(['create', 'wanted']);
    const { changes } = made.changes.find(({ ref }) => ref === 'component/core') ?? { changes: [] };
    expect(changes).toContainEqual({ field: 'description', from: 'Other words', to: 'The core' });
  });

  it('adds to what people have added, and takes nothing away', () => {
    const there = aFoundProject([found('role', '7', { role: 'Project manager', people: ['bob'], groups: [] })]);
    const items = [aProject(), wanted('role', 'manager', { role: 'Project manager', people: ['ann'], groups: [] })];
    const made = makePlan(wantedProject(items), there, plainSite(), { madeAt });
    expect(made.items[1]).toMatchObject({ changed: ['people'], wanted: { fields: { people: ['bob', 'ann'] } } });
  });

  it('leaves what serves other projects', () => {
    const shared: FoundItem = { ...found('field', '9', { name: 'Impact', options: ['High'] }), shared: true };
    const made = plan([aProject(), wanted('field', 'impact', { name: 'Impact', options: ['High', 'Low'] })], aFoundProject([shared]));
    expect(actionOf(made, 'field/impact')).toEqual(['leave', 'sharedWithOthers']);
  });

  it('leaves what it could not read', () => {
    const made = plan([aProject(), wanted('component', 'core', {})], aFoundProject([], { unread: ['component'] }));
    expect(actionOf(made, 'component/core')).toEqual(['leave', 'blockedByDiagnostic']);
    expect(problems(made)).toEqual([['warning', 'missingPermission', 'component']]);
  });

  it('does not change the workflow under issues that exist', () => {
    const there = aFoundProject([found('scheme', '1', { role: 'workflow', name: 'Simple' }), found('issue', '100', {})]);
    const statuses = [{ name: 'To do', category: 'todo' as const }];
    const made = plan([aProject(), wanted('scheme', 'w', { role: 'workflow', name: 'Gated', statuses })], there);
    expect(actionOf(made, 'scheme/w')).toEqual(['manual', 'appsCannot']);
    expect(problems(made)).toEqual([['warning', 'schemeNotChangeable', 'Gated']]);
  });

  it('writes only what was accepted, and nothing that needs what is not there', () => {
    const items = [aProject(), anIssue('epic', { type: 'Epic' }), anIssue('task', { parent: 'issue/epic' }), anIssue('other')];
    const there = aFoundProject([found('issueType', '1', { name: 'Epic' }), found('issueType', '2', { name: 'Task' })]);
    const accept = new Set(['issue/task', 'issue/other']);
    const made = planProject(wantedProject(items), there, plainSite(), { madeAt, accept });
    expect(actionOf(made, 'issue/epic')).toEqual(['leave', 'keptByChoice']);
    expect(actionOf(made, 'issue/task')).toEqual(['leave', 'blockedByDiagnostic']);
    expect(actionOf(made, 'issue/other')).toEqual(['create', 'wanted']);
  });

  it('removes what a new version drops', () => {
    const drop = new Map([['component/old', found('component', '5', { name: 'Old' })]]);
    const made = planProject(wantedProject([aProject()]), aFoundProject([]), plainSite(), { madeAt, drop });
    expect(made.changes.at(-1)).toMatchObject({ ref: 'component/old', action: 'remove', reason: 'dropped', title: 'Old' });
  });
});

describe('the digest of a plan', () => {
  const digest = (more: Parameters<typeof planProject>[3], fields = {}) =>
    planProject(wantedProject([aProject(), anIssue('a', fields)]), null, plainSite(), more).digest;

  it('does not depend on who looks when', () => {
    const permissions = { viewerAdministersJira: false, appAdministersJira: true, viewerIsPmoAdministrator: false };
    const other = planProject(wantedProject([aProject(), anIssue('a')]), null, plainSite({ permissions }), { madeAt: 1 });
    expect(other.digest).toBe(digest({ madeAt }));
  });

  it('tells plans apart by any value that is written, shown or not', () => {
    expect(digest({ madeAt }, { description: 'One word' })).not.toBe(digest({ madeAt }, { description: 'One wort' }));
  });
});
