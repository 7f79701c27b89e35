import { shippedLessons } from '../shipped';
import { aContent, aLibrary, pmo } from '../testing/a-library';
import { installShippedLessons } from './install-shipped-lessons';
import { saveLesson } from './save-lesson';
import { writingHints } from './writing-hints';

test('shipped lessons are there once, for everybody, and what the PMO changed stays changed', async () => {
  const { ports } = aLibrary();
  const two = ['a', 'b'].map((id) => ({ ...aContent({ sourceProjectId: null }), id }));
  expect(await installShippedLessons(ports, two.slice(0, 1))).toBe(1);
  const changed = {
    id: 'a',
    version: 1,
    content: aContent({ title: 'Ours now', sourceProjectId: null }),
    ownerAccountId: null,
    eventDay: null,
  };
  expect(await saveLesson(ports, pmo, changed)).toMatchObject({ value: { lesson: { state: 'inReview', shipped: true } } });
  expect(await installShippedLessons(ports, two)).toBe(1);
  expect((await ports.lessons.get('a'))?.lesson.title).toBe('Ours now');
  expect(await installShippedLessons(ports, two)).toBe(0);
});

test('the lessons that ship keep to what Plumbline asks of everybody’s', () => {
  const weak = shippedLessons.flatMap((lesson) =>
    writingHints(lesson)
      .filter((hint) => hint !== 'noEvidence')
      .map((hint) => `${lesson.id}: ${hint}`),
  );
  expect(weak).toEqual([]);
});
