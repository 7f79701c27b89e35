import { deleteNode } from './delete-node';
import { type NodeDraft, saveNode } from './save-node';
import { aNode, aProject, aViewer, inMemoryPortfolio } from './testing/builders';

const membership = { projectIds: [], categoryIds: [], condition: null };
const draft = (changes: Partial<NodeDraft> = {}): NodeDraft => ({
  parentId: null,
  kind: 'portfolio',
  name: 'Change',
  percentMethod: 'count',
  membership,
  ...changes,
});
const admin = aViewer([1, 2], true);
const company = () =>
  inMemoryPortfolio({
    projects: [aProject(1), aProject(2), aProject(3)],
    nodes: [
      aNode('top'),
      aNode('low', { parentId: 'top', membership: { ...membership, projectIds: [1, 3] } }),
      aNode('lower', { parentId: 'low' }),
    ],
  });

test('only a PMO administrator may change the tree', async () => {
  expect(await saveNode(company(), aViewer([1]), draft())).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await deleteNode(company(), aViewer([1]), 'top', 1)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test('a new portfolio goes to the end', async () => {
  const ports = company();
  expect(await saveNode(ports, admin, draft())).toMatchObject({ ok: true, value: { id: 'node-1', position: 2, version: 1 } });
  expect(ports.stored.get('node-1')?.name).toBe('Change');
});

test('a programme needs a parent that exists and is not below itself', async () => {
  expect(await saveNode(company(), admin, draft({ kind: 'programme' }))).toMatchObject({
    error: { message: 'refusal.programmeNeedsParent' },
  });
  expect(await saveNode(company(), admin, draft({ kind: 'programme', parentId: 'gone' }))).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await saveNode(company(), admin, draft({ id: 'low', kind: 'programme', parentId: 'lower', version: 1 }))).toMatchObject({
    error: { message: 'refusal.cycle' },
  });
  expect(await saveNode(company(), admin, draft({ parentId: 'top' }))).toMatchObject({
    error: { message: 'refusal.portfolioHasNoParent' },
  });
});

test('the slower of two editors is told, and nothing is overwritten', async () => {
  const ports = company();
  const edit = (name: string) => saveNode(ports, admin, draft({ id: 'top', name, version: 1 }));
  expect(await edit('First')).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await edit('Second')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect(ports.stored.get('top')?.name).toBe('First');
});

test('saving keeps members that the administrator cannot see, and does not take in projects they cannot see', async () => {
  const ports = company();
  await saveNode(
    ports,
    admin,
    draft({ id: 'low', kind: 'programme', parentId: 'top', version: 1, membership: { ...membership, projectIds: [2] } }),
  );
  expect(ports.stored.get('low')?.membership.projectIds).toEqual([2, 3]);
});

test('deleting a programme hands what is below it to its parent', async () => {
  const ports = company();
  expect(await deleteNode(ports, admin, 'low', 1)).toEqual({ ok: true, value: 'low' });
  expect(ports.stored.get('lower')?.parentId).toBe('top');
});

test('a portfolio with programmes is not deleted from under them', async () => {
  expect(await deleteNode(company(), admin, 'top', 1)).toMatchObject({ ok: false, error: { message: 'refusal.hasProgrammes' } });
});
