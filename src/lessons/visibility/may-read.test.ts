import fc from 'fast-check';
import { lessonStates } from '../../contracts/lessons/lesson';
import { aLesson, aLibrary, author, BRIDGE, outsider, pmo, ROADS, TUNNEL, VAULT, viewer } from '../testing/a-library';
import { lessonReader } from './lesson-reader';
import { mayFindScope, mayRead, scopeOfLesson } from './may-read';

const { ports } = aLibrary();
const readerOf = (one: typeof author) => lessonReader(ports, one);

test('a published lesson reaches whom its visibility names', async () => {
  const [insider, other] = [await readerOf(viewer('a', [BRIDGE])), await readerOf(viewer('b', [VAULT]))];
  const of = (visibility: Parameters<typeof aLesson>[0]) => aLesson(visibility);
  expect(mayRead(of({ visibility: { kind: 'project' } }), insider)).toBe(true);
  expect(mayRead(of({ visibility: { kind: 'project' } }), other)).toBe(false);
  expect(mayRead(of({ visibility: { kind: 'portfolio', nodeId: ROADS } }), insider)).toBe(true);
  expect(mayRead(of({ visibility: { kind: 'portfolio', nodeId: ROADS } }), other)).toBe(false);
  expect(mayRead(of({ visibility: { kind: 'everyone' } }), other)).toBe(true);
});

test('a draft is its owner’s, and PMO administrators’ who may browse where it comes from', async () => {
  const draft = aLesson({ state: 'draft' });
  expect(mayRead(draft, await readerOf(author))).toBe(true);
  expect(mayRead(draft, await readerOf(pmo))).toBe(true);
  expect(mayRead(draft, await readerOf(viewer('blind', [VAULT], true)))).toBe(false);
  expect(mayRead(draft, await readerOf(outsider))).toBe(false);
});

test('being owner or PMO administrator opens no project that Jira hides', async () => {
  const lesson = aLesson({ sourceProjectId: VAULT, visibility: { kind: 'project' } });
  for (const state of lessonStates) {
    expect(mayRead({ ...lesson, state }, await readerOf(pmo))).toBe(false);
    expect(mayRead({ ...lesson, state, ownerAccountId: 'author' }, await readerOf(author))).toBe(false);
  }
});

const projectId = fc.constantFrom(BRIDGE, TUNNEL, VAULT, 99_999);
const readable = fc.record({
  state: fc.constantFrom(...lessonStates),
  visibility: fc.oneof(
    fc.constant({ kind: 'everyone' as const }),
    fc.constant({ kind: 'project' as const }),
    fc.record({ kind: fc.constant('portfolio' as const), nodeId: fc.constantFrom(ROADS, 'gone') }),
  ),
  sourceProjectId: fc.option(projectId),
  ownerAccountId: fc.constantFrom('author', 'somebody'),
});
const anybody = fc.record({
  accountId: fc.constantFrom('author', 'reader'),
  visible: fc.uniqueArray(projectId),
  isPmoAdmin: fc.boolean(),
});

test('what the index lets through is what may be read, owner apart', async () => {
  await fc.assert(
    fc.asyncProperty(readable, anybody, async (lesson, { accountId, visible, isPmoAdmin }) => {
      const reader = await readerOf(viewer(accountId, visible, isPmoAdmin));
      const notOwn = { ...lesson, ownerAccountId: 'nobody' };
      expect(mayFindScope(scopeOfLesson(lesson), reader)).toBe(mayRead(notOwn, reader));
    }),
  );
});

test('who may browse nothing of it never reads a lesson that is not for everyone', async () => {
  await fc.assert(
    fc.asyncProperty(readable, anybody, async (lesson, { accountId, isPmoAdmin }) => {
      const reader = await readerOf(viewer(accountId, [], isPmoAdmin));
      const kept = lesson.visibility.kind !== 'everyone' && lesson.sourceProjectId !== null;
      if (kept) expect(mayRead(lesson, reader)).toBe(false);
    }),
  );
});

test('seeing more projects never hides a lesson', async () => {
  await fc.assert(
    fc.asyncProperty(readable, anybody, projectId, async (lesson, { accountId, visible, isPmoAdmin }, more) => {
      const [less, all] = await Promise.all([
        readerOf(viewer(accountId, visible, isPmoAdmin)),
        readerOf(viewer(accountId, [...visible, more], isPmoAdmin)),
      ]);
      if (mayRead(lesson, less)) expect(mayRead(lesson, all)).toBe(true);
    }),
  );
});
