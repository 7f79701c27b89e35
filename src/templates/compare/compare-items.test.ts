import type { ItemRule } from '../../contracts/templates/item';
import { compareItems, saidDifferences } from './compare-items';
import { asMade, found, wanted } from './testing/an-item';
import { type ValueWords, valueText } from './value-words';

const rule = (keep: ItemRule['keep']): ItemRule => ({ severity: 'shall', keep, byGate: null, why: '' });
const differing = (...[want, is]: [Parameters<typeof compareItems>[0], Parameters<typeof compareItems>[1]]) =>
  compareItems(want, is).items.flatMap(({ differences }) => differences.map(({ field }) => field));

test('what was made as wanted differs in nothing', () => {
  const items = [
    wanted('component', 'data', { description: 'Tables' }),
    wanted('issue', 'charter', { components: ['component/data'], dueDay: 20_000 }),
  ];
  expect(compareItems(items, asMade(items)).items.map(({ differences }) => differences)).toEqual([[], []]);
});

test('what the template rules counts; what people fill in during the work does not', () => {
  const charter = wanted('issue', 'charter', { labels: ['charter'], dueDay: 20_000, assignee: 'ada' });
  const now = { summary: 'Charter (new)', labels: ['urgent'], dueDay: 20_010, assignee: 'bob' };
  expect(differing([charter], [found('issue', '1', now, charter.ref)])).toEqual(['summary', 'labels']);
});

test('a list may hold more than the template wants, and a field of which it says nothing may hold anything', () => {
  const item = wanted('issue', 'charter', { labels: ['charter'] });
  expect(differing([item], [found('issue', '1', { labels: ['urgent', 'charter'], priority: 'High', parent: 'jira:5' })])).toEqual([]);
});

test('an item that has to stay the same may not differ in what people fill in, nor have more', () => {
  const item = wanted('role', 'team', { role: 'Users', people: ['ada'] }, rule('same'));
  expect(differing([item], [found('role', '1', { people: ['ada', 'bob'] })])).toEqual(['people']);
});

test('an item that has to exist may look as it will', () => {
  expect(
    differing([wanted('component', 'data', {}, rule('exists'))], [found('component', '1', { name: 'Other' }, 'component/data')]),
  ).toEqual([]);
});

test('what has to be filled in is not, while it is empty or still the text of the template', () => {
  const document = wanted('document', 'charter', {}, rule('filled'));
  expect(differing([document], [found('document', '1')])).toEqual(['link']);
  expect(differing([document], [found('document', '1', { link: 'https://example.com/charter' })])).toEqual([]);

  const issue = wanted('issue', 'charter', { description: 'Who pays?' }, rule('filled'));
  expect(differing([issue], [found('issue', '1', { description: 'Who pays? \r\n' })])).toEqual(['description']);
  expect(differing([issue], [found('issue', '1', { description: 'Finance pays.' })])).toEqual([]);

  expect(differing([wanted('record', 'record', {}, rule('filled'))], [found('record', '1', { goal: 'Fewer calls', endDay: 3 })])).toEqual([
    'sponsor',
    'startDay',
    'budget',
  ]);
});

test('a plan or an upgrade looks at everything the template says', () => {
  const item = wanted('issue', 'charter', { dueDay: 20_000, values: { Impact: 'High' } });
  const [compared] = compareItems([item], [found('issue', '1', { dueDay: 20_001 })], saidDifferences).items;
  expect(compared?.differences).toEqual([
    { field: 'dueDay', meaning: 'day', wanted: 20_000, found: 20_001 },
    { field: 'values.Impact', meaning: 'name', wanted: 'High', found: undefined },
  ]);
});

test('what a project was called when it was made is nobody’s drift', () => {
  const project = wanted('project', 'project', { name: 'ERP', category: 'Programmes' });
  expect(differing([project], [found('project', '1', { name: 'ERP 2', key: 'E2', category: 'programmes' })])).toEqual([]);
});

test('values are said as people read them', () => {
  const words: ValueWords = {
    day: (day) => `day ${day}`,
    effort: (seconds) => `${seconds / 3600} h`,
    person: (accountId) => ({ ada: 'Ada Lovelace' })[accountId] ?? 'somebody',
    item: (name, kind) => ({ 'component/data': 'Data' })[name] ?? `${kind} ${name}`,
    nothing: '–',
    filledIn: 'filled in',
  };
  expect(valueText('day', 3, words)).toBe('day 3');
  expect(valueText('effort', 7200, words)).toBe('2 h');
  expect(valueText('people', ['ada', 'x'], words)).toBe('Ada Lovelace, somebody');
  expect(valueText('components', ['component/data', 'jira:3'], words)).toBe('Data, component jira:3');
  expect(valueText('plain', true, words)).toBe('true');
  expect(valueText('person', null, words)).toBe('–');
  expect(valueText('text', 'x'.repeat(500), words)).toHaveLength(400);
});
