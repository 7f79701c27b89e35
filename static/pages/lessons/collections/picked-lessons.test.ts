import { MAX_PICKED, movedBy, withPicked } from './picked-lessons';

test('a lesson moves up and down and stops at the ends', () => {
  const ids = ['scope', 'risk', 'cost'];
  expect(movedBy(ids, 'risk', -1)).toEqual(['risk', 'scope', 'cost']);
  expect(movedBy(ids, 'risk', 1)).toEqual(['scope', 'cost', 'risk']);
  expect(movedBy(ids, 'scope', -1)).toEqual(ids);
  expect(movedBy(ids, 'cost', 1)).toEqual(ids);
  expect(movedBy(ids, 'another', 1)).toEqual(ids);
});

test('a lesson is added once, and only while there is room', () => {
  expect(withPicked(['scope'], 'risk')).toEqual(['scope', 'risk']);
  expect(withPicked(['scope', 'risk'], 'scope')).toEqual(['scope', 'risk']);
  const full = Array.from({ length: MAX_PICKED }, (_, at) => `lesson-${at}`);
  expect(withPicked(full, 'one-more')).toEqual(full);
});
