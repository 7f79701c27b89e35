import { asMade, found, wanted } from '../compare/testing/an-item';
import type { FoundItem, WantedItem } from '../items/item';
import { compareUpgrade } from './compare-upgrade';

const upgrade = (base: readonly WantedItem[], items: readonly FoundItem[], next: readonly WantedItem[]) =>
  compareUpgrade({ base, next, project: { items, unread: [] } });
const said = (entries: ReturnType<typeof upgrade>) => entries.map(({ ref, state, proposal }) => `${ref} ${state} ${proposal}`);

const data = wanted('component', 'data');
const charter = wanted('issue', 'charter', { labels: ['charter'], dueDay: 20_000 });
const charterNext = wanted('issue', 'charter', { labels: ['charter', 'gate'], dueDay: 20_000 });

test('nothing to say where neither template nor project changed', () => {
  expect(upgrade([data, charter], asMade([data, charter]), [data, charter])).toEqual([]);
});

test('what the new version brings, changes and drops', () => {
  const legal = wanted('component', 'legal', { name: 'Legal' });
  const old = wanted('issue', 'old', { summary: 'Weekly letter' });
  const stays = wanted('role', 'team');
  const before = [data, charter, old, stays];
  expect(said(upgrade(before, asMade(before), [legal, charterNext]))).toEqual([
    'component/legal added accept',
    'issue/charter clean accept',
    'component/data removed accept',
    'issue/old removed reject',
  ]);
});

test('what the project changed stays unless somebody says otherwise', () => {
  const before = [data, charter, wanted('version', 'pilot')];
  const now = [
    found('component', '1', { name: 'Data & reports' }, 'component/data'),
    found('issue', '2', { labels: [], dueDay: 20_010 }, 'issue/charter'),
  ];
  expect(said(upgrade(before, now, [data, charterNext, wanted('version', 'pilot', { description: 'First users' })]))).toEqual([
    'component/data local reject',
    'issue/charter conflict reject',
    'version/pilot gone reject',
  ]);
});

test('what was moved during the work is not asked about when the template did not touch it', () => {
  const [entry, ...others] = upgrade(
    [charter],
    [found('issue', '2', { labels: ['charter'], dueDay: 20_010 }, 'issue/charter')],
    [charterNext],
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    state: 'clean',
    fields: [{ field: 'labels', state: 'clean', base: ['charter'], next: ['charter', 'gate'] }],
  });
});

test('what was dropped and worked on is removed by nobody’s default', () => {
  expect(said(upgrade([data], [found('component', '1', { name: 'Data', lead: 'ada' }), found('component', '2')], []))).toEqual([
    'component/data removed accept',
  ]);
  expect(said(upgrade([wanted('component', 'data', { lead: 'bob' })], [found('component', '1', { lead: 'ada' })], []))).toEqual([
    'component/data removedChanged reject',
  ]);
});

test('a component under another name in the template is still the one in the project', () => {
  expect(said(upgrade([data], asMade([data]), [wanted('component', 'information', { name: 'Data', description: 'Tables' })]))).toEqual([
    'component/information clean accept',
  ]);
});

test('a project without a template is compared with nothing before', () => {
  const now = [found('component', '1', { name: 'data' }), found('issue', '2', { dueDay: 20_010, labels: ['own'] })];
  const entries = upgrade([], now, [data, charter, wanted('version', 'pilot')]);
  expect(said(entries)).toEqual(['component/data conflict reject', 'issue/charter clean accept', 'version/pilot added accept']);
  expect(entries[1]?.fields).toMatchObject([{ field: 'type', state: 'same' }, { field: 'summary', state: 'same' }, { field: 'labels' }]);
});

test('what cannot be read is not compared', () => {
  expect(compareUpgrade({ base: [], next: [data], project: { items: [], unread: ['component'] } })).toEqual([]);
});
