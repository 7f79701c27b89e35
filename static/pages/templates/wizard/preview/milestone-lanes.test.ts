import { milestoneLanes } from './milestone-lanes';

test('marks with room stand on one line', () => {
  expect(milestoneLanes([0, 24, 100], 24)).toEqual([0, 0, 0]);
});

test('marks that would cover each other stand under each other, and the first line is taken again as soon as it is free', () => {
  expect(milestoneLanes([0, 0, 10, 24, 30, 60], 24)).toEqual([0, 1, 2, 0, 1, 0]);
});
