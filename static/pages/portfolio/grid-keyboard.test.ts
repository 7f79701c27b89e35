import { aNode, aProject, aTree } from '../../testing/portfolio-builders';
import { type GridMove, type GridPlace, gridMove, HEAD_ROW } from './grid-keyboard';
import { emptyAddress } from './portfolio-address';
import { flattenTree, type TreeRow } from './tree-rows';

const tree = aTree({
  nodes: [aNode('a', { position: 0 }), aNode('b', { position: 1 })],
  projects: [aProject(1, { nodeIds: ['a'] }), aProject(2, { nodeIds: ['a'] }), aProject(3, { nodeIds: ['b'] })],
});
const { rows } = flattenTree(tree, { ...emptyAddress, toggled: ['b'] }, (a, b) => a.localeCompare(b));
const stopsOf = (row: TreeRow | 'head') => (row === 'head' ? ['name', 'issues'] : ['name', 'issues.toDo', 'issues.done']);

const press = (key: string, place: GridPlace, ctrlKey = false): GridMove | null =>
  gridMove(place, { key, ctrlKey, altKey: false, metaKey: false }, { rows, stopsOf, pageRows: 2 });
const at = (rowId: string, stop: string | null = null): GridPlace => ({ rowId, stop });
const focused = (move: GridMove | null): GridPlace | null => (move?.kind === 'focus' ? move.place : null);

describe('keys in the tree grid', () => {
  it('lists /a, /a/1, /a/2 and the closed /b', () => expect(rows.map(({ id }) => id)).toEqual(['/a', '/a/1', '/a/2', '/b']));

  it('goes up and down, keeping to the figure', () => {
    expect(focused(press('ArrowDown', at('/a')))).toEqual(at('/a/1'));
    expect(focused(press('ArrowDown', at('/a/1', 'issues.done')))).toEqual(at('/a/2', 'issues.done'));
    expect(press('ArrowDown', at('/b'))).toBeNull();
  });

  it('reaches the head above the first row, in the same column', () => {
    expect(focused(press('ArrowUp', at('/a', 'issues.done')))).toEqual(at(HEAD_ROW, 'issues'));
    expect(focused(press('ArrowUp', at('/a')))).toEqual(at(HEAD_ROW, 'name'));
    expect(focused(press('ArrowDown', at(HEAD_ROW, 'issues')))).toEqual(at('/a', 'issues.toDo'));
    expect(press('ArrowUp', at(HEAD_ROW, 'name'))).toBeNull();
  });

  it('opens with right, closes with left, then leaves for the parent', () => {
    expect(press('ArrowRight', at('/b'))).toMatchObject({ kind: 'toggle', row: { id: '/b' } });
    expect(press('ArrowLeft', at('/a'))).toMatchObject({ kind: 'toggle', row: { id: '/a' } });
    expect(focused(press('ArrowLeft', at('/a/2')))).toEqual(at('/a'));
    expect(press('ArrowLeft', at('/b'))).toBeNull();
  });

  it('walks the cells and comes back to the row', () => {
    expect(focused(press('ArrowRight', at('/a/1')))).toEqual(at('/a/1', 'name'));
    expect(focused(press('ArrowRight', at('/a/1', 'name')))).toEqual(at('/a/1', 'issues.toDo'));
    expect(press('ArrowRight', at('/a/1', 'issues.done'))).toBeNull();
    expect(focused(press('ArrowLeft', at('/a/1', 'name')))).toEqual(at('/a/1'));
  });

  it('goes to the ends of the table from a row, of the row from a cell', () => {
    expect(focused(press('End', at('/a')))).toEqual(at('/b'));
    expect(focused(press('Home', at('/a/2')))).toEqual(at('/a'));
    expect(focused(press('End', at('/a/1', 'name')))).toEqual(at('/a/1', 'issues.done'));
    expect(focused(press('Home', at('/a/2', 'issues.done'), true))).toEqual(at('/a', 'issues.done'));
  });

  it('goes by a screen', () => {
    expect(focused(press('PageDown', at('/a')))).toEqual(at('/a/2'));
    expect(focused(press('PageDown', at('/a/2')))).toEqual(at('/b'));
    expect(focused(press('PageUp', at('/b')))).toEqual(at('/a/1'));
  });

  it('opens the row with Enter and leaves buttons in cells their own Enter', () => {
    expect(press('Enter', at('/a/1'))).toMatchObject({ kind: 'open', row: { id: '/a/1' } });
    expect(press('Enter', at('/a/1', 'issues.toDo'))).toBeNull();
  });

  it('opens the groups beside it with *', () => expect(press('*', at('/a'))).toMatchObject({ kind: 'openSiblings', row: { id: '/a' } }));

  it('leaves other keys, and keys with Alt, to the browser', () => {
    expect(press('x', at('/a'))).toBeNull();
    expect(
      gridMove(at('/a/1'), { key: 'ArrowLeft', ctrlKey: false, altKey: true, metaKey: false }, { rows, stopsOf, pageRows: 2 }),
    ).toBeNull();
  });
});
