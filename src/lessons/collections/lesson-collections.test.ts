import { aLesson, aLibrary, author, BRIDGE, now, outsider, pmo, TUNNEL, VAULT } from '../testing/a-library';
import { lessonReader } from '../visibility/lesson-reader';
import { deleteCollection, getBooklet, listCollections, saveCollection } from './lesson-collections';

const names = { name: (phase: string) => `Reading list: ${phase}`, description: 'By phase', language: 'en' } as const;
const migration = { id: '', name: 'Starting a migration', description: '', phase: null, version: 0 };

async function library() {
  const world = aLibrary();
  await world.add(
    aLesson({ id: 'open', phases: ['planning'], publishedAt: now - 10 }),
    aLesson({ id: 'applied', phases: ['planning'], publishedAt: now - 20 }),
    aLesson({ id: 'vault', phases: ['planning'], sourceProjectId: VAULT, visibility: { kind: 'project' } }),
    aLesson({ id: 'draft', state: 'draft', phases: ['planning'] }),
  );
  await world.ports.use.answer({
    lessonId: 'applied',
    projectId: BRIDGE,
    answer: 'applied',
    reason: '',
    place: 'gate',
    by: 'lead',
    at: now,
  });
  return world;
}

test('a reading list holds the published lessons of its phase that the reader may read, applied ones first', async () => {
  const { ports } = await library();
  const lists = await listCollections(ports, await lessonReader(ports, author), names);
  expect(lists.find(({ id }) => id === 'phase-planning')).toMatchObject({ shipped: true, lessonIds: ['applied', 'open'] });
  // The outsider may not know that Bridge applied one of them.
  const theirs = await listCollections(ports, await lessonReader(ports, outsider), names);
  expect(theirs.find(({ id }) => id === 'phase-planning')?.lessonIds).toEqual(['open', 'applied']);
});

test('a collection keeps lessons that its editor may not read, and shows them to nobody else', async () => {
  const { ports } = await library();
  const saved = await saveCollection(ports, pmo, { collection: { ...migration, lessonIds: ['open', 'vault', 'no-such'] } });
  expect(saved).toMatchObject({ value: { collection: { lessonIds: ['open'], version: 1 } } });
  const id = saved.ok ? saved.value.collection.id : '';
  const stored = (await ports.collections.get(id))!;
  await ports.collections.replace({ ...stored, value: { ...stored.value, lessonIds: ['vault', 'open'] } });
  const changed = await saveCollection(ports, pmo, { collection: { ...migration, id, version: 2, lessonIds: ['applied'] } });
  expect(changed).toMatchObject({ value: { collection: { lessonIds: ['applied'], version: 3 } } });
  expect((await ports.collections.get(id))?.value.lessonIds).toEqual(['applied', 'vault']);
});

test('a booklet prints published lessons in order', async () => {
  const { ports } = await library();
  const saved = await saveCollection(ports, pmo, { collection: { ...migration, id: 'mine', lessonIds: ['draft', 'applied', 'open'] } });
  expect(saved.ok).toBe(true);
  const booklet = await getBooklet(ports, { ...outsider, visibleProjects: async () => new Set([TUNNEL]) }, 'mine', names);
  expect(booklet).toMatchObject({ value: { lessons: [{ id: 'applied', sourceProjectId: null }, { id: 'open' }] } });
  expect(await getBooklet(ports, author, 'no-such', names)).toMatchObject({ error: { problem: 'collection.notFound' } });
});

test('collections are changed by PMO administrators, those of Plumbline by nobody', async () => {
  const { ports } = await library();
  const collection = { ...migration, lessonIds: [] };
  expect(await saveCollection(ports, author, { collection })).toMatchObject({ error: { problem: 'collection.notEditor' } });
  expect(await saveCollection(ports, pmo, { collection: { ...collection, id: 'phase-planning' } })).toMatchObject({
    error: { problem: 'collection.shipped' },
  });
  await saveCollection(ports, pmo, { collection: { ...collection, id: 'mine' } });
  expect(await saveCollection(ports, pmo, { collection: { ...collection, id: 'mine' } })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await deleteCollection(ports, pmo, { id: 'mine', version: 9 })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await deleteCollection(ports, pmo, { id: 'mine', version: 1 })).toMatchObject({ value: { deleted: 'mine' } });
});
