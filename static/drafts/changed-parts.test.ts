import { changedParts, withParts } from './changed-parts';

const saved: { name: string; parentId: string | null; projectIds: number[] } = {
  name: 'Customer programme',
  parentId: null,
  projectIds: [1, 2],
};

test('a draft is what differs from what is saved', () => {
  expect(changedParts({ ...saved, projectIds: [1, 2] }, saved)).toBeNull();
  expect(changedParts({ ...saved, name: '', projectIds: [1] }, saved)).toEqual({ name: '', projectIds: [1] });
});

test('put back, it leaves alone what others changed meanwhile', () => {
  const meanwhile: typeof saved = { ...saved, projectIds: [1, 2, 3], parentId: 'p1' };
  expect(withParts(meanwhile, { name: 'Clients' })).toEqual({ name: 'Clients', parentId: 'p1', projectIds: [1, 2, 3] });
  expect(withParts(meanwhile, { parentId: null }).parentId).toBeNull();
});
