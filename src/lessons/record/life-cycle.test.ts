import type { Lesson } from '../../contracts/lessons/lesson';
import { mergeLessons } from '../review/merge-lessons';
import { type ReviewRequest, reviewLesson } from '../review/review-lesson';
import { submitLesson } from '../review/submit-lesson';
import { aContent, aLesson, aLibrary, author, BRIDGE, now, outsider, pmo, ROADS, TUNNEL, VAULT, viewer } from '../testing/a-library';
import { settleForgotten } from './keep-lesson';
import { getLesson } from './open-lesson';
import { saveLesson, saveLessons } from './save-lesson';

const write = (changes: Partial<Parameters<typeof aContent>[0]> = {}) => ({
  content: aContent(changes),
  ownerAccountId: null,
  eventDay: null,
});
const good = { significant: true, valid: true, applicable: true };
const decide = (lessonId: string, version: number, changes: Partial<ReviewRequest> = {}): ReviewRequest => ({
  lessonId,
  version,
  decision: 'publish',
  judgement: good,
  note: '',
  ...changes,
});
const kinds = (lesson: Lesson) => lesson.history.map(({ what }) => what);
const done = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('from draft to published, by two people', async () => {
  const { ports } = aLibrary();
  const draft = done(await saveLesson(ports, author, { id: null, version: 0, ...write() }));
  expect(draft).toMatchObject({
    version: 1,
    canEdit: true,
    canReview: false,
    missing: [],
    lesson: { state: 'draft', ownerAccountId: 'author' },
  });
  const { id } = draft.lesson;
  const waiting = done(await submitLesson(ports, author, { lessonId: id, version: 1 }));
  expect(waiting.lesson.state).toBe('inReview');
  const published = done(await reviewLesson(ports, pmo, decide(id, 2)));
  expect(published.lesson).toMatchObject({ state: 'published', publishedAt: now, reviewer: 'pmo', judgement: good });
  expect(kinds(published.lesson)).toEqual(['created', 'submitted', 'validated', 'published']);
  expect(await getLesson(ports, outsider, { lessonId: id })).toMatchObject({ ok: true });
});

test('nobody reviews their own lesson, and only PMO administrators review', async () => {
  const { ports, add } = aLibrary();
  await add(aLesson({ id: 'waiting', state: 'inReview', ownerAccountId: 'pmo' }));
  expect(await reviewLesson(ports, pmo, decide('waiting', 1))).toMatchObject({ error: { problem: 'review.ownLesson' } });
  expect(await reviewLesson(ports, viewer('pmo', [BRIDGE]), decide('waiting', 1))).toMatchObject({
    error: { problem: 'review.notReviewer' },
  });
});

test('a lesson that is judged against goes back or is retired, with a reason', async () => {
  const { ports, add } = aLibrary();
  await add(aLesson({ id: 'weak', state: 'inReview', publishedAt: null }));
  const against = { ...good, applicable: false };
  expect(await reviewLesson(ports, pmo, decide('weak', 1, { judgement: against }))).toMatchObject({
    error: { problem: 'review.judgedAgainst' },
  });
  expect(await reviewLesson(ports, pmo, decide('weak', 1, { decision: 'validate', judgement: null }))).toMatchObject({ ok: true });
  expect(await reviewLesson(ports, pmo, decide('weak', 2, { decision: 'return' }))).toMatchObject({
    error: { problem: 'review.noteMissing' },
  });
  const returned = done(await reviewLesson(ports, pmo, decide('weak', 2, { decision: 'return', note: 'Which supplier?' })));
  expect(returned.lesson).toMatchObject({ state: 'draft', judgement: null });
  expect(returned.lesson.history.at(-1)).toMatchObject({ what: 'returned', note: 'Which supplier?' });
});

test('a published lesson whose words change goes back to review; other topics do not need that', async () => {
  const { ports, add } = aLibrary();
  await add(aLesson({ id: 'known' }));
  const topics = done(await saveLesson(ports, author, { id: 'known', version: 1, ...write({ topics: ['cranes'] }) }));
  expect(topics.lesson.state).toBe('published');
  const words = done(await saveLesson(ports, author, { id: 'known', version: 2, ...write({ recommendation: 'Order in May.' }) }));
  expect(words.lesson).toMatchObject({ state: 'inReview', judgement: null, publishedAt: now - 50 });
  const wider = done(await saveLesson(ports, author, { id: 'known', version: 3, ...write({ visibility: { kind: 'project' } }) }));
  expect(wider.lesson.state).toBe('inReview');
});

test('who saw an older version is told, and so is who may not write', async () => {
  const { ports, add } = aLibrary();
  await add(aLesson({ id: 'known' }));
  expect(await saveLesson(ports, author, { id: 'known', version: 0, ...write() })).toMatchObject({
    error: { problem: 'lesson.changedMeanwhile' },
  });
  expect(await saveLesson(ports, outsider, { id: 'known', version: 1, ...write() })).toMatchObject({
    error: { problem: 'lesson.notOwner' },
  });
  expect(await submitLesson(ports, author, { lessonId: 'known', version: 1 })).toMatchObject({ error: { problem: 'lesson.wrongState' } });
});

test('an incomplete draft is kept and not submitted', async () => {
  const { ports } = aLibrary();
  const draft = done(await saveLesson(ports, author, { id: null, version: 0, ...write({ recommendation: ' ', topics: [] }) }));
  expect(draft.missing).toEqual(['recommendation', 'topics']);
  expect(await submitLesson(ports, author, { lessonId: draft.lesson.id, version: 1 })).toMatchObject({
    error: { problem: 'lesson.incomplete', place: 'content.recommendation', values: { count: 2 } },
  });
});

test('a retrospective keeps all of its lessons or none, and submits those that lack nothing', async () => {
  const { ports } = aLibrary();
  const saved = done(await saveLessons(ports, author, { lessons: [write(), write({ lesson: '' })], submit: true }));
  expect(saved).toMatchObject({ submitted: 1 });
  expect(saved.ids).toHaveLength(2);
  expect(await saveLessons(ports, author, { lessons: [write(), write({ sourceProjectId: VAULT })], submit: false })).toMatchObject({
    error: { problem: 'lesson.unknownProject', place: 'lessons.1.content.sourceProjectId' },
  });
});

test('a lesson for one project needs the project, and a portfolio must be there', async () => {
  const { ports } = aLibrary();
  const save = (changes: Partial<Parameters<typeof aContent>[0]>) => saveLesson(ports, author, { id: null, version: 0, ...write(changes) });
  expect(await save({ sourceProjectId: null, visibility: { kind: 'project' } })).toMatchObject({
    error: { problem: 'lesson.needsProject' },
  });
  expect(await save({ visibility: { kind: 'portfolio', nodeId: 'gone' } })).toMatchObject({ error: { problem: 'lesson.unknownNode' } });
  expect(await save({ visibility: { kind: 'portfolio', nodeId: ROADS } })).toMatchObject({ ok: true });
});

test('what a writer may not see stays in the lesson: its project and issues', async () => {
  const { ports, add } = aLibrary({ titles: new Map([[1, { key: 'BRIDGE-1', title: 'Steel is late' }]]) });
  const evidence = [
    { kind: 'issue' as const, issueId: 1 },
    { kind: 'issue' as const, issueId: 2 },
  ];
  await add(aLesson({ id: 'known', ownerAccountId: 'outsider', evidence }));
  const opened = done(await getLesson(ports, outsider, { lessonId: 'known' }));
  expect(opened).toMatchObject({
    evidence: [{ issueId: 1, key: 'BRIDGE-1', title: 'Steel is late' }],
    evidenceHidden: 1,
    sourceProject: null,
    lesson: { sourceProjectId: null, evidence: [{ issueId: 1 }] },
  });
  await saveLesson(ports, outsider, { id: 'known', version: 1, ...write({ sourceProjectId: null, evidence: [] }) });
  const stored = await ports.lessons.get('known');
  expect(stored?.lesson).toMatchObject({ sourceProjectId: BRIDGE, evidence: [{ issueId: 2 }] });
});

describe('merging', () => {
  const twins = async () => {
    const library = aLibrary();
    await library.add(
      aLesson({ id: 'one', topics: ['steel'], evidence: [{ kind: 'issue', issueId: 1 }] }),
      aLesson({ id: 'two', topics: ['cranes'], evidence: [{ kind: 'issue', issueId: 2 }] }),
    );
    return library;
  };
  const merge = { from: 'one', into: 'two', note: 'The same delivery' };

  test('use and evidence move, history stays, and the old one points to the new', async () => {
    const { ports } = await twins();
    const answer = { answer: 'applied', reason: '', place: 'gate', by: 'lead', at: now } as const;
    await ports.use.answer({ ...answer, lessonId: 'one', projectId: TUNNEL });
    await ports.use.count('opened', ['one'], 0);
    const opened = done(await mergeLessons(ports, pmo, merge));
    expect(opened.lesson).toMatchObject({ id: 'two', topics: ['cranes', 'steel'] });
    expect(opened.use).toMatchObject({ applied: 1, opened: 1, appliedIn: [{ key: 'TUNNEL' }] });
    expect((await ports.lessons.get('two'))?.lesson.evidence).toHaveLength(2);
    const old = done(await getLesson(ports, pmo, { lessonId: 'one' }));
    expect(old.lesson).toMatchObject({ state: 'merged', mergedInto: 'two' });
    expect(kinds(old.lesson)).toEqual(['created', 'merged']);
  });

  test('never into itself, and never in a circle', async () => {
    const { ports } = await twins();
    expect(await mergeLessons(ports, pmo, { ...merge, into: 'one' })).toMatchObject({ error: { problem: 'merge.itself' } });
    await mergeLessons(ports, pmo, merge);
    expect(await mergeLessons(ports, pmo, { ...merge, from: 'two', into: 'one' })).toMatchObject({
      error: { problem: 'merge.alreadyMerged' },
    });
    expect(await mergeLessons(ports, pmo, merge)).toMatchObject({ error: { problem: 'merge.alreadyMerged' } });
  });

  test('words of a lesson that fewer may read stay with it', async () => {
    const { ports, add } = await twins();
    await add(
      aLesson({
        id: 'closed',
        visibility: { kind: 'project' },
        topics: ['secret'],
        evidence: [{ kind: 'link', url: 'https://example.org', title: 'Secret' }],
      }),
    );
    const opened = done(await mergeLessons(ports, pmo, { from: 'closed', into: 'two', note: '' }));
    expect(JSON.stringify(opened)).not.toMatch(/secret/i);
  });
});

test('what a writer who died left unfinished is finished by the sweep', async () => {
  let time = now;
  const { ports } = aLibrary({ clock: () => time });
  await ports.unsettled.insert({ id: 'mark', position: now, value: { lessonIds: ['lost'] } });
  await ports.lessons.insert([aLesson({ id: 'lost' })]);
  const search = () => ports.index.search({ text: 'steel', mode: 'topical', mayFind: () => true, limit: 5 });
  expect((await search()).matching).toBe(0);
  // A writer may still be at work.
  expect(await settleForgotten(ports)).toBe(0);
  time += 600;
  expect(await settleForgotten(ports)).toBe(1);
  expect((await search()).hits).toMatchObject([{ id: 'lost' }]);
  expect(await settleForgotten(ports)).toBe(0);
});
