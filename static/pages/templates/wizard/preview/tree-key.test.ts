import { aChange } from '../../testing/a-plan';
import { treeKey } from './tree-key';
import { treeOfPlan } from './tree-of-plan';

const rows = treeOfPlan(
  [
    aChange({ ref: 'issue/epic' }),
    aChange({ ref: 'issue/task', parent: 'issue/epic' }),
    aChange({ ref: 'component/a', kind: 'component' }),
  ],
  new Set(),
);
const key = (at: number, name: string) => treeKey(rows, at, name, 2);

test('the rows are the work, its epic and task, and the closed group of components', () => {
  expect(rows.map(({ id }) => id)).toEqual(['work', 'issue/epic', 'issue/task', 'structure']);
});

test('arrows move, open and close', () => {
  expect(key(0, 'ArrowDown')).toEqual({ kind: 'focus', id: 'issue/epic' });
  expect(key(0, 'ArrowRight')).toEqual({ kind: 'focus', id: 'issue/epic' });
  expect(key(3, 'ArrowRight')).toEqual({ kind: 'toggle', id: 'structure' });
  expect(key(1, 'ArrowLeft')).toEqual({ kind: 'toggle', id: 'issue/epic' });
  expect(key(2, 'ArrowLeft')).toEqual({ kind: 'focus', id: 'issue/epic' });
  expect(key(2, 'ArrowRight')).toBeNull();
});

test('ends and screens', () => {
  expect(key(0, 'End')).toEqual({ kind: 'focus', id: 'structure' });
  expect(key(3, 'PageUp')).toEqual({ kind: 'focus', id: 'issue/epic' });
  expect(key(3, 'ArrowDown')).toEqual({ kind: 'focus', id: 'structure' });
  expect(key(3, 'Enter')).toEqual({ kind: 'toggle', id: 'structure' });
  expect(key(3, 'x')).toBeNull();
});
