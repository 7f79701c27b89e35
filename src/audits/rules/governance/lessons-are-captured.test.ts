import { aDossier, issuesWith } from '../testing/a-dossier';
import { daysAgo } from '../testing/judge-issue';
import { lessonsAreCaptured } from './lessons-are-captured';

const record = aDossier().record;

const judged = (lastCapturedAt: number | null, createdAt = daysAgo(300)) =>
  lessonsAreCaptured.judge(
    aDossier({ issues: issuesWith(1, { createdAt }), record: { ...record, lessons: { offered: 0, answered: 0, lastCapturedAt } } }),
    { days: 90 },
  ).outcome;

test('a project without a lesson for ninety days is worth a word', () => {
  expect(judged(daysAgo(91))).toBe('fail');
  expect(judged(daysAgo(90))).toBe('pass');
  expect(judged(null)).toBe('fail');
});

test('a young project has had no time yet', () => {
  expect(judged(null, daysAgo(10))).toBe('pass');
});
