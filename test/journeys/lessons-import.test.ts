import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { importInto } from '../../local/commands/lessons-import';
import { MAX_IMPORT_BYTES } from '../../src/contracts/lessons/import-parts';
import { probeContent } from './lesson-probes';
import { type LessonSite, openLessonSite } from './lessons-journey-site';

/** NASA's lessons (public domain), beside the repository and no part of it. */
const nasa = path.resolve(__dirname, '../../../shared/data/retrieval/nasa-llis-250.jsonl');
const there = existsSync(nasa);
if (!there) console.warn(`Skipped: ${nasa} is not there.`);
const withNasa = there ? test : test.skip;
const language = 'en' as const;

let world: LessonSite;
beforeAll(async () => {
  world = await openLessonSite();
}, 240_000);
afterAll(() => world?.stop());

withNasa(
  'a library of another organisation comes in whole, once, and is searched and offered',
  async () => {
    const { site, call, person } = world;
    const text = readFileSync(nasa, 'utf8');
    expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_IMPORT_BYTES);
    expect(await importInto(site, { text, format: 'jsonl', state: 'published' })).toMatchObject({
      imported: 250,
      alreadyThere: 0,
      problems: [],
    });
    expect(await importInto(site, { text, format: 'jsonl', state: 'published' })).toMatchObject({ imported: 0, alreadyThere: 250 });

    const found = await call(person('teamMember'), 'lessons.search', { text: 'tools fell from a height', facets: {}, limit: 10, language });
    const hit = found.hits.find(({ recommendation }) => /tether/i.test(recommendation));
    const opened = await call(person('teamMember'), 'lessons.get', { lessonId: hit?.id ?? '', language });
    expect(opened.lesson).toMatchObject({ state: 'published', history: [{ what: 'imported' }] });
    const titles = found.hits.map(({ title }) => title.text);
    expect(titles.every((title) => title.length > 5 && title.length <= 112)).toBe(true);
  },
  240_000,
);

test('a file of a spreadsheet is previewed, and what is wrong in it is said in the reader’s language', async () => {
  const { call, person } = world;
  const text =
    'Titel;Wat gebeurde er;Les;Aanbeveling;Fase\nStaal te laat;"Het kwam\nelf weken later";Staal heeft een lange levertijd;Bestel staal op tijd;Planning\n;;;;Planning\n';
  const preview = await call(person('pmoLead'), 'lessons.previewImport', { text, format: 'csv', mapping: null, language: 'nl' });
  expect(preview).toMatchObject({
    columns: ['Titel', 'Wat gebeurde er', 'Les', 'Aanbeveling', 'Fase'],
    records: 2,
    sample: [{ title: 'Staal te laat', event: 'Het kwam\nelf weken later', phases: ['planning'], language: 'nl' }],
    problems: [{ record: 2, problem: 'Er is geen titel, en geen tekst om er een van te maken.' }],
  });
  const page = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';
  const refused = await call(person('pmoLead'), 'lessons.previewImport', { text: page, format: 'csv', mapping: null, language });
  expect(refused.problems).toEqual([{ record: 0, problem: expect.stringMatching(/web page/) }]);
  await expect(call(person('teamMember'), 'lessons.previewImport', { text, format: 'csv', mapping: null, language })).rejects.toThrow(
    'Only PMO administrators import lessons',
  );
});

test('a lesson is begun from an issue, with what the viewer may read of it', async () => {
  const { site, call, person, project } = world;
  const writer = project('ERP').leadAccountId;
  const issue = [...site.jira.state.all('issues')].find((one) => one.projectId === project('ERP').id && one.summary.length > 20)!;
  const draft = await call(writer, 'lessons.draftFromIssue', { issueId: Number(issue.id), language });
  expect(draft.content).toMatchObject({
    title: issue.summary,
    sourceProjectId: Number(project('ERP').id),
    evidence: [{ kind: 'issue', issueId: Number(issue.id) }],
  });
  expect(draft.content.event).toContain(issue.key);
  const content = {
    ...draft.content,
    lesson: 'It takes longer than we think.',
    recommendation: 'Ask for the delivery time before you plan.',
  };
  const saved = await call(writer, 'lessons.save', {
    id: null,
    version: 0,
    content,
    ownerAccountId: null,
    eventDay: draft.eventDay,
    language,
  });
  expect(saved.evidence).toEqual([{ issueId: Number(issue.id), key: issue.key, title: issue.summary, link: null }]);
  const { issues, jql } = await call(writer, 'lessons.similarIssues', { issueId: Number(issue.id), language });
  expect(jql).toMatch(/^summary ~ "/);
  expect(issues.map(({ key }) => key)).not.toContain(issue.key);
  const recommended = await call(writer, 'lessons.recommend', { for: { kind: 'issue', issueId: Number(issue.id) }, limit: 3, language });
  expect(recommended.lessons.length).toBeLessThanOrEqual(3);
  await expect(call(person('outsider'), 'lessons.draftFromIssue', { issueId: Number(issue.id), language })).rejects.toThrow(
    /may not see it/,
  );
});

test('who asked for topics finds them again, and the newest lesson first', async () => {
  const { site, call, person } = world;
  const pmo = person('pmoLead');
  await call(person('projectManager'), 'lessons.subscribe', { topics: ['cranes'] });
  const content = { ...probeContent, title: 'Cranes need wind', topics: ['Cranes'] };
  const draft = await call(person('projectManager'), 'lessons.save', {
    id: null,
    version: 0,
    content,
    ownerAccountId: null,
    eventDay: null,
    language,
  });
  await call(person('projectManager'), 'lessons.submit', { lessonId: draft.lesson.id, version: 1, language });
  if (site.clock instanceof ManualClock) site.clock.advance(60_000);
  const judgement = { significant: true, valid: true, applicable: true };
  await call(pmo, 'lessons.review', { lessonId: draft.lesson.id, version: 2, decision: 'publish', judgement, note: '', language });
  const start = await call(person('projectManager'), 'lessons.getStart', { language });
  expect(start.subscribed).toEqual(['cranes']);
  expect(start.newest[0]?.title.text).toBe('Cranes need wind');
  expect(start.collections.map(({ id }) => id)).toContain('phase-planning');
});
