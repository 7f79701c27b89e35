import { queryAfter, stepOf } from './address-part';
import { findingFilterOf, findingsPart, isNarrowed, noFindingFilter } from './findings-part';
import { overviewPart } from './overview-part';
import { pagePart } from './page-part';

const read = (query: string) => new URLSearchParams(query);

test('a link reproduces the cell that was open', () => {
  const query = queryAfter('', [stepOf(overviewPart, { panel: { kind: 'cell', projectId: 10_001, checkNo: 12 }, sortedBy: 12 })]);
  expect(query).toBe('?sort=12&panel=cell.10001.12');
  expect(overviewPart.read(read(query)).panel).toEqual({ kind: 'cell', projectId: 10_001, checkNo: 12 });
});

test('parts leave each other alone', () => {
  const first = queryAfter('', [stepOf(overviewPart, { search: 'erp' })]);
  const second = queryAfter(first, [stepOf(pagePart, { tab: 'findings' }), stepOf(findingsPart, { state: 'fixed', since: 7 })]);
  expect(second).toBe('?q=erp&tab=findings&state=fixed&since=7');
  expect(queryAfter(second, [stepOf(pagePart, { tab: 'overview' }), stepOf(findingsPart, noFindingFilter)])).toBe('?q=erp');
});

test('what an address does not understand is left out', () => {
  expect(overviewPart.read(read('?panel=cell.x&topic=hygiene.nonsense&sort=-3'))).toEqual({
    search: '',
    topics: ['hygiene'],
    failingOnly: false,
    sortedBy: null,
    panel: null,
  });
  expect(pagePart.read(read('?tab=nowhere&standard=NO SUCH'))).toEqual({ tab: 'overview', standardId: null });
});

test('account ids keep their colons and dots', () => {
  const query = queryAfter('', [stepOf(findingsPart, { owners: ['557058:a.b', 'account-2'] })]);
  expect(findingsPart.read(read(query)).owners).toEqual(['557058:a.b', 'account-2']);
});

test('the filter asks for days by the clock of the server', () => {
  expect(findingFilterOf({ ...noFindingFilter, since: 7, issueKey: ' erp-12 ' }, 'pmo', 1_000_000)).toEqual({
    standardId: 'pmo',
    state: 'open',
    since: 1_000_000 - 7 * 86_400,
    issueKey: 'ERP-12',
  });
});

test('only what differs from the usual narrows', () => {
  expect(isNarrowed(noFindingFilter)).toBe(false);
  expect(isNarrowed({ ...noFindingFilter, state: 'all' })).toBe(true);
  expect(isNarrowed({ ...noFindingFilter, groupBy: 'rule' })).toBe(false);
});
