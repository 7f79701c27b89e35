import type { UpgradeItem } from '../../../../../src/contracts/templates/drift';
import { acceptedBy, groupOfItem, isChoice } from './upgrade-choice';

const item = (ref: string, state: UpgradeItem['state'], proposal: UpgradeItem['proposal']): UpgradeItem => ({
  ref,
  kind: 'component',
  title: ref,
  state,
  fields: [],
  proposal,
  rule: null,
});
const items = [
  item('component/new', 'added', 'accept'),
  item('component/ours', 'conflict', 'reject'),
  item('component/alike', 'same', 'accept'),
];

test('all is taken, all is kept, or things are done as proposed; what is alike is no choice', () => {
  expect([...acceptedBy('proposed', items)]).toEqual(['component/new', 'component/alike']);
  expect([...acceptedBy('accept', items)]).toEqual(['component/new', 'component/ours', 'component/alike']);
  expect([...acceptedBy('reject', items)]).toEqual(['component/alike']);
  expect(items.filter(isChoice)).toHaveLength(2);
});

test('what needs a decision stands apart from what only one side changed', () => {
  expect(items.map(groupOfItem)).toEqual(['clean', 'decide', 'same']);
});
