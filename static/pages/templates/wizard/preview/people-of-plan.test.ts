import { aChange } from '../../testing/a-plan';
import { peopleOfPlan } from './people-of-plan';

test('who gets what, the busiest first', () => {
  const { people, unassigned } = peopleOfPlan([
    aChange({ ref: 'project/p', kind: 'project', people: ['lea'] }),
    aChange({ ref: 'role/sponsor', kind: 'role', title: 'Sponsor', people: ['sam', 'lea'] }),
    aChange({ ref: 'component/c', kind: 'component', title: 'Website', people: ['sam'] }),
    aChange({ ref: 'issue/a', people: ['sam'] }),
    aChange({ ref: 'issue/b' }),
    aChange({ ref: 'automation/r', kind: 'automation', action: 'manual', people: ['nobody'] }),
  ]);
  expect(
    people.map(({ accountId, leadsProject, roles, components, issues }) => [accountId, leadsProject, roles, components, issues.length]),
  ).toEqual([
    ['sam', false, ['Sponsor'], ['Website'], 1],
    ['lea', true, ['Sponsor'], [], 0],
  ]);
  expect(unassigned).toBe(1);
});
