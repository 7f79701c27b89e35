import { parseAuthoredFile, writeAuthoredFile } from '../../platform/authored-file';
import { readBlueprint } from './read-blueprint';
import { aBlueprint, aBlueprintInput } from './testing/blueprint-builders';

const read = (text: string, parents: Record<string, ReturnType<typeof aBlueprint>> = {}) =>
  readBlueprint(text, 'yaml', parseAuthoredFile, (id) => parents[id]);
const problems = (text: string, parents = {}) => {
  const found = read(text, parents);
  return found.ok ? [] : found.error.map(({ code, path, line, subject }) => `${line} ${path}: ${code} ${subject}`);
};

const head = 'id: move\nname: Move\nsummary: Moves.\nproject: {}\n';

test('the least there is, is a blueprint', () => {
  expect(problems(head)).toEqual([]);
});

test.each([
  ['an unknown property', `${head}compnents: []\n`, ['5 compnents: unknownProperty compnents']],
  ['a missing one', 'id: move\nname: Move\nproject: {}\n', ['1 summary: missingProperty summary']],
  ['a wrong value', `${head}schemes:\n  - role: workfow\n    name: X\n`, ['6 schemes[0].role: badValue workfow']],
  ['a text in one language only', `${head}guidance:\n  en: Hello\n`, ['6 guidance.nl: missingProperty nl']],
  ['a syntax error', 'id: [\n', [expect.stringMatching(/^2 : syntax /)]],
  ['an id used twice', `${head}components:\n  - { id: a, name: A }\n  - { id: a, name: B }\n`, ['7 components[1].id: duplicateId a']],
  [
    'an issue id used twice, in another branch',
    `${head}issues:\n  - { id: a, type: Task, summary: A, children: [{ id: b, type: Task, summary: B }] }\n  - { id: b, type: Task, summary: C }\n`,
    ['7 issues[1].id: duplicateId b'],
  ],
  [
    'unknown component, version, stage, link, gate',
    `${head}issues:\n  - id: a\n    type: Task\n    summary: A\n    components: [x]\n    versions: [x]\n    stage: x\n    links: { relates: [x] }\n    rule: { gate: x }\n`,
    [
      '13 issues[0].rule.gate: unknownReference stage x',
      '11 issues[0].stage: unknownReference stage x',
      '9 issues[0].components[0]: unknownReference component x',
      '10 issues[0].versions[0]: unknownReference version x',
      '12 issues[0].links.relates[0]: unknownReference issue x',
    ],
  ],
  ['a board without its filter', `${head}boards:\n  - { id: b, name: B, filter: f }\n`, ['6 boards[0].filter: unknownReference filter f']],
  [
    'a question that nobody asks',
    `${head}components:\n  - { id: a, name: "{{client}}", when: 'size = "large"' }\n`,
    ['6 components[0].name: unknownQuestion client', '6 components[0].when: unknownQuestion size'],
  ],
  [
    'a bad expression',
    `${head}components:\n  - { id: a, name: "{{upper(name}}" }\n`,
    ['6 components[0].name: badExpression {{upper(name}}'],
  ],
  ['a bad date rule', `${head}versions:\n  - { id: a, name: A, release: start+5 }\n`, ['6 versions[0].release: badDateRule start+5']],
  [
    'a date rule from nowhere',
    `${head}versions:\n  - { id: a, name: A, release: go-live+5d }\n`,
    ['6 versions[0].release: unknownQuestion go-live'],
  ],
  [
    'dates that wait for each other',
    `${head}questions:\n  - { id: a, label: A, type: date, default: b+1d }\n  - { id: b, label: B, type: date, default: a+1d }\n`,
    ['6 questions[0].default: dateNotMet a → b → a'],
  ],
  [
    'a question that looks ahead',
    `${head}questions:\n  - { id: a, label: A, type: text, when: b }\n  - { id: b, label: B, type: yesNo }\n`,
    ['6 questions[0].when: unknownQuestion b'],
  ],
  [
    'issues that block each other',
    `${head}issues:\n  - { id: a, type: Task, summary: A, links: { blocks: [b] } }\n  - { id: b, type: Task, summary: B, links: { blocks: [a] } }\n`,
    ['6 issues[0]: cyclicDependency a → b → a'],
  ],
  [
    'an issue that blocks what is under it',
    `${head}issues:\n  - { id: a, type: Epic, summary: A, links: { blocks: [b] }, children: [{ id: b, type: Task, summary: B }] }\n`,
    ['6 issues[0]: cyclicDependency a → b → a'],
  ],
  [
    'an issue linked with itself',
    `${head}issues:\n  - { id: a, type: Task, summary: A, links: { relates: [a], blocks: [a] } }\n`,
    ['6 issues[0].links.relates[0]: cyclicDependency a → a', '6 issues[0].links.blocks[0]: cyclicDependency a → a'],
  ],
  [
    'a link that is none',
    `${head}attribution: [{ source: S, url: "javascript:alert(1)", licence: L }]\n`,
    ['5 attribution[0].url: badValue javascript:alert(1)'],
  ],
  [
    'bounds that leave nothing',
    `${head}questions:\n  - { id: a, label: A, type: number, minimum: 5, maximum: 1 }\n`,
    ['6 questions[0].maximum: badValue 1 < 5'],
  ],
  [
    'a bad day for a field of days',
    `${head}fields: [{ id: f, name: Next review, type: date }]\nissues:\n  - { id: a, type: Task, summary: A, values: { Next review: 12 May } }\n`,
    ['7 issues[0].values.Next review: badDateRule 12 May'],
  ],
  ['a parent that is not there', `${head}extends: other\n`, ['5 extends: unknownParent other']],
  ['a parent of its own', `${head}extends: move\n`, ['5 extends: cyclicInheritance move → move']],
])('%s is named with its path and its line', (_, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('links that only relate may go round', () => {
  expect(
    problems(
      `${head}issues:\n  - { id: a, type: Task, summary: A, links: { relates: [b] } }\n  - { id: b, type: Task, summary: B, links: { relates: [a] } }\n`,
    ),
  ).toEqual([]);
});

test('all problems are said at once', () => {
  const text = `${head}components: [{ id: a, name: "{{x}}" }, { id: a, name: A }]\nversions: [{ id: v, name: V, start: soon }]\n`;
  expect(problems(text)).toEqual([
    '5 components[1].id: duplicateId a',
    '5 components[0].name: unknownQuestion x',
    '6 versions[0].start: unknownQuestion soon',
  ]);
});

test('ten thousand issues are counted and refused, quickly', () => {
  const issues = Array.from({ length: 10_000 }, (_, index) => ({ id: `i${index}`, type: 'Task', summary: 'x' }));
  const text = JSON.stringify(aBlueprintInput({ issues }));
  expect(problems(text)).toEqual(['1 issues: tooManyItems 10000 > 5000']);
});

test('a tree deeper than anything Jira knows is refused', () => {
  let issue = { id: 'i0', type: 'Task', summary: 'x' } as NonNullable<ReturnType<typeof aBlueprintInput>['issues']>[number];
  for (let index = 1; index < 12; index++) issue = { id: `i${index}`, type: 'Task', summary: 'x', children: [issue] };
  expect(problems(JSON.stringify(aBlueprintInput({ issues: [issue] })))).toEqual([expect.stringContaining('tooDeep 8')]);
  let value: unknown = 1;
  for (let index = 0; index < 200; index++) value = { a: value };
  expect(problems(JSON.stringify({ ...aBlueprintInput(), record: value }))).toEqual([expect.stringContaining('tooDeep 60')]);
});

test('what is written is read back the same', () => {
  const blueprint = aBlueprint({
    components: [{ id: 'a', name: { en: 'A', nl: 'B' } }],
    questions: [{ id: 'q', label: 'Q', type: 'yesNo' }],
  });
  for (const format of ['yaml', 'json'] as const) {
    const again = readBlueprint(writeAuthoredFile(blueprint, format), format, parseAuthoredFile);
    expect(again.ok && again.value.blueprint).toEqual(blueprint);
  }
});
