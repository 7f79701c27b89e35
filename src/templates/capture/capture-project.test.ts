import fc from 'fast-check';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import { compareItems, saidDifferences } from '../compare/compare-items';
import { found } from '../compare/testing/an-item';
import type { FoundItem, WantedItem } from '../items/item';
import type { FoundProject } from '../ports';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import { captureProject, type KeptParts } from './capture-project';

const everything: KeptParts = { components: true, versions: true, roles: true, issues: 'all', schemes: true, boards: true, record: true };
/** Thursday 1 October 2026. */
const start = 20_727;
const project = (items: readonly FoundItem[], unread: FoundProject['unread'] = []): FoundProject => ({
  projectId: 1,
  key: 'ERP',
  items: [found('project', '1', { lead: 'ada', category: 'Programmes' }), ...items],
  unread,
  createScreens: null,
});

/** What the captured blueprint wants when it is answered as it was captured. */
function again(
  source: FoundProject,
  keep: KeptParts = everything,
): { wanted: readonly WantedItem[]; captured: ReturnType<typeof captureProject> } {
  const captured = captureProject(source, 'again', keep);
  const read = readBlueprintValue(JSON.parse(JSON.stringify(captured.blueprint)));
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 3)));
  const answers = { ...captured.answers, name: 'ERP rollout', key: 'ERP' };
  const resolved = resolveBlueprint(read.value.blueprint, 1, answers, { language: 'en', accountId: 'eve', today: start });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error.slice(0, 3)));
  return { wanted: resolved.value.items, captured };
}

/** What is different, missing or too many once the blueprint is provisioned, and what the blueprint does not say that the project has. */
function unlike(source: FoundProject, keep: KeptParts = everything): readonly string[] {
  const { wanted } = again(source, keep);
  const there = source.items.map((item): FoundItem => ({ ...item, ref: null }) as FoundItem);
  const { items, match } = compareItems(wanted, there, saidDifferences);
  const made = wanted.map((item, index) => ({ ...item, jira: { id: `m${index}`, key: null }, shared: false }) as FoundItem);
  const back = compareItems(
    [...match.found].map(([ref, item]) => ({ ...item, ref, after: [], rule: null, path: '' }) as WantedItem),
    made,
    saidDifferences,
  );
  return [
    ...items.flatMap(({ wanted: { ref }, found: one, differences }) =>
      one ? differences.map(({ field }) => `${ref} ${field}`) : [`${ref} not there`],
    ),
    ...match.rest.map(({ kind, jira }) => `${kind} ${jira.id} left out`),
    ...back.items.flatMap(({ wanted: { ref }, differences }) => differences.map(({ field }) => `${ref} ${field} not said`)),
  ];
}

const small = project([
  found('component', '10', { name: 'Data', description: 'Tables', lead: 'bob' }),
  found('version', '20', { name: 'Pilot', startDay: start + 4, releaseDay: start + 30 }),
  found('role', '30', { role: 'Developers', people: ['bob', 'cyd'], groups: ['staff'] }),
  found('issueType', '40', { name: 'Epic', level: 'epic' }),
  found('issueType', '41', { name: 'Task', level: 'base' }),
  found('field', '50', { name: 'Impact', type: 'select', options: ['High', 'Low'] }),
  found('field', '51', { name: 'Reviewed by', type: 'person' }),
  found('field', '52', { name: 'Reviewed on', type: 'date' }),
  found('issue', '100', { type: 'Epic', summary: 'Planning {{phase}}', startDay: start, dueDay: start + 10 }),
  found('issue', '101', {
    summary: 'Write the plan',
    description: 'With **dates**.',
    parent: 'jira:100',
    labels: ['plan'],
    components: ['jira:10'],
    fixVersions: ['jira:20'],
    assignee: 'cyd',
    priority: 'High',
    dueDay: start + 2,
    estimateSeconds: 5 * 3600 + 300,
    values: { Impact: 'High', 'Reviewed by': 'bob', 'Reviewed on': '2026-10-20' },
  }),
  found('issue', '102', { summary: 'Write the plan', parent: 'jira:100', estimateSeconds: 3 * 8 * 3600 }),
  found('link', '200', { type: 'Blocks', from: 'jira:101', to: 'jira:102' }),
  found('filter', '60', { name: 'ERP open', jql: 'project = "ERP" AND statusCategory != Done' }),
  found('board', '61', { name: 'ERP board', filter: 'jira:60' }),
  found('record', '1', { sponsor: 'dan', goal: 'Fewer calls', startDay: start, endDay: start + 90, budget: 1000, currency: 'EUR' }),
  found('gate', '70', { stage: 'Initiating', name: 'Ready to plan', dueDay: start + 15 }),
  found('document', '80', { name: 'Charter', dueDay: start + 15 }),
]);

test('a captured project, provisioned again, is the same project', () => {
  expect(unlike(small)).toEqual([]);
});

test('people become questions, told by what they do and not by name; dates become working days from the start', () => {
  const { blueprint, answers } = captureProject(small, 'again', everything);
  expect(blueprint.questions?.map(({ id, label, type }) => [id, typeof label === 'string' ? label : label.en, type])).toEqual([
    ['project-lead', 'Project lead', 'person'],
    ['person-1', 'Sponsor', 'person'],
    ['person-2', 'Leads Data', 'person'],
    ['person-3', 'Developers (3)', 'person'],
  ]);
  expect(answers).toEqual({ 'project-lead': 'ada', 'person-1': 'dan', 'person-2': 'bob', 'person-3': 'cyd', start: '2026-10-01' });
  expect(JSON.stringify(blueprint)).not.toMatch(/ada|bob|cyd|dan/);
  expect(blueprint.versions).toMatchObject([{ id: 'pilot', start: 'start+2wd', release: 'start+30d' }]);
  expect(blueprint.stages).toMatchObject([{ id: 'initiating', due: 'start+11wd' }]);
});

test('ids are made from names, each once, and provenance stays behind', () => {
  const { blueprint } = captureProject(small, 'again', everything);
  expect(blueprint.issues).toMatchObject([
    {
      id: 'planning-phase',
      children: [
        { id: 'write-the-plan', links: { Blocks: ['write-the-plan-2'] } },
        { id: 'write-the-plan-2', estimate: '3d' },
      ],
    },
  ]);
  const made = project([
    found('component', '1', {}, 'component/of-another-template'),
    found('projectProperty', '2', { key: 'plumbline.template', value: {} }),
  ]);
  expect(JSON.stringify(captureProject(made, 'again', everything).blueprint)).not.toMatch(/another-template|plumbline/);
});

test('filters ask for the new project’s key', () => {
  const { blueprint } = captureProject(small, 'again', everything);
  expect(blueprint.filters).toMatchObject([{ name: '{{key}} open', jql: 'project = "{{key}}" AND statusCategory != Done' }]);
});

test('what is not chosen stays behind, and so do links and people that only it had', () => {
  const { blueprint } = captureProject(small, 'again', { ...everything, issues: 'epics', components: false, roles: false, record: false });
  expect(blueprint).toMatchObject({ components: [], roles: [], issues: [{ id: 'planning-phase' }] });
  expect(blueprint.issues[0]).not.toHaveProperty('children');
  expect(blueprint.questions).toHaveLength(1);
  expect(blueprint.record).toBeUndefined();
});

test('what cannot come along is said', () => {
  const odd = project(
    [
      found('issue', '1', { parent: 'jira:999', values: { Secret: 'x' } }),
      found('link', '2', { from: 'jira:1', to: 'jira:998' }),
      found('version', '3', { startDay: start + 5, releaseDay: start }),
      found('document', '4', { name: 'Charter', link: 'https://example.com/erp' }),
    ],
    ['board'],
  );
  const { leftOut } = captureProject(odd, 'again', everything);
  expect(leftOut).toEqual([
    { kind: 'progress', count: 1, names: [] },
    { kind: 'parentsElsewhere', count: 1, names: [] },
    { kind: 'linksElsewhere', count: 1, names: [] },
    { kind: 'values', count: 1, names: ['Secret'] },
    { kind: 'documentLinks', count: 1, names: ['Charter'] },
    { kind: 'unread', count: 1, names: ['board'] },
    { kind: 'dates', count: 1, names: [] },
  ]);
  expect(() => again(odd)).not.toThrow();
});

test('a project too large for a document loses its longest descriptions', () => {
  const items = Array.from({ length: 60 }, (_, index) =>
    found('issue', String(1000 + index), { summary: `Issue ${index}`, description: 'x'.repeat(index === 7 ? 30_000 : 12_000) }),
  );
  const { blueprint, leftOut } = captureProject(project(items), 'large', everything);
  expect(JSON.stringify(blueprint).length).toBeLessThan(700_001);
  expect(blueprint.issues[7]).not.toHaveProperty('description');
  expect(leftOut).toContainEqual({ kind: 'descriptions', count: 3, names: [] });
});

const word = fc.constantFrom('Plan', 'plan', 'Move {{x}}', 'Ünïcode', '計画', 'a  b', '"quoted"', 'ends with }}', "it's: #1 - [x]");
const day = fc.option(fc.integer({ min: start - 40, max: start + 400 }), { nil: null });
const person = fc.constantFrom(null, 'ada', 'bob', 'cyd');
const someProject = fc
  .record({
    components: fc.uniqueArray(fc.record({ name: word, lead: person }), { selector: ({ name }) => name.toLowerCase(), maxLength: 4 }),
    recordStart: day,
    issues: fc.array(
      fc.record({
        summary: word,
        parent: fc.nat(20),
        startDay: day,
        dueDay: day,
        assignee: person,
        estimateSeconds: fc.option(fc.nat(1_000_000), { nil: null }),
        labels: fc.uniqueArray(fc.constantFrom('x', 'y', '{{z}}'), { maxLength: 3 }),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ components, issues, recordStart }) =>
    project([
      ...components.map((fields, index) => found('component', String(10 + index), fields)),
      found('record', '1', { startDay: recordStart }),
      ...(issues.length > 0 ? [found('issueType', '40', { name: 'Task' })] : []),
      ...issues.map(({ parent, startDay, dueDay, ...fields }, index) =>
        found('issue', String(100 + index), {
          ...fields,
          // No two of a name in one place: those could not be told apart by looking.
          summary: `${fields.summary} ${index}`,
          startDay,
          dueDay: startDay !== null && dueDay !== null && dueDay < startDay ? null : dueDay,
          parent: parent < index && index < 6 ? `jira:${100 + parent}` : null,
        }),
      ),
    ]),
  );

test('whatever a project holds, it is the same again', () => {
  fc.assert(fc.property(someProject, (source) => expect(unlike(source)).toEqual([])));
});
