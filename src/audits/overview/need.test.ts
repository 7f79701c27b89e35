import type { AuditCell } from '../../contracts/audits/packed-cells';
import type { Check } from '../checks/check';
import { anIssueCheck } from '../engine/testing/a-check';
import { needOf, unwaivedShare } from './need';

const checks: ReadonlyMap<number, Check> = new Map([
  [1, anIssueCheck(1, { severity: 'shall' })],
  [2, anIssueCheck(2, { severity: 'should' })],
  [3, anIssueCheck(3, { severity: 'observation' })],
  [4, anIssueCheck(4, { severity: 'should', weight: 3 })],
]);
const cell = (checkNo: number, changes: Partial<AuditCell> = {}): AuditCell => ({
  checkNo,
  outcome: 'fail',
  applicable: 10,
  failing: 10,
  waived: 0,
  ...changes,
});
const need = (...cells: readonly AuditCell[]): number => needOf(cells, checks, 80, 80);

test('a project that keeps every rule needs nothing', () => {
  expect(need(cell(1, { outcome: 'pass', failing: 0 }), cell(2, { outcome: 'notApplicable', applicable: 0, failing: 0 }))).toBe(0);
});

test('a mandatory rule counts before an advisory one, and observations not at all', () => {
  expect(need(cell(1))).toBe(20);
  expect(need(cell(2))).toBe(6);
  expect(need(cell(3))).toBe(0);
  expect(need(cell(4))).toBe(18);
});

test('a rule broken everywhere counts twice one that is hardly broken', () => {
  expect(need(cell(1, { applicable: 1000, failing: 1 }))).toBe(10);
  expect(need(cell(1, { applicable: 1000, failing: 1000 }))).toBe(20);
});

test('what is waived asks for no talk, what is not known asks for a little', () => {
  expect(need(cell(1, { waived: 10 }))).toBe(0);
  expect(need(cell(1, { outcome: 'notAvailable', failing: 0 }), cell(2, { outcome: 'error', failing: 0 }))).toBe(1);
});

test('getting worse counts', () => {
  expect(needOf([], checks, 70, 90)).toBe(10);
  expect(needOf([], checks, 90, 70)).toBe(0);
  expect(needOf([], checks, null, 70)).toBe(0);
});

test('the share is of what the rule applies to', () => {
  expect(unwaivedShare(cell(1, { failing: 4, waived: 2 }))).toBe(0.2);
  expect(unwaivedShare(cell(1, { applicable: 0, failing: 1 }))).toBe(1);
});
