import type { ChangeRequest } from '../../contracts/lessons/lesson';
import { aLesson, aLibrary, author, BRIDGE, now, pmo, ROADS, TUNNEL, today, VAULT } from '../testing/a-library';
import { lessonsOfProjects } from './captured-lessons';
import { getLessonInsight } from './lesson-insight';

const day = 86_400;
const done: ChangeRequest = {
  id: 'c',
  target: { kind: 'rule', id: 'r' },
  text: 'Check delivery times',
  ownerAccountId: 'lead',
  dueDay: null,
  state: 'done',
  askedAt: now - 90 * day,
  askedBy: 'author',
  decidedAt: now - 60 * day,
  decidedBy: 'pmo',
  outcome: 'Checked since',
};

async function library(months = [{ month: '2025-11', count: 4 }]) {
  const world = aLibrary({ months });
  await world.add(
    aLesson({ id: 'helps', eventDay: today - 10, publishedAt: now, changes: [done], watch: { kind: 'rule', ruleId: 'r' } }),
    aLesson({
      id: 'unread',
      sourceProjectId: TUNNEL,
      eventDay: null,
      createdAt: now - 100 * day,
      changes: [{ ...done, state: 'asked', decidedAt: null }],
    }),
    aLesson({ id: 'waiting', state: 'inReview', publishedAt: null }),
    aLesson({ id: 'vault', sourceProjectId: VAULT, visibility: { kind: 'project' } }),
  );
  const { use } = world.ports;
  await use.count('opened', ['helps'], 0);
  await use.count('opened', ['vault'], 0);
  const answer = { reason: '', place: 'gate', by: 'lead', at: now } as const;
  await use.answer({ ...answer, lessonId: 'helps', projectId: BRIDGE, answer: 'applied' });
  await use.answer({ ...answer, lessonId: 'helps', projectId: VAULT, answer: 'applied' });
  await use.answer({ ...answer, lessonId: 'unread', projectId: TUNNEL, answer: 'doesNotApply' });
  return world;
}

test('the PMO sees which lessons help, without what they may not see', async () => {
  const { ports } = await library();
  const insight = await getLessonInsight(ports, pmo, { nodeId: null });
  expect(insight).toMatchObject({
    value: {
      published: 2,
      inReview: 1,
      opened: 1,
      applied: 1,
      notApplicable: 1,
      neverOpened: { part: 1, of: 2 },
      changes: { part: 1, of: 2 },
      daysToPublish: 10,
      recurrence: { part: 1, of: 1 },
      helping: [{ id: 'helps', applied: 1, opened: 1 }],
      unopened: [{ id: 'unread' }],
      silentProjects: [{ key: 'TUNNEL', lastCapturedAt: now - 100 * day }],
    },
  });
  expect(insight.ok && insight.value.months.at(-1)).toEqual({ month: '2026-03', captured: 2, applied: 1 });
  expect(JSON.stringify(insight)).not.toMatch(/vault/i);
});

test('trouble that stayed as frequent is not called rarer', async () => {
  const { ports } = await library([
    { month: '2025-12', count: 1 },
    { month: '2026-02', count: 9 },
  ]);
  expect(await getLessonInsight(ports, pmo, { nodeId: null })).toMatchObject({ value: { recurrence: { part: 0, of: 1 } } });
});

test('of a node: lessons of its projects; of none that there is: nothing', async () => {
  const { ports } = await library();
  expect(await getLessonInsight(ports, pmo, { nodeId: ROADS })).toMatchObject({ value: { published: 2 } });
  expect(await getLessonInsight(ports, pmo, { nodeId: 'gone' })).toMatchObject({ error: { problem: 'lesson.unknownNode' } });
  expect(await getLessonInsight(ports, author, { nodeId: null })).toMatchObject({ error: { problem: 'insight.notAllowed' } });
});

test('the audit asks about published lessons that were offered and not put aside; "later" is no answer', async () => {
  const { ports } = await library();
  const at = now;
  await ports.use.changeProject(BRIDGE, () => ({
    offered: [
      { lessonId: 'helps', place: 'gate', offeredFor: 'gate g', at },
      { lessonId: 'unread', place: 'gate', offeredFor: 'gate g', at },
      { lessonId: 'waiting', place: 'gate', offeredFor: 'gate g', at },
    ],
    dismissed: [],
  }));
  await ports.use.answer({ lessonId: 'unread', projectId: BRIDGE, answer: 'later', reason: '', place: 'gate', by: 'lead', at });
  const of = async () => (await lessonsOfProjects(ports, [BRIDGE, TUNNEL])).get(BRIDGE);
  expect(await of()).toEqual({ offered: 2, answered: 1, lastCapturedAt: now - 100 });
  await ports.use.changeProject(BRIDGE, (before) => ({ ...before, dismissed: [{ lessonId: 'unread', issueId: null, at }] }));
  expect(await of()).toMatchObject({ offered: 1, answered: 1 });
  expect((await lessonsOfProjects(ports, [VAULT])).get(VAULT)).toMatchObject({ offered: 0, answered: 0 });
});
