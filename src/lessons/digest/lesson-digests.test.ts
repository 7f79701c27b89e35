import { subscribe } from '../answers/answer-lesson';
import { aLesson, aLibrary, BRIDGE, now, outsider, ROADS, TUNNEL, VAULT, viewer } from '../testing/a-library';
import { type LessonDigest, sendLessonDigests } from './lesson-digests';

/** Where Jira lets these people browse. */
const browses: Readonly<Record<string, readonly number[]>> = { outsider: [TUNNEL], keeper: [VAULT], stranger: [] };

async function world(accepts: (digest: LessonDigest) => boolean = () => true) {
  let time = now - 1000;
  const { ports, add } = aLibrary({ clock: () => time });
  for (const accountId of Object.keys(browses)) await subscribe(ports, viewer(accountId, []), { topics: ['Steel'] });
  time = now;
  await add(
    aLesson({ id: 'open', publishedAt: now - 10 }),
    aLesson({ id: 'vault', sourceProjectId: VAULT, visibility: { kind: 'project' }, publishedAt: now - 20 }),
    aLesson({ id: 'roads', visibility: { kind: 'portfolio', nodeId: ROADS }, publishedAt: now - 30 }),
    aLesson({ id: 'old', publishedAt: now - 5000 }),
    aLesson({ id: 'other', topics: ['cranes'], publishedAt: now - 5 }),
    aLesson({ id: 'draft', state: 'draft', publishedAt: null, createdAt: now }),
  );
  const sent: LessonDigest[] = [];
  const run = () =>
    sendLessonDigests({
      ...ports,
      projectsOfNode: async () => new Set([BRIDGE, TUNNEL]),
      browsableBy: async (accountId, projectIds) => new Set(projectIds.filter((id) => browses[accountId]?.includes(id))),
      send: async (digest) => {
        if (!accepts(digest)) return false;
        sent.push(digest);
        return true;
      },
    });
  return { ports, sent, run };
}
const told = (sent: readonly LessonDigest[]) =>
  Object.fromEntries(sent.map(({ accountId, lessons }) => [accountId, lessons.map(({ id }) => id)]));

test('everybody is told of new lessons on their topics that Jira lets them read', async () => {
  const { sent, run } = await world();
  expect(await run()).toBe(3);
  expect(told(sent)).toEqual({ outsider: ['open', 'roads'], keeper: ['open', 'vault'], stranger: ['open'] });
});

test('nobody is told twice, and a mail that Jira refused is sent another time', async () => {
  let refused = true;
  const { sent, run } = await world(({ accountId }) => accountId !== 'keeper' || !refused);
  expect(await run()).toBe(2);
  refused = false;
  expect(await run()).toBe(1);
  expect(sent.map(({ accountId }) => accountId)).toEqual(
    ['outsider', 'keeper', 'stranger'].sort((a, b) => sent.findIndex((x) => x.accountId === a) - sent.findIndex((x) => x.accountId === b)),
  );
  expect(await run()).toBe(0);
});

test('who gave up their topics is told nothing', async () => {
  const { ports, sent, run } = await world();
  await subscribe(ports, outsider, { topics: [] });
  await run();
  expect(Object.keys(told(sent))).not.toContain('outsider');
});
