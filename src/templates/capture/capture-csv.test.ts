import { readBlueprintValue } from '../blueprint/read-blueprint';
import { type CsvTable, captureCsv } from './capture-csv';
import { readDaysLike, readEffort } from './csv-values';

function captured(table: CsvTable) {
  const result = captureCsv(table, 'from-csv', 'From a file');
  if (!result.ok) throw new Error(result.error);
  expect(readBlueprintValue(JSON.parse(JSON.stringify(result.value.blueprint)))).toMatchObject({ ok: true });
  return result.value;
}

test('rows become issues under their parents, by id, key, epic name or summary', () => {
  const { blueprint, leftOut } = captured([
    ['Issue Type', 'Issue id', 'Issue key', 'Summary', 'Epic Name', 'Parent', 'Epic Link'],
    ['Epic', '1', 'A-1', 'Prepare the move', 'Move', '', ''],
    ['Task', '2', 'A-2', 'Choose a mover', '', '', 'Move'],
    ['Task', '3', 'A-3', 'Label the boxes', '', 'A-1', ''],
    ['Sub-task', '4', 'A-4', 'Buy labels', '', '3', ''],
    ['Sub-task', '5', 'A-5', 'Print the plan', '', 'Label the boxes', ''],
    ['Task', '6', 'A-6', 'Lost', '', 'B-9', ''],
  ]);
  expect(blueprint.issues).toMatchObject([
    {
      id: 'prepare-the-move',
      type: 'Epic',
      children: [{ id: 'choose-a-mover' }, { id: 'label-the-boxes', children: [{ id: 'buy-labels' }, { id: 'print-the-plan' }] }],
    },
    { id: 'lost' },
  ]);
  expect(blueprint.issueTypes).toMatchObject([
    { name: 'Epic', level: 'epic' },
    { name: 'Sub-task', level: 'subtask' },
    { name: 'Task', level: 'base' },
  ]);
  expect(leftOut).toEqual([{ kind: 'parentsElsewhere', count: 1, names: [] }]);
});

test('labels, components and versions may take several columns; people are asked for', () => {
  const { blueprint, answers } = captured([
    ['Summary', 'Labels', 'Labels', 'Component/s', 'Fix Version/s', 'Assignee', 'Priority', 'Original Estimate', 'Story Points'],
    ['Pack', 'boxes fragile', 'movers', 'Logistics', 'Moving day', 'ada@example.com', 'High', '1d 2h', '5'],
    ['Unpack', '', '', 'logistics', '', 'ada@example.com', '', '7200', ''],
  ]);
  expect(blueprint.issues).toMatchObject([
    {
      type: 'Task',
      labels: ['boxes', 'fragile', 'movers'],
      components: ['logistics'],
      versions: ['moving-day'],
      assignee: 'question:person-1',
      priority: 'High',
      estimate: '10h',
      values: { 'Story Points': 5 },
    },
    { components: ['logistics'], estimate: '2h' },
  ]);
  expect(answers).toEqual({ 'person-1': 'ada@example.com' });
  expect(blueprint.fields).toMatchObject([{ name: 'Story Points', type: 'number', projectOnly: false }]);
});

test('dates become working days from the first', () => {
  const { blueprint, leftOut } = captured([
    ['Summary', 'Start date', 'Due date'],
    ['Pack', '01/Oct/26', '05/Oct/26 6:00 PM'],
    ['Drive', '', 'soon'],
  ]);
  expect(blueprint.issues).toMatchObject([{ start: 'start', due: 'start+2wd' }, {}]);
  expect(leftOut).toEqual([{ kind: 'dates', count: 1, names: ['soon'] }]);
});

test('links are taken over once, whichever end names them', () => {
  const { blueprint } = captured([
    ['Issue key', 'Summary', 'Outward issue link (Blocks)', 'Inward issue link (Blocks)'],
    ['A-1', 'Pack', 'A-2', ''],
    ['A-2', 'Drive', '', 'A-1'],
  ]);
  expect(blueprint.issues).toMatchObject([{ id: 'pack', links: { Blocks: ['drive'] } }, { id: 'drive' }]);
  expect(blueprint.issues[1]).not.toHaveProperty('links');
});

test('columns without a place and rows without a summary are named', () => {
  const { leftOut } = captured([
    ['Summary', 'Reporter', 'Watchers', 'Status'],
    ['Pack', 'bob', '', 'Done'],
    ['', 'bob', '', 'Done'],
  ]);
  expect(leftOut).toEqual([
    { kind: 'columns', count: 2, names: ['Reporter', 'Status'] },
    { kind: 'rows', count: 1, names: [] },
  ]);
});

test('a file without issues is no blueprint', () => {
  expect(captureCsv([['Summary']], 'x', 'X')).toEqual({ ok: false, error: 'empty' });
  expect(captureCsv([['Name'], ['Pack']], 'x', 'X')).toEqual({ ok: false, error: 'noSummary' });
});

test.each([
  [['2026-12-01'], '2026-12-01', 20_788],
  [[], '01/Dec/26 9:00 AM', 20_788],
  [[], '1.12.2026', 20_788],
  [['31/1/2026'], '1/12/2026', 20_788],
  [['12/31/2026'], '12/1/2026', 20_788],
  [['1/12/2026'], '1/12/2026', undefined],
  [[], '31/Feb/26', undefined],
])('a file with %j says %s', (samples, text, day) => {
  expect(readDaysLike(samples)(text)).toBe(day);
});

test('efforts as Jira writes them', () => {
  expect(readEffort('1w 2d 3h 30m')).toBe(((40 + 16 + 3) * 60 + 30) * 60);
  expect(readEffort('3600')).toBe(3600);
  expect(readEffort('later')).toBeUndefined();
});
