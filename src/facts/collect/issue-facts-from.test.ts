import fc from 'fast-check';
import { parseDay, parseInstant } from '../../shared/epoch';
import { issueFactCatalogue } from '../issue-fact-catalogue';
import { anIssueJson } from '../testing/an-issue-json';
import { noFields } from './field-knowledge';
import { type CollectKnowledge, issueFactsFrom, peopleOf } from './issue-facts-from';
import type { IssueJson } from './issue-json';

const knowledge: CollectKnowledge = {
  fields: noFields,
  blockingLinkTypes: ['Blocks'],
  customFacts: [],
  personNumbers: new Map([['ann', 1]]),
  collectedAt: 1_775_000_000,
};
const collect = (fields: IssueJson['fields'] = {}, with_: Partial<CollectKnowledge> = {}) => {
  const result = issueFactsFrom(anIssueJson({ fields }), { ...knowledge, ...with_ });
  if (!result.ok) throw new Error(`refused: no ${result.error.missing}`);
  return result.value;
};

test('an ordinary issue keeps its identity, status and times', () => {
  expect(collect().fact).toMatchObject({
    projectId: 10000,
    issueId: 10001,
    issueNumber: 7,
    issueTypeId: 10002,
    hierarchyLevel: 0,
    statusId: 3,
    statusCategory: 1,
    createdAt: parseInstant('2026-01-05T08:00:00Z'),
    updatedAt: parseInstant('2026-03-30T14:30:00Z'),
    collectedAt: 1_775_000_000,
  });
});

test('what Jira leaves out or holds as null is missing, not zero', () => {
  const absent = collect().fact;
  const empty = collect({ duedate: null, assignee: null, timeoriginalestimate: null, parent: null, labels: null, issuelinks: null }).fact;
  for (const fact of [absent, empty]) {
    expect(fact).toMatchObject({ dueDay: null, assigneeId: null, originalEstimate: null, parentId: null, labelCount: 0, linkCount: 0 });
  }
});

test.each(['project', 'issuetype', 'status', 'created'])('an issue without %s is refused by name', (field) => {
  expect(issueFactsFrom(anIssueJson({ fields: { [field]: null } }), knowledge)).toEqual({
    ok: false,
    error: { issueId: '10001', missing: field },
  });
});

test.each([
  ['new', 0],
  ['indeterminate', 1],
  ['done', 2],
  ['undefined', 0],
  ['a category of next year', 0],
])('status category %s is %i', (key, category) => {
  expect(collect({ status: { id: '3', statusCategory: { key } } }).fact.statusCategory).toBe(category);
});

test('a sub-task is below a standard issue even where Jira gives no hierarchy level', () => {
  expect(collect({ issuetype: { id: '5', subtask: true } }).fact.hierarchyLevel).toBe(-1);
  expect(collect({ issuetype: { id: '10', hierarchyLevel: 2 } }).fact.hierarchyLevel).toBe(2);
});

test('the last change of status falls back on the resolution date of finished work, then on creation', () => {
  const done = { status: { id: '6', statusCategory: { key: 'done' } }, resolution: { id: '1' }, resolutiondate: '2026-02-01T00:00:00Z' };
  expect(collect(done).fact.statusChangedAt).toBe(parseInstant('2026-02-01T00:00:00Z'));
  expect(collect().fact.statusChangedAt).toBe(collect().fact.createdAt);
  expect(collect({ ...done, statuscategorychangedate: '2026-01-20T00:00:00Z' }).fact.statusChangedAt).toBe(
    parseInstant('2026-01-20T00:00:00Z'),
  );
});

test('a resolution date without a resolution counts for nothing', () => {
  expect(collect({ resolution: null, resolutiondate: '2026-02-01T00:00:00Z' }).fact.resolvedAt).toBeNull();
});

test('story points come from whichever field of the site holds them, in thousandths', () => {
  const fields = { ...noFields, storyPoints: ['customfield_1', 'customfield_2'] };
  expect(collect({ customfield_2: 0.1 }, { fields }).fact.storyPointsMilli).toBe(100);
  expect(collect({ customfield_1: 5, customfield_2: 8 }, { fields }).fact.storyPointsMilli).toBe(5000);
  expect(collect({ customfield_1: null, customfield_2: 8 }, { fields }).fact.storyPointsMilli).toBe(8000);
  expect(collect({ customfield_1: -1 }, { fields }).fact.storyPointsMilli).toBeNull();
  expect(collect({ customfield_1: '5' }, { fields }).fact.storyPointsMilli).toBeNull();
});

test('the newest sprint is the open one, else the last that closed', () => {
  const fields = { ...noFields, sprint: ['customfield_9'] };
  const sprints = [
    { id: 30, state: 'closed' },
    { id: 12, state: 'active' },
    { id: 31, state: 'closed' },
  ];
  expect(collect({ customfield_9: sprints }, { fields }).fact).toMatchObject({ sprintId: 12, sprintState: 1, closedSprintCount: 2 });
  expect(collect({ customfield_9: [sprints[0], sprints[2]] }, { fields }).fact).toMatchObject({ sprintId: 31, sprintState: 2 });
  expect(collect({ customfield_9: [{ id: 40, state: 'future' }, sprints[0]] }, { fields }).fact).toMatchObject({
    sprintId: 40,
    sprintState: 0,
  });
  expect(collect({ customfield_9: null }, { fields }).fact).toMatchObject({ sprintId: null, sprintState: null, closedSprintCount: 0 });
});

test('an empty flag field is not a flag', () => {
  const fields = { ...noFields, flagged: ['customfield_3'] };
  expect(collect({ customfield_3: [{ id: '1', value: 'Impediment' }] }, { fields }).fact.flagged).toBe(1);
  expect(collect({ customfield_3: [] }, { fields }).fact.flagged).toBe(0);
  expect(collect({ customfield_3: false }, { fields }).fact.flagged).toBe(0);
});

test('a start date may be a date or a date-time field', () => {
  const fields = { ...noFields, startDate: ['customfield_4'] };
  expect(collect({ customfield_4: '2026-03-01' }, { fields }).fact.startDay).toBe(parseDay('2026-03-01'));
  expect(collect({ customfield_4: '2026-03-01T23:30:00.000-0300' }, { fields }).fact.startDay).toBe(parseDay('2026-03-02'));
});

test('only the inward side of a blocking link blocks, and each blocker counts once', () => {
  const type = { name: 'Blocks' };
  const { fact, relations } = collect({
    issuelinks: [
      { type, inwardIssue: { id: '20' } },
      { type, inwardIssue: { id: '20' } },
      { type, outwardIssue: { id: '21' } },
      { type: { name: 'Duplicate' }, inwardIssue: { id: '22' } },
    ],
  });
  expect(relations).toEqual([{ kind: 2, targetId: 20, issueId: 10001, projectId: 10000 }]);
  expect(fact).toMatchObject({ linkCount: 4, duplicateLinkCount: 1 });
});

test('parent and fix versions become relations', () => {
  const { relations } = collect({ parent: { id: '50' }, fixVersions: [{ id: '60' }, { id: '61' }] });
  expect(relations.map(({ kind, targetId }) => [kind, targetId])).toEqual([
    [1, 50],
    [3, 60],
    [3, 61],
  ]);
});

test('people are numbers; somebody not numbered is nobody', () => {
  expect(collect({ assignee: { accountId: 'ann' }, reporter: { accountId: 'bob' } }).fact).toMatchObject({
    assigneeId: 1,
    reporterId: null,
  });
  expect(peopleOf(anIssueJson({ fields: { assignee: { accountId: 'ann' }, reporter: { accountId: 'bob' } } }))).toEqual(['ann', 'bob']);
  expect(peopleOf(anIssueJson({ fields: { assignee: null } }))).toEqual([]);
});

test('values beyond a column stay inside it', () => {
  expect(collect({ duedate: '9999-12-31', timespent: 1e12, labels: Array(300).fill('x') }).fact).toMatchObject({
    dueDay: 65_535,
    timeSpent: 4_294_967_295,
    labelCount: 255,
  });
});

test('chosen custom fields become facts by kind', () => {
  const customFacts = [
    { fieldNumber: 1, fieldId: 'customfield_1', name: 'Cost', kind: 'number' as const },
    { fieldNumber: 2, fieldId: 'customfield_2', name: 'Go-live', kind: 'date' as const },
    { fieldNumber: 3, fieldId: 'customfield_3', name: 'Risk', kind: 'option' as const },
    { fieldNumber: 4, fieldId: 'customfield_4', name: 'Sponsor', kind: 'present' as const },
  ];
  const values = {
    customfield_1: -2.5,
    customfield_2: '2026-06-01',
    customfield_3: { id: '77', value: 'High' },
    customfield_4: { accountId: 'x' },
  };
  expect(collect(values, { customFacts }).customFacts.map(({ fieldNumber, value }) => [fieldNumber, value])).toEqual([
    [1, -2500],
    [2, parseDay('2026-06-01')],
    [3, 77],
    [4, 1],
  ]);
  expect(collect({ customfield_1: 'n/a', customfield_3: [], customfield_4: '  ' }, { customFacts }).customFacts).toEqual([]);
});

test('whatever Jira sends, a fact fits its columns', () => {
  const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
  const names = [
    'project',
    'issuetype',
    'status',
    'parent',
    'issuelinks',
    'duedate',
    'created',
    'description',
    'summary',
    'timespent',
    'security',
    'f1',
  ];
  const fields = fc.dictionary(fc.constantFrom(...names), anything);
  const everyField = { storyPoints: ['f1'], startDate: ['f1'], sprint: ['f1'], flagged: ['f1'], acceptanceCriteria: ['f1'] };
  fc.assert(
    fc.property(fields, (some) => {
      const result = issueFactsFrom(anIssueJson({ fields: some }), { ...knowledge, fields: everyField });
      if (!result.ok) return;
      for (const [name, definition] of Object.entries(issueFactCatalogue)) {
        const value = result.value.fact[name as keyof typeof issueFactCatalogue];
        if (value === null) expect(definition.nullable).toBe(true);
        else expect(Number.isSafeInteger(value)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
