import { detectedNames, namesOf, withRole } from './meaning-choice';

const risk = { id: 10, name: 'Risk' };
const ownRisk = { id: 77, name: 'Risk' };
const story = { id: 4, name: 'Story' };

test('issue types of the same name are told apart by their number', () => {
  expect([...namesOf([risk, ownRisk, story])]).toEqual([
    [10, 'Risk (10)'],
    [77, 'Risk (77)'],
    [4, 'Story'],
  ]);
});

test('what was detected is named once, and only as far as the viewer sees it', () => {
  expect(detectedNames([10, 77, 99], [risk, ownRisk, story])).toEqual(['Risk']);
  expect(detectedNames([], [risk])).toEqual([]);
});

test('a role is chosen, chosen to be played by nothing, and left to detection again', () => {
  const chosen = withRole({ change: [3] }, 'risk', [10]);
  expect(chosen).toEqual({ change: [3], risk: [10] });
  expect(withRole(chosen, 'risk', [])).toEqual({ change: [3], risk: [] });
  expect(withRole({ change: [3], risk: [10] }, 'risk', null)).toEqual({ change: [3] });
});
