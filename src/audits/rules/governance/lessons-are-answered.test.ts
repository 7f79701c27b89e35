import { aDossier } from '../testing/a-dossier';

import { lessonsAreAnswered } from './lessons-are-answered';

const record = aDossier().record;

const judged = (lessons: typeof record.lessons) => lessonsAreAnswered.judge(aDossier({ record: { ...record, lessons } }), {});

test('unanswered lessons are counted', () => {
  expect(judged({ offered: 3, answered: 1, lastCapturedAt: null })).toMatchObject({
    outcome: 'fail',
    reason: { code: 'open', values: { count: 2 } },
  });
  expect(judged({ offered: 3, answered: 3, lastCapturedAt: null })).toMatchObject({ outcome: 'pass' });
});

test('nothing offered, nothing to answer; lessons not in use, nothing to say', () => {
  expect(judged({ offered: 0, answered: 0, lastCapturedAt: null })).toMatchObject({ outcome: 'notApplicable' });
  expect(judged(null)).toMatchObject({ outcome: 'notAvailable' });
});
