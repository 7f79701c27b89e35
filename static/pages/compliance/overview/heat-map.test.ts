import { type AuditCell, packCells } from '../../../../src/contracts/audits/packed-cells';
import { aCheck, aStanding } from '../../../testing/audit-builders';
import { heatMove } from './heat-map-keyboard';
import { CellIndex, heatColumns, heatRows, lookOf } from './heat-map-model';

const cell = (changed: Partial<AuditCell>): AuditCell => ({
  checkNo: 1,
  outcome: 'fail',
  applicable: 100,
  failing: 5,
  waived: 0,
  ...changed,
});
const cells = new CellIndex([
  { projectId: 1, packed: packCells([cell({ checkNo: 1, failing: 2 }), cell({ checkNo: 2, failing: 9 })]) },
  { projectId: 2, packed: packCells([cell({ checkNo: 1, failing: 7 }), cell({ checkNo: 2, outcome: 'pass', failing: 0 })]) },
]);
const projects = [aStanding(1, { name: 'ERP rollout' }), aStanding(2, { name: 'Data hub' })];
const all = { topics: [], failingOnly: false } as const;

describe('the heat map', () => {
  it('puts what binds most first, then what fails most', () => {
    const checks = [aCheck(1), aCheck(2, { severity: 'observation' }), aCheck(3, { severity: 'shall' })];
    const columns = heatColumns(checks, projects, cells, all);
    expect(columns.map(({ check }) => check.checkNo)).toEqual([3, 1, 2]);
    expect(columns.map(({ failing, failingProjects }) => [failing, failingProjects])).toEqual([
      [0, 0],
      [9, 2],
      [9, 1],
    ]);
  });

  it('leaves out rules that fail nowhere, and other topics, when asked', () => {
    const checks = [aCheck(1), aCheck(2, { topic: 'schedule' }), aCheck(3)];
    expect(heatColumns(checks, projects, cells, { ...all, failingOnly: true }).map(({ check }) => check.checkNo)).toEqual([1, 2]);
    expect(heatColumns(checks, projects, cells, { ...all, topics: ['schedule'] }).map(({ check }) => check.checkNo)).toEqual([2]);
  });

  it('finds projects by name or key and sorts them by one rule', () => {
    expect(heatRows(projects, cells, { search: 'HUB', sortedBy: null }).map(({ projectId }) => projectId)).toEqual([2]);
    expect(heatRows(projects, cells, { search: '', sortedBy: 1 }).map(({ projectId }) => projectId)).toEqual([2, 1]);
    expect(heatRows(projects, cells, { search: '', sortedBy: 2 }).map(({ projectId }) => projectId)).toEqual([1, 2]);
  });

  it('draws a cell denser the more of it fails, and never draws what was not judged as passed', () => {
    expect(lookOf(cell({ failing: 5 }))).toEqual({ kind: 'fail', depth: 1 });
    expect(lookOf(cell({ failing: 10 }))).toEqual({ kind: 'fail', depth: 2 });
    expect(lookOf(cell({ failing: 40 }))).toEqual({ kind: 'fail', depth: 3 });
    expect(lookOf(cell({ failing: 5, waived: 5 }))).toEqual({ kind: 'allWaived' });
    expect(lookOf(cell({ outcome: 'notSupported' }))).toEqual({ kind: 'notEvaluated' });
    expect(lookOf(undefined)).toEqual({ kind: 'outside' });
  });
});

describe('the keys of the heat map', () => {
  const size = { rows: 40, columns: 24, pageRows: 10 };
  const press = (row: number, column: number, key: string, ctrlKey = false) => heatMove({ row, column }, { key, ctrlKey }, size);

  it('walks to neighbours and stops at the edges', () => {
    expect(press(3, 3, 'ArrowDown')).toEqual({ row: 4, column: 3 });
    expect(press(0, 3, 'ArrowUp')).toEqual({ row: -1, column: 3 });
    expect(press(39, 23, 'ArrowRight')).toEqual({ row: 39, column: 23 });
    expect(press(5, 0, 'ArrowLeft')).toEqual({ row: 5, column: -1 });
  });

  it('never reaches the empty corner', () => {
    expect(press(0, -1, 'ArrowUp')).toEqual({ row: 0, column: -1 });
    expect(press(-1, 0, 'ArrowLeft')).toEqual({ row: -1, column: 0 });
  });

  it('jumps to ends and by screens', () => {
    expect(press(5, 5, 'Home')).toEqual({ row: 5, column: -1 });
    expect(press(5, 5, 'End', true)).toEqual({ row: 39, column: 23 });
    expect(press(35, 5, 'PageDown')).toEqual({ row: 39, column: 5 });
    expect(press(5, 5, 'PageUp')).toEqual({ row: 0, column: 5 });
    expect(press(5, 5, 'x')).toBeNull();
  });
});
