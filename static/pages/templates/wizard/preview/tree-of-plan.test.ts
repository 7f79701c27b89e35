import { aChange } from '../../testing/a-plan';
import { type PlanRow, treeOfPlan } from './tree-of-plan';

const outline = (rows: readonly PlanRow[]): readonly string[] =>
  rows.map((row) => `${'  '.repeat(row.level - 1)}${row.id}${row.count > 0 ? ` (${row.count})` : ''}`);

const few = [
  aChange({ ref: 'project/atlas', kind: 'project' }),
  aChange({ ref: 'component/a', kind: 'component' }),
  aChange({ ref: 'issue/epic' }),
  aChange({ ref: 'issue/other' }),
  aChange({ ref: 'issue/task', parent: 'issue/epic' }),
  aChange({ ref: 'issue/sub', parent: 'issue/task' }),
  aChange({ ref: 'automation/rule', kind: 'automation', action: 'manual' }),
];

test('work stands under its parents, the rest in groups that tell how much is in them', () => {
  expect(outline(treeOfPlan(few, new Set()))).toEqual([
    'project (1)',
    '  project/atlas',
    'work (4)',
    '  issue/epic (2)',
    '    issue/task (1)',
    '      issue/sub',
    '  issue/other',
    'structure (1)',
    'byHand (1)',
    '  automation/rule',
  ]);
});

test('opening and closing by hand', () => {
  expect(outline(treeOfPlan(few, new Set(['issue/epic', 'structure', 'project'])))).toEqual([
    'project (1)',
    'work (4)',
    '  issue/epic (2)',
    '  issue/other',
    'structure (1)',
    '  component/a',
    'byHand (1)',
    '  automation/rule',
  ]);
});

test('of much work only the top is open', () => {
  const many = [
    aChange({ ref: 'issue/epic' }),
    ...Array.from({ length: 500 }, (_, at) => aChange({ ref: `issue/t${at}`, parent: 'issue/epic' })),
  ];
  expect(outline(treeOfPlan(many, new Set()))).toEqual(['work (501)', '  issue/epic (500)']);
  expect(treeOfPlan(many, new Set(['issue/epic']))).toHaveLength(502);
});

test('an issue whose parent is not in the plan stands at the top', () => {
  expect(outline(treeOfPlan([aChange({ ref: 'issue/a', parent: 'issue/gone' })], new Set()))).toEqual(['work (1)', '  issue/a']);
});

test('an update says field by field what it changes', () => {
  const update = aChange({
    ref: 'project/p',
    kind: 'project',
    action: 'update',
    changes: [
      { field: 'Lead', from: 'Ann', to: 'Bob' },
      { field: 'Category', from: '', to: 'Cloud' },
    ],
  });
  const rows = treeOfPlan([update], new Set());
  expect(outline(rows)).toEqual(['project (1)', '  project/p', '    project/p:Lead', '    project/p:Category']);
  expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
    [1, 1],
    [1, 1],
    [1, 2],
    [2, 2],
  ]);
  expect(outline(treeOfPlan([update], new Set(['project/p'])))).toEqual(['project (1)', '  project/p']);
  const child = aChange({ ref: 'issue/child', parent: 'issue/epic' });
  const epic = aChange({ ref: 'issue/epic', action: 'update', changes: [{ field: 'Due date', from: '', to: 'Mar 1, 2027' }] });
  expect(treeOfPlan([epic, child], new Set()).map(({ id, position, siblings }) => [id, position, siblings])).toEqual([
    ['work', 1, 1],
    ['issue/epic', 1, 1],
    ['issue/epic:Due date', 1, 2],
    ['issue/child', 2, 2],
  ]);
});
