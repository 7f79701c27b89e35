import type { Answers, BlueprintInput } from '../../contracts/templates/blueprint';
import { parseDay } from '../../shared/epoch';
import { aBlueprint, anIssue } from '../blueprint/testing/blueprint-builders';
import { resolveBlueprint } from './resolve-blueprint';

const day = (text: string) => parseDay(text)!;
/** A Monday. */
const today = day('2026-11-02');
const answers: Answers = { name: 'Move to Utrecht', start: '2026-11-02' };
const resolve = (changes: Partial<BlueprintInput>, given: Answers = answers, language: 'en' | 'nl' = 'en') =>
  resolveBlueprint(aBlueprint(changes), 1, given, { language, accountId: 'me', today });
const items = (...parameters: Parameters<typeof resolve>) => {
  const resolved = resolve(...parameters);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  return resolved.value.items;
};
const fieldsOf = (ref: string, ...parameters: Parameters<typeof resolve>): unknown =>
  items(...parameters).find((item) => item.ref === ref)?.fields;

test('a project has the name answered, a key made of it, and who answered as its lead', () => {
  expect(items({})).toEqual([
    {
      ref: 'project/project',
      kind: 'project',
      fields: { key: 'MTU', name: 'Move to Utrecht', type: 'business', lead: 'me', category: null, description: '', url: null },
      after: [],
      rule: null,
      path: 'project',
    },
  ]);
});

test('days count working days from the start and back from the end', () => {
  const changes: Partial<BlueprintInput> = {
    calendar: { holidays: ['2026-11-10'] },
    record: { start: 'start', end: 'start+8w' },
    issues: [
      anIssue('a', { start: 'start', due: 'start+5wd' }),
      anIssue('b', { due: 'start+6wd' }),
      anIssue('c', { due: 'end-1wd' }),
      anIssue('d', { due: 'start+1m-1d' }),
      anIssue('e', { due: '2026-12-01' }),
    ],
  };
  const due = (id: string) => fieldsOf(`issue/${id}`, changes);
  expect(due('a')).toMatchObject({ startDay: today, dueDay: day('2026-11-09') });
  expect(due('b')).toMatchObject({ dueDay: day('2026-11-11') });
  expect(due('c')).toMatchObject({ dueDay: day('2026-12-25') });
  expect(due('d')).toMatchObject({ dueDay: day('2026-12-01') });
  expect(due('e')).toMatchObject({ dueDay: day('2026-12-01') });
});

test('a day that comes before the day it has to follow is found wrong', () => {
  const resolved = resolve({
    issues: [anIssue('a', { start: 'start+5d', due: 'start' })],
    versions: [{ id: 'v', name: 'V', start: 'start', release: 'start-1d' }],
    record: { start: 'start', end: 'start-1w' },
    stages: [
      { id: 'one', name: 'One', gate: 'G1', due: 'start+4w' },
      { id: 'two', name: 'Two', gate: 'G2', due: 'start+2w' },
    ],
  });
  expect(!resolved.ok && resolved.error.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'dateNotMet versions[0].release',
    'dateNotMet issues[0].due',
    'dateNotMet record.end',
    'dateNotMet stages[1].due',
  ]);
});

test('what recurs is made once for each occurrence, on working days', () => {
  const found = items({
    issues: [
      anIssue('board', {
        summary: 'Steering committee {{date(occurrence, "d MMM")}}',
        repeat: { every: 2, unit: 'week', from: 'start+5d', until: 'start+6w', most: 60 },
        checklist: ['Send the agenda', 'Write the minutes'],
        children: [anIssue('prepare', { due: 'occurrence-2wd' })],
      }),
    ],
  });
  expect(
    found.slice(1).map(({ ref, fields }) => [ref, 'summary' in fields && fields.summary, 'dueDay' in fields && fields.dueDay]),
  ).toEqual([
    ['issue/board#1', 'Steering committee 9 Nov', day('2026-11-09')],
    ['issue/board#1~send-the-agenda', 'Send the agenda', null],
    ['issue/board#1~write-the-minutes', 'Write the minutes', null],
    ['issue/prepare#1', 'Do prepare', day('2026-11-05')],
    ['issue/board#2', 'Steering committee 23 Nov', day('2026-11-23')],
    ['issue/board#2~send-the-agenda', 'Send the agenda', null],
    ['issue/board#2~write-the-minutes', 'Write the minutes', null],
    ['issue/prepare#2', 'Do prepare', day('2026-11-19')],
    ['issue/board#3', 'Steering committee 7 Dec', day('2026-12-07')],
    ['issue/board#3~send-the-agenda', 'Send the agenda', null],
    ['issue/board#3~write-the-minutes', 'Write the minutes', null],
    ['issue/prepare#3', 'Do prepare', day('2026-12-03')],
  ]);
});

test('parts whose condition does not hold are left out, and nothing names them', () => {
  const changes: Partial<BlueprintInput> = {
    questions: [
      {
        id: 'size',
        label: 'Size',
        type: 'choice',
        options: [
          { value: 's', label: 'S' },
          { value: 'l', label: 'L' },
        ],
        default: 's',
      },
    ],
    components: [{ id: 'extra', name: 'Extra', when: 'size = "l"' }],
    filters: [{ id: 'f', name: 'F', jql: 'project = {{project.key}}', when: 'size = "l"' }],
    boards: [{ id: 'b', name: 'B', filter: 'f' }],
    issues: [
      anIssue('a', { components: ['extra'], links: { relates: ['b'] } }),
      anIssue('b', { when: 'size = "l"', children: [anIssue('c')] }),
    ],
  };
  expect(items(changes).map(({ ref }) => ref)).toEqual(['project/project', 'issue/a']);
  expect(items(changes, { ...answers, size: 'l' }).map(({ ref }) => ref)).toEqual([
    'project/project',
    'component/extra',
    'issue/a',
    'issue/b',
    'issue/c',
    'link/a.relates.b',
    'filter/f',
    'board/b',
  ]);
});

test.each([
  ['x" OR project = SECRET OR "a" = "', 'summary ~ "x\\" OR project = SECRET OR \\"a\\" = \\""'],
  ["it's", 'summary ~ "it\\\'s"'],
  ['\\', 'summary ~ "\\\\"'],
  ['{{name}}', 'summary ~ "{{name}}"'],
])('an answer stays one value in JQL: %s', (client, jql) => {
  const questions = [{ id: 'client', label: 'Client', type: 'text' as const }];
  const filters = [
    { id: 'bare', name: 'Bare', jql: 'summary ~ {{client}}' },
    { id: 'quoted', name: 'F', jql: 'summary ~ "{{client}}"' },
  ];
  for (const id of ['bare', 'quoted']) {
    expect(fieldsOf(`filter/${id}`, { questions, filters }, { ...answers, client })).toMatchObject({ jql });
  }
});

test('hostile names are text', () => {
  for (const name of ['<script>alert(1)</script>', 'مشروع', '🚀 Move', "'; DROP TABLE", 'project = X OR 1=1']) {
    expect(fieldsOf('project/project', {}, { ...answers, name, key: 'ABC' })).toMatchObject({ name });
  }
});

test.each([
  [{ name: 'x'.repeat(81) }, 'nameTooLong answers.name'],
  [{ name: 'a\u0000b' }, 'answerInvalid answers.name'],
  [{ name: '' }, 'answerMissing answers.name'],
  [{ key: 'a b' }, 'keyInvalid answers.key'],
  [{ start: '2026-02-30' }, 'answerInvalid answers.start'],
])('what Jira would refuse is refused: %j', (wrong, expected) => {
  const resolved = resolve({ issues: [anIssue('a', { due: 'start' })] }, { ...answers, ...wrong });
  expect(!resolved.ok && resolved.error.map(({ code, path }) => `${code} ${path}`)).toContain(expected);
});

test('everything an issue may hold is worked out', () => {
  const changes: Partial<BlueprintInput> = {
    questions: [
      { id: 'owner', label: 'Owner', type: 'person' },
      { id: 'client', label: 'Client', type: 'text' },
    ],
    issueTypes: [{ id: 'risk', name: 'Risk' }],
    fields: [
      { id: 'review', name: 'Next review', type: 'date' },
      { id: 'lead', name: 'Risk owner', type: 'person' },
    ],
    schemes: [{ role: 'issueType', name: 'Move types', issueTypes: ['Task', 'Risk'] }],
    components: [{ id: 'a', name: 'A' }],
    versions: [{ id: 'v', name: 'V' }],
    stages: [{ id: 'build', name: 'Build', gate: 'Built' }],
    issues: [
      anIssue('x', {
        type: 'risk',
        description: 'For **{{client}}**',
        labels: ['for {{client}}'],
        register: 'risk',
        milestone: true,
        stage: 'build',
        components: ['a'],
        versions: ['v'],
        assignee: 'question:owner',
        priority: 'High',
        estimate: '1.5d',
        values: { 'Next review': 'start+1w', lead: 'question:owner', Source: '{{client}}', Weight: 3, Tags: ['{{client}}'] },
        rule: { severity: 'shall', keep: 'filled', gate: 'build', why: 'For {{client}}' },
      }),
    ],
  };
  const found = items(changes, { ...answers, owner: 'ann', client: 'Ann & Co' }).find(({ ref }) => ref === 'issue/x');
  expect(found).toEqual({
    ref: 'issue/x',
    kind: 'issue',
    fields: {
      type: 'risk',
      summary: 'Do x',
      description: 'For **Ann & Co**',
      parent: null,
      labels: ['for-Ann-&-Co', 'risk', 'milestone', 'stage-build'],
      components: ['component/a'],
      fixVersions: ['version/v'],
      assignee: 'ann',
      priority: 'High',
      startDay: null,
      dueDay: null,
      estimateSeconds: 12 * 3600,
      values: { 'Next review': '2026-11-09', 'Risk owner': 'ann', Source: 'Ann & Co', Weight: 3, Tags: ['Ann & Co'] },
    },
    after: ['project/project', 'scheme/issue-type', 'issueType/risk', 'component/a', 'version/v', 'field/review', 'field/lead'],
    rule: { severity: 'shall', keep: 'filled', byGate: 'gate/build', why: 'For Ann & Co' },
    path: 'issues[0]',
  });
});

test('roles, record, documents, properties and automation are worked out', () => {
  const changes: Partial<BlueprintInput> = {
    questions: [
      { id: 'owner', label: 'Owner', type: 'person', required: false },
      { id: 'budget', label: 'Budget', type: 'number', default: 0 },
    ],
    project: { lead: 'question:owner', properties: { 'Our.Key': { name: '{{name}}', list: ['{{key}}', 1] } } },
    roles: [{ id: 'team', role: 'Member', people: ['answerer', 'lead', 'question:owner', 'nobody'], groups: ['movers'] }],
    stages: [{ id: 'build', name: 'Build', gate: 'Built', due: 'start+2w' }],
    record: { sponsor: 'question:owner', budget: '{{if(budget > 0, budget, "none")}}', currency: 'eur', goal: '{{name}}' },
    documents: [{ id: 'plan', name: 'Plan', stage: 'build' }],
    standards: ['Project_Governance'],
    automation: [{ id: 'remind', name: 'Remind', steps: ['Import {{name}}'], file: { rule: '{{issue.key}}' } }],
  };
  expect(fieldsOf('role/team', changes, { ...answers, owner: 'ann' })).toEqual({
    role: 'Member',
    people: ['me', 'ann'],
    groups: ['movers'],
  });
  expect(fieldsOf('project/project', changes)).toMatchObject({ lead: null });
  expect(fieldsOf('record/record', changes)).toMatchObject({ sponsor: null, budget: 'none', currency: 'EUR', goal: 'Move to Utrecht' });
  expect(fieldsOf('record/record', changes, { ...answers, budget: 500 })).toMatchObject({ budget: 500 });
  expect(fieldsOf('document/plan', changes)).toMatchObject({ dueDay: day('2026-11-16') });
  expect(fieldsOf('projectProperty/our.key', changes)).toEqual({ key: 'Our.Key', value: { name: 'Move to Utrecht', list: ['MTU', 1] } });
  expect(fieldsOf('standard/project_governance', changes)).toEqual({ standardId: 'Project_Governance' });
  expect(fieldsOf('automation/remind', changes)).toMatchObject({ steps: ['Import Move to Utrecht'], file: { rule: '{{issue.key}}' } });
});

test('what recurs on both ends of a link is linked number by number', () => {
  const repeat = { every: 1, unit: 'week' as const, from: 'start', until: 'start+1w', most: 60 };
  const changes: Partial<BlueprintInput> = {
    issues: [anIssue('agenda', { repeat, links: { relates: ['minutes', 'plan'] } }), anIssue('minutes', { repeat }), anIssue('plan')],
  };
  expect(items(changes).flatMap(({ ref, kind }) => (kind === 'link' ? [ref] : []))).toEqual([
    'link/agenda#1.relates.minutes#1',
    'link/agenda#2.relates.minutes#2',
    'link/agenda#1.relates.plan',
  ]);
  expect(fieldsOf('issue/minutes#2', changes)).toMatchObject({ summary: 'Do minutes (2)' });
});

test('more issues than a project may have are found wrong', () => {
  const repeat = { every: 1, unit: 'day' as const, from: 'start', until: 'start+2m', most: 200 };
  const children = Array.from({ length: 200 }, (_, index) => anIssue(`c${index}`));
  const resolved = resolve({ issues: [anIssue('daily', { repeat, children })] });
  expect(!resolved.ok && resolved.error).toMatchObject([{ code: 'tooManyItems', path: 'issues' }]);
});

test('two names that Jira would take for one are found wrong', () => {
  const components = [
    { id: 'a', name: '{{client}}' },
    { id: 'b', name: 'Acme' },
  ];
  const resolved = resolve({ components, questions: [{ id: 'client', label: 'Client', type: 'text' }] }, { ...answers, client: 'ACME' });
  expect(!resolved.ok && resolved.error).toMatchObject([{ code: 'duplicateId', path: 'components[1]', subject: 'Acme' }]);
});

test('texts are in the language of the project', () => {
  const changes: Partial<BlueprintInput> = {
    components: [{ id: 'a', name: { en: 'Plan for {{date(start)}}', nl: 'Plan voor {{date(start)}}' } }],
  };
  expect(fieldsOf('component/a', changes, answers, 'nl')).toMatchObject({ name: 'Plan voor 2 november 2026' });
  expect(fieldsOf('component/a', changes)).toMatchObject({ name: 'Plan for 2 November 2026' });
});
