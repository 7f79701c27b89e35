import fc from 'fast-check';
import { lessonPhases } from '../../contracts/lessons/lesson';
import { inMemoryPostingStore } from '../search/index/in-memory-posting-store';
import type { SearchableLesson } from '../search/index/searchable-lesson';
import { lessonIndex } from '../search/lesson-index';
import type { LessonRecord } from './helpfulness';
import { type Occasion, occasionOfGate, occasionOfIssue, occasionOfProject, occasionOfViewer, occasionOfWizard } from './occasion';
import { LEAST_POINTS, type RecommendationRequest, recommend } from './recommend';

const lesson = (id: string, title: string, labels: SearchableLesson['labels'] = {}, scope = 'everyone'): SearchableLesson => ({
  id,
  scope,
  fields: { title },
  labels: { state: ['published'], ...labels },
});

const nothing: Occasion = {
  text: '',
  topics: [],
  phases: [],
  projectTypes: [],
  templateIds: [],
  failingRules: new Map(),
};

async function library(lessons: readonly SearchableLesson[], records: Readonly<Record<string, LessonRecord>> = {}) {
  const index = lessonIndex(inMemoryPostingStore());
  await index.rebuild(async () => lessons);
  const ports = { index, records: async () => new Map(Object.entries(records)) };
  return (occasion: Partial<Occasion>, request: Partial<RecommendationRequest> = {}) =>
    recommend(ports, {
      mayFind: (scope) => scope === 'everyone',
      occasion: { ...nothing, ...occasion },
      answered: new Map(),
      dismissed: new Set(),
      limit: 5,
      ...request,
    });
}
const idsOf = ({ recommended }: Awaited<ReturnType<typeof recommend>>): string[] => recommended.map(({ id }) => id);

const shelf = [
  lesson('contract', 'Agree acceptance criteria with the supplier', { topic: ['procurement'], phase: ['planning'] }),
  lesson('cutover', 'Rehearse the cutover of a migration', { topic: ['migration'], phase: ['executing'], template: ['migrate'] }),
  lesson('owners', 'Every risk needs an owner', { rule: ['risk-has-owner'], phase: ['planning'] }),
  lesson('scripts', 'Migration scripts fail on real data', { topic: ['migration', 'data'], projectType: ['software'] }),
];

test('a broken rule, a topic, a template and words each bring their lesson, with the reason', async () => {
  const suggest = await library(shelf);
  const { recommended } = await suggest({
    text: 'The supplier is late',
    topics: ['Migration'],
    templateIds: ['migrate'],
    failingRules: new Map([['risk-has-owner', 4]]),
  });
  expect(Object.fromEntries(recommended.map(({ id, reasons }) => [id, reasons.map(({ share: _, ...reason }) => reason)]))).toEqual({
    owners: [{ kind: 'rule', ruleId: 'risk-has-owner', failing: 4 }],
    cutover: [
      { kind: 'topic', topics: ['migration'] },
      { kind: 'template', templateId: 'migrate' },
    ],
    scripts: [{ kind: 'topic', topics: ['migration'] }],
    contract: [{ kind: 'words', words: ['supplier'] }],
  });
});

test('nothing known of a place recommends nothing, and neither does a phase that fits half of the library', async () => {
  const suggest = await library(shelf);
  expect(await suggest({})).toEqual({ recommended: [], open: 0 });
  expect(await suggest({ phases: ['planning'] })).toEqual({ recommended: [], open: 0 });
  expect(await suggest({ text: 'the of and 🚀' })).toEqual({ recommended: [], open: 0 });
});

test('what was dismissed or answered here drops out; what was put off sinks', async () => {
  const suggest = await library(shelf);
  const migrating = { topics: ['migration', 'data'], templateIds: ['migrate'] };
  expect(idsOf(await suggest(migrating))).toEqual(['cutover', 'scripts']);
  expect(await suggest(migrating, { dismissed: new Set(['cutover']) })).toMatchObject({ recommended: [{ id: 'scripts' }], open: 1 });
  expect(idsOf(await suggest(migrating, { answered: new Map([['cutover', 'applied']]) }))).toEqual(['scripts']);
  expect(idsOf(await suggest(migrating, { answered: new Map([['cutover', 'doesNotApply']]) }))).toEqual(['scripts']);
  expect(idsOf(await suggest(migrating, { answered: new Map([['cutover', 'later']]) }))).toEqual(['scripts', 'cutover']);
});

test('a lesson that helped elsewhere goes before its like, and says so', async () => {
  const twins = [lesson('a', 'Test the backup'), lesson('b', 'Test the backup')];
  const untried = await library(twins);
  expect(idsOf(await untried({ text: 'backup' }))).toHaveLength(2);
  const tried = await library(twins, { b: { applied: 4, notApplicable: 0, dismissed: 0 } });
  const { recommended } = await tried({ text: 'backup' });
  expect(recommended.map(({ id }) => id)).toEqual(['b', 'a']);
  // Five sixths, a third above the half of an untried one: a factor of 4/3, of which a quarter is for having helped.
  expect(recommended[0]?.reasons[1]).toMatchObject({ kind: 'helped', applied: 4, share: expect.closeTo(0.25) });
  const refused = await library(twins, { a: { applied: 0, notApplicable: 3, dismissed: 2 } });
  expect(idsOf(await refused({ text: 'backup' }))).toEqual(['b', 'a']);
});

test('five lessons of one topic leave room for others', async () => {
  const many = Array.from({ length: 8 }, (_, index) =>
    lesson(`m${index}`, `Migration of database number ${index}`, { topic: ['migration'] }),
  );
  const suggest = await library([...many, lesson('plan', 'Plan the supplier', { topic: ['procurement'] })]);
  const found = idsOf(await suggest({ text: 'database supplier', topics: ['migration'] }));
  expect(found).toHaveLength(5);
  expect(found).toContain('plan');
  expect(found.filter((id) => id !== 'plan').length).toBe(4);
});

test('drafts and lessons of hidden projects are recommended to nobody', async () => {
  const suggest = await library([
    lesson('draft', 'Test the backup', { state: ['draft'] }),
    lesson('hidden', 'Test the backup', {}, 'project 7'),
    lesson('seen', 'Test the backup'),
  ]);
  expect(await suggest({ text: 'backup' })).toMatchObject({ recommended: [{ id: 'seen' }], open: 1 });
});

const project = {
  name: 'Payments',
  typeKey: 'software',
  category: 'Finance',
  components: ['API'],
  topics: ['API', 'security'],
  phase: 'executing',
  templateId: 'agile',
  failingRules: new Map([['has-owner', 2]]),
  risks: ['Supplier is late'],
} as const;

test('each kind of place tells what it knows', () => {
  expect(occasionOfProject(project)).toEqual({
    text: 'Payments\nSupplier is late',
    topics: ['API', 'security', 'Finance'],
    phases: ['executing'],
    projectTypes: ['software'],
    templateIds: ['agile'],
    failingRules: new Map([['has-owner', 2]]),
  });
  const gate = occasionOfGate(project, { name: 'Go live', criteria: ['Backup is tested'], phase: 'closing' });
  expect(gate).toMatchObject({ text: 'Go live\nBackup is tested\nPayments\nSupplier is late', phases: ['closing'] });
  const issue = { summary: 'Late', description: 'Very late', components: [], labels: ['API'], projectTypeKey: null };
  expect(occasionOfIssue(issue)).toMatchObject({ text: 'Late\nLate\nVery late', topics: ['API'], phases: [], projectTypes: [] });
  const plan = {
    templateId: 'agile',
    templateName: 'Agile',
    topics: ['cloud'],
    projectTypeKey: 'software',
    answers: ['Moves to the cloud'],
  };
  expect(occasionOfWizard(plan)).toMatchObject({
    text: 'Agile\nMoves to the cloud',
    phases: ['initiating', 'planning'],
    templateIds: ['agile'],
  });
  expect(occasionOfViewer([project, { ...project, name: 'Loans' }])).toMatchObject({
    text: 'Payments\nSupplier is late\nLoans\nSupplier is late',
    failingRules: new Map([['has-owner', 4]]),
  });
  expect(occasionOfViewer([])).toEqual(nothing);
});

const words = ['risk', 'supplier', 'budget', 'migration', 'planning', 'contract', 'testing', 'backup'];
const topics = ['data', 'cloud', 'people', 'law'];
const some = (values: readonly string[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const anyLesson = fc.record({
  title: some(words, 5).map((list) => list.join(' ')),
  topic: some(topics, 2),
  phase: some(lessonPhases, 2),
  rule: some(['r1', 'r2'], 2),
  template: some(['t1', 't2'], 1),
  scope: fc.constantFrom('everyone', 'hidden'),
  state: fc.constantFrom('published', 'published', 'draft'),
});
const anyOccasion = fc.record({
  text: some(words, 8).map((list) => list.join(' ')),
  topics: some(topics, 3),
  phases: fc.uniqueArray(fc.constantFrom(...lessonPhases), { maxLength: 2 }),
  templateIds: some(['t1', 't2'], 1),
  failingRules: some(['r1', 'r2'], 2).map((ids) => new Map(ids.map((id, index) => [id, index + 1]))),
});
const anyRecord = fc.record({ applied: fc.nat(9), notApplicable: fc.nat(9), dismissed: fc.nat(9) });
const anyCase = fc.record({
  written: fc.array(anyLesson, { maxLength: 25 }),
  occasion: anyOccasion,
  records: fc.array(anyRecord, { maxLength: 25 }),
  dismissed: fc.uniqueArray(fc.nat(24), { maxLength: 5 }),
  answered: fc.uniqueArray(fc.tuple(fc.nat(24), fc.constantFrom('applied' as const, 'doesNotApply' as const, 'later' as const)), {
    selector: ([id]) => id,
    maxLength: 8,
  }),
  limit: fc.integer({ min: 1, max: 9 }),
});

test('whatever is known: at most five, of what is open and visible, by reasons that add up, the same every time', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ written, occasion, records, dismissed, answered, limit }) => {
      const lessons = written.map(({ title, scope, state, ...labels }, index) =>
        lesson(`l${index}`, title, { ...labels, state: [state] }, scope),
      );
      const byId = Object.fromEntries(records.map((record, index) => [`l${index}`, record]));
      const request = {
        dismissed: new Set(dismissed.map((id) => `l${id}`)),
        answered: new Map(answered.map(([id, answer]) => [`l${id}`, answer])),
        limit,
      };
      const { recommended, open } = await (await library(lessons, byId))(occasion, request);
      expect(recommended.length).toBe(Math.min(5, limit, open));
      for (const { id, score, reasons } of recommended) {
        const of = written[Number(id.slice(1))]!;
        expect([of.scope, of.state, request.dismissed.has(id)]).toEqual(['everyone', 'published', false]);
        expect([undefined, 'later']).toContain(request.answered.get(id));
        expect(score).toBeGreaterThanOrEqual(LEAST_POINTS / 4);
        expect(reasons.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1, 9);
      }
      // What others wrote and nobody may see changes nothing.
      const visible = lessons.filter(({ scope }) => scope === 'everyone');
      expect(await (await library(visible, byId))(occasion, request)).toEqual({ recommended, open });
    }),
    { numRuns: 150 },
  );
});
