import { aLesson, aLibrary } from '../testing/a-library';
import { keepLesson } from './keep-lesson';

test('a writer who is overtaken between reading and indexing does not bring the old words back', async () => {
  const { ports, add } = aLibrary();
  const lesson = aLesson({ title: 'Order concrete early' });
  await add(lesson);
  let isOvertaken = false;
  const index: typeof ports.index = {
    ...ports.index,
    update: async (change) => {
      if (!isOvertaken) {
        isOvertaken = true;
        await keepLesson(ports, { lesson: { ...lesson, title: 'Order timber early' }, version: 2 });
      }
      return ports.index.update(change);
    },
  };
  await keepLesson({ ...ports, index }, { lesson: { ...lesson, title: 'Order bricks early' }, version: 1 });
  const found = async (text: string) =>
    (await ports.index.search({ text, mode: 'topical', mayFind: () => true, limit: 5 })).hits.map(({ id }) => id);
  expect(await found('timber')).toEqual([lesson.id]);
  expect(await found('bricks')).toEqual([]);
});
