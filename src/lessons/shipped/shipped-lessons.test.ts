import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lessonContent, lessonId } from '../../contracts/lessons/lesson';
import { shippedLessons, shippedLessonTexts } from './index';

const rulesFolder = path.resolve(__dirname, '../../audits/rules');
/** Rules are one file each, named after the rule. */
const ruleIds = new Set(
  readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file).replace(/\.ts$/, '')),
);

test('there are forty lessons, each in both languages, whole and with ids of their own', () => {
  expect(shippedLessonTexts).toHaveLength(40);
  expect(new Set(shippedLessons.map(({ id }) => id)).size).toBe(80);
  for (const { id, ...content } of shippedLessons) {
    expect(lessonContent.safeParse(content)).toMatchObject({ success: true });
    expect(lessonId.safeParse(id).success).toBe(true);
    expect(content.recommendation.length).toBeGreaterThan(60);
  }
});

test('the rules that lessons belong to exist', () => {
  const unknown = shippedLessonTexts.flatMap((lesson) => lesson.ruleIds.filter((rule) => !ruleIds.has(rule)));
  expect(unknown).toEqual([]);
});

test('every template of Plumbline has lessons to begin with', () => {
  const templates = [
    'pm2-project',
    'p3express-small',
    'agile-delivery',
    'it-change-with-gates',
    'event-or-move',
    'risk-and-governance-register',
  ];
  const lessonsOf = (template: string) => shippedLessonTexts.filter(({ templateIds }) => templateIds.includes(template)).length;
  for (const template of templates) expect(lessonsOf(template)).toBeGreaterThanOrEqual(5);
});
