import { aCard } from '../testing/a-card';
import { findTemplates } from './find-templates';

const compare = (a: string, b: string) => a.localeCompare(b);
const none = { search: '', states: [], topics: [] } as const;
const cards = [
  aCard({ id: 'event', name: 'Event or move', topics: ['move'] }),
  aCard({ id: 'agile', name: 'Agile delivery', usedBy: 2, stages: ['Discovery'] }),
  aCard({ id: 'old', name: 'Old one', state: 'retired' }),
  aCard({ id: 'draft', name: 'Change', state: 'draft', topics: ['change'] }),
];
const found = (part: Partial<Parameters<typeof findTemplates>[1]>) =>
  findTemplates(cards, { ...none, ...part }, compare).map(({ id }) => id);

test('the most used first, retired ones only when asked for', () => {
  expect(found({})).toEqual(['agile', 'draft', 'event']);
  expect(found({ states: ['retired'] })).toEqual(['old']);
});

test('every word has to be somewhere in the card', () => {
  expect(found({ search: 'DISC delivery' })).toEqual(['agile']);
  expect(found({ search: 'delivery move' })).toEqual([]);
});

test('by topic', () => expect(found({ topics: ['move', 'change'] })).toEqual(['draft', 'event']));
