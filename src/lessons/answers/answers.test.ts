import { aLesson, aLibrary, author, BRIDGE, now, outsider, pmo, ROADS, TUNNEL, VAULT, viewer } from '../testing/a-library';
import { answerLesson, dismissLesson, noteOpened, subscribe } from './answer-lesson';
import { phaseOfStage } from './phase-of-stage';
import { getProjectLessons } from './project-lessons-page';
import { recommendFor } from './recommend-for';

const lead = viewer('lead', [BRIDGE, TUNNEL]);
const gate = { kind: 'gate', projectId: BRIDGE, gateId: 'g1' } as const;
const ask = { limit: 5, language: 'en' } as const;
const background = {
  phase: 'planning' as const,
  components: ['Steel'],
  gates: [{ id: 'g1', name: 'Ready for executing', criteria: [], phase: 'planning' as const }],
};
const applied = { projectId: BRIDGE, place: 'gate', answer: 'applied', reason: '' } as const;

async function library() {
  const world = aLibrary({ background });
  await world.add(
    aLesson({ id: 'steel' }),
    aLesson({ id: 'ours', visibility: { kind: 'project' } }),
    aLesson({ id: 'roads', visibility: { kind: 'portfolio', nodeId: ROADS } }),
    aLesson({ id: 'theirs', sourceProjectId: TUNNEL, visibility: { kind: 'project' } }),
    aLesson({ id: 'vault', sourceProjectId: VAULT, visibility: { kind: 'project' } }),
  );
  return world;
}
const idsOf = (answer: Awaited<ReturnType<typeof recommendFor>>): string[] =>
  answer.ok ? answer.value.lessons.map(({ hit }) => hit.id) : [];

test('at a gate the lead is offered what everybody in the project may read; it stays until it is answered', async () => {
  const { ports } = await library();
  const first = await recommendFor(ports, lead, { for: gate, ...ask });
  expect(idsOf(first)).toEqual(expect.arrayContaining(['steel', 'ours', 'roads']));
  // The lead may read this one, others in Bridge may not: it is shown, and nobody has to answer it.
  expect(first).toMatchObject({ value: { open: 3 } });
  expect(idsOf(first)).not.toContain('vault');
  const reasons = first.ok ? first.value.lessons[0]?.hit.reasons.map(({ kind }) => kind) : [];
  expect(reasons).toEqual(expect.arrayContaining(['topic', 'phase']));

  expect(await answerLesson(ports, lead, { ...applied, lessonId: 'steel' })).toMatchObject({ ok: true });
  const second = await recommendFor(ports, lead, { for: gate, ...ask });
  expect(second).toMatchObject({ value: { open: 2 } });
  expect(idsOf(second)).not.toContain('steel');
});

test('"later" stays open, and so does nothing that was put aside', async () => {
  const { ports } = await library();
  await recommendFor(ports, lead, { for: gate, ...ask });
  await answerLesson(ports, lead, { ...applied, lessonId: 'steel', answer: 'later' });
  await dismissLesson(ports, lead, { lessonId: 'ours', for: gate });
  const answer = await recommendFor(ports, lead, { for: gate, ...ask });
  expect(answer).toMatchObject({ value: { open: 2 } });
  expect(answer.ok && answer.value.lessons.find(({ hit }) => hit.id === 'steel')?.answer).toMatchObject({ answer: 'later', by: 'lead' });
  expect(idsOf(answer)).not.toContain('ours');
});

test('who may not answer for a project is offered nothing in its name, and dismisses for themselves', async () => {
  const { ports } = await library();
  expect(await recommendFor(ports, author, { for: gate, ...ask })).toMatchObject({ value: { open: 0 } });
  expect((await ports.use.ofProjects([BRIDGE])).size).toBe(0);
  await dismissLesson(ports, author, { lessonId: 'steel', for: gate });
  expect(idsOf(await recommendFor(ports, author, { for: gate, ...ask }))).not.toContain('steel');
  expect(idsOf(await recommendFor(ports, lead, { for: gate, ...ask }))).toContain('steel');
  expect(await answerLesson(ports, author, { ...applied, lessonId: 'steel' })).toMatchObject({ error: { problem: 'answer.notLead' } });
});

test('a project, gate or issue that the viewer may not see is one that does not exist', async () => {
  const { ports } = await library();
  const refused = { error: { code: 'NOT_FOUND' } };
  expect(await recommendFor(ports, outsider, { for: gate, ...ask })).toMatchObject(refused);
  expect(await recommendFor(ports, lead, { for: { ...gate, gateId: 'no-such' }, ...ask })).toMatchObject(refused);
  expect(await recommendFor(ports, lead, { for: { kind: 'issue', issueId: 1 }, ...ask })).toMatchObject(refused);
  expect(await getProjectLessons(ports, outsider, { projectId: BRIDGE, language: 'en' })).toMatchObject(refused);
  expect(await answerLesson(ports, pmo, { ...applied, lessonId: 'steel', projectId: VAULT })).toMatchObject(refused);
  expect(await answerLesson(ports, outsider, { ...applied, lessonId: 'ours', projectId: TUNNEL })).toMatchObject(refused);
});

test('that a lesson does not apply needs a reason', async () => {
  const { ports } = await library();
  const no = { ...applied, lessonId: 'steel', answer: 'doesNotApply' } as const;
  expect(await answerLesson(ports, lead, no)).toMatchObject({ error: { problem: 'answer.reasonMissing' } });
  expect(await answerLesson(ports, lead, { ...no, reason: 'No steel here' })).toMatchObject({ ok: true });
});

test('what helped in a project that the viewer may not see does not help it up', async () => {
  const { ports, add } = await library();
  await add(aLesson({ id: 'twin' }));
  for (const projectId of [VAULT, VAULT + 1, VAULT + 2])
    await ports.use.answer({ lessonId: 'twin', projectId, answer: 'applied', reason: '', place: 'gate', by: 'keeper', at: now });
  const answer = await recommendFor(ports, lead, { for: gate, ...ask });
  const twin = answer.ok ? answer.value.lessons.find(({ hit }) => hit.id === 'twin') : undefined;
  expect(twin?.hit).toMatchObject({ applied: 0 });
  expect(twin?.hit.reasons.map(({ kind }) => kind)).not.toContain('helped');
});

test('the page of a project shows what was learned there, what is asked of it and what it answered', async () => {
  const { ports, add } = await library();
  await add(aLesson({ id: 'draft', state: 'draft', ownerAccountId: 'author', createdAt: now }));
  await answerLesson(ports, lead, { ...applied, lessonId: 'roads' });
  const page = await getProjectLessons(ports, lead, { projectId: BRIDGE, language: 'en' });
  expect(page).toMatchObject({
    value: {
      answered: [{ hit: { id: 'roads' }, answer: { answer: 'applied' } }],
      lastCapturedAt: now - 100,
      canCapture: true,
      canAnswer: true,
    },
  });
  const captured = page.ok ? page.value.captured.map(({ id }) => id) : [];
  expect(captured).toEqual(expect.arrayContaining(['steel', 'ours', 'roads']));
  expect(captured).not.toContain('draft');
});

test('a person’s own recommendations come from their projects and topics', async () => {
  const { ports } = await library();
  expect(idsOf(await recommendFor(ports, outsider, { for: { kind: 'viewer' }, ...ask }))).toEqual([]);
  expect(await subscribe(ports, outsider, { topics: [' steel ', 'steel', ''] })).toEqual(['steel']);
  expect(idsOf(await recommendFor(ports, outsider, { for: { kind: 'viewer' }, ...ask }))).toContain('steel');
});

test('a project to come is offered lessons by its template and what was answered', async () => {
  const { ports, add } = await library();
  await add(aLesson({ id: 'move', topics: ['migration'], title: 'Rehearse the migration of data' }));
  const answer = await recommendFor(ports, author, {
    for: { kind: 'wizard', templateId: 't', answers: { goal: 'A migration of data' } },
    ...ask,
  });
  expect(idsOf(answer)[0]).toBe('move');
});

test('opening a published lesson is counted, looking at one’s own draft is not', async () => {
  const { ports, add } = await library();
  await add(aLesson({ id: 'draft', state: 'draft' }));
  expect(await noteOpened(ports, author, { lessonId: 'steel' })).toMatchObject({ value: { noted: true } });
  expect(await noteOpened(ports, author, { lessonId: 'draft' })).toMatchObject({ value: { noted: false } });
  expect(await noteOpened(ports, author, { lessonId: 'vault' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test.each([
  ['Initiatie', 'initiating'],
  ['Planning', 'planning'],
  ['Bouw en test', 'executing'],
  ['Closing', 'closing'],
  ['Overdracht aan beheer', 'closing'],
  ['Nazorg', 'operations'],
  ['Sprint 7', null],
])('a stage called %s is of phase %s', (stage, phase) => {
  expect(phaseOfStage(stage)).toBe(phase);
});
