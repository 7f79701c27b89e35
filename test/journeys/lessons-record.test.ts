import { shippedLessons } from '../../src/lessons/shipped';
import { probeContent } from './lesson-probes';
import { type LessonSite, openLessonSite } from './lessons-journey-site';

let world: LessonSite;
beforeAll(async () => {
  world = await openLessonSite();
}, 240_000);
afterAll(() => world?.stop());

const language = 'en' as const;
const steel = {
  ...probeContent,
  title: 'Order steel before the drawings are final',
  event: 'The steel came eleven weeks late, because it was ordered once the drawings had been signed.',
  lesson: 'Steel has a longer delivery time than the last round of drawings takes.',
  recommendation: 'Order steel on the preliminary drawings and agree a price for changes beforehand.',
  topics: ['steel'],
};
const everything = { facets: {}, limit: 10, language };
async function gatedProject() {
  const { id, leadAccountId } = world.project('CLP');
  const projectId = Number(id);
  const before = await world.call(leadAccountId, 'governance.getProject', { projectId, language });
  const gates = before.suggestedGates;
  await world.call(leadAccountId, 'governance.saveGates', { projectId, gates, version: before.gatesVersion, language });
  return { projectId, lead: leadAccountId };
}
const gateOf = async (projectId: number): Promise<string> => {
  const { gates } = await world.call(world.person('pmoLead'), 'governance.getProject', { projectId, language });
  return gates[0]?.id ?? '';
};
const judgement = { significant: true, valid: true, applicable: true };

test('a lesson is written, reviewed by somebody else, published and found', async () => {
  const [writer, pmo, reader] = [world.person('projectManager'), world.person('pmoLead'), world.person('teamMember')];
  const draft = await world.call(writer, 'lessons.save', {
    id: null,
    version: 0,
    content: steel,
    ownerAccountId: null,
    eventDay: null,
    language,
  });
  const { id } = draft.lesson;
  expect((await world.call(reader, 'lessons.search', { text: 'steel', ...everything })).hits.map((hit) => hit.id)).not.toContain(id);
  await world.call(writer, 'lessons.submit', { lessonId: id, version: draft.version, language });

  const queue = await world.call(pmo, 'lessons.getReviewQueue', { language });
  expect(queue).toMatchObject({ canReview: true, waiting: [{ opened: { lesson: { id, state: 'inReview' }, canReview: true } }] });
  await expect(
    world.call(writer, 'lessons.review', { lessonId: id, version: 2, decision: 'publish', judgement, note: '', language: 'nl' }),
  ).rejects.toThrow('Alleen PMO-beheerders beoordelen lessen');
  const published = await world.call(pmo, 'lessons.review', {
    lessonId: id,
    version: 2,
    decision: 'publish',
    judgement,
    note: '',
    language,
  });
  expect(published.lesson.state).toBe('published');

  const found = await world.call(reader, 'lessons.search', { text: 'steal drawings', ...everything });
  expect(found.hits[0]).toMatchObject({
    id,
    title: {
      text: steel.title,
      marks: [
        [6, 11],
        [23, 31],
      ],
    },
    category: 'governance',
  });
  expect(found.facets.categories).toContainEqual({ value: 'governance', label: 'Governance', count: expect.any(Number) });
  const opened = await world.call(reader, 'lessons.get', { lessonId: id, language });
  expect(opened).toMatchObject({ canEdit: false, canReview: false, use: { shown: 1 }, lesson: { history: { length: 4 } } });
  expect((await world.call(reader, 'lessons.findAlike', { text: steel.lesson, except: null, language })).alike[0]).toMatchObject({ id });
}, 120_000);

test('the index is what the records say, built anew or not', async () => {
  const pmo = world.person('pmoLead');
  const search = async () => (await world.call(pmo, 'lessons.search', { text: 'steel drawings', ...everything })).hits.map(({ id }) => id);
  const before = await search();
  expect(await world.call(pmo, 'lessons.rebuildIndex', {})).toEqual({ lessons: shippedLessons.length + 1 });
  expect(await search()).toEqual(before);
});

test('a project answers at a gate, and the audit says so', async () => {
  const { projectId, lead } = await gatedProject();
  const recommended = await world.call(lead, 'lessons.recommend', {
    for: { kind: 'gate', projectId, gateId: await gateOf(projectId) },
    language,
  });
  expect(recommended.lessons.length).toBeGreaterThan(0);
  expect(recommended.lessons.length).toBeLessThanOrEqual(5);
  expect(recommended.lessons[0]?.hit.reasons.length).toBeGreaterThan(0);
  const result = async () => {
    await world.site.host.drainQueues();
    const { results, checks } = await world.call(lead, 'audits.getProject', { projectId, language });
    const check = checks.find(({ ruleId }) => ruleId === 'lessons-are-answered');
    return results.find(({ checkNo }) => checkNo === check?.checkNo);
  };
  await world.call(world.person('pmoLead'), 'audits.startRun', { projectIds: [projectId] });
  expect(await result()).toMatchObject({ outcome: 'fail' });
  for (const { hit } of recommended.lessons)
    await world.call(lead, 'lessons.answer', { lessonId: hit.id, projectId, place: 'gate', answer: 'doesNotApply', reason: 'Not here' });
  expect(await result()).toMatchObject({ outcome: 'pass' });
  const page = await world.call(lead, 'lessons.getProject', { projectId, language });
  expect(page.answered).toHaveLength(recommended.lessons.length);
}, 120_000);

test('nothing to look for lists what there is; a text of a megabyte and markup are answered', async () => {
  const pmo = world.person('pmoLead');
  const search = (text: string) => world.call(pmo, 'lessons.search', { text, ...everything });
  // What comes with Plumbline is found in the language of the search.
  const published = shippedLessons.filter(({ language }) => language === 'en').length + 1;
  expect(await search('')).toMatchObject({ problem: 'noWords', matching: published });
  expect(await search('the of and')).toMatchObject({ problem: 'onlyStopWords', matching: published });
  expect(await search('🧱🏗️')).toMatchObject({ problem: 'noWords' });
  expect((await search('<script>alert(1)</script> steel')).hits[0]?.title.text).toBe(steel.title);
  await expect(search('x'.repeat(1_000_000))).rejects.toThrow(/too big|>=?2000|2000/i);
  const markup = { ...steel, title: '<img src=x onerror=alert(1)>', lesson: '<b>Bold</b> & "quoted"' };
  const saved = await world.call(pmo, 'lessons.save', {
    id: null,
    version: 0,
    content: markup,
    ownerAccountId: null,
    eventDay: null,
    language,
  });
  expect(saved.lesson).toMatchObject({ title: markup.title, lesson: markup.lesson });
  const long = { ...steel, event: 'x'.repeat(1_000_000) };
  await expect(
    world.call(pmo, 'lessons.save', { id: null, version: 0, content: long, ownerAccountId: null, eventDay: null, language }),
  ).rejects.toThrow(/40000|too big/i);
});
