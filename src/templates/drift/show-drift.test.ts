import { ok } from '../../shared/result';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import { asMade } from '../compare/testing/an-item';
import type { FoundItem } from '../items/item';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import type { DriftPorts, DriftViewer } from './drift-ports';
import { getDriftBoard, getProjectDrift, type Speaker, unwaiveDrift, waiveDrift } from './show-drift';

const now = 1_774_944_000;
const read = readBlueprintValue({
  id: 'small',
  name: 'Small change',
  summary: '',
  project: {},
  components: [
    { id: 'data', name: 'Data', description: 'Tables' },
    { id: 'legal', name: 'Legal' },
  ],
  issues: [{ id: 'plan', type: 'Task', summary: 'Plan {{name}}' }],
});
if (!read.ok) throw new Error('the blueprint has errors');
const { blueprint } = read.value;
const answers = { name: 'Till', key: 'TILL' };
const resolved = resolveBlueprint(blueprint, 1, answers, { language: 'en', accountId: 'ada', today: 20_000 });
if (!resolved.ok) throw new Error('the blueprint cannot be resolved');
/** As the template makes it. */
const made = asMade(resolved.value.items).map(
  (item, index): FoundItem => ({ ...item, jira: { id: String(index), key: `TILL-${index}` } }) as FoundItem,
);

const viewer = (
  accountId: string,
  { pmo = false, sees = [7], groups = [] }: { pmo?: boolean; sees?: number[]; groups?: string[] } = {},
): DriftViewer => ({
  accountId,
  isPmoAdmin: async () => pmo,
  visibleProjects: async () => new Set(sees),
  groups: async () => new Set(groups),
});
const speaker = (hiddenKeys: readonly string[] = []): Speaker => ({
  namesOf: async () => new Map(),
  sees: async (keys) => new Set(keys.filter((key) => !hiddenKeys.includes(key))),
  hidden: '(hidden)',
  words: (_, titleOf) => ({ day: String, effort: String, person: String, item: titleOf, nothing: '–', filledIn: 'filled in' }),
});

/** Project 7, made from the template by Ada, led by Lee, with these items now. */
async function ports(
  items: readonly FoundItem[],
  audience: { groups: string[]; accountIds: string[] } = { groups: [], accountIds: [] },
): Promise<DriftPorts> {
  const templates = inMemoryRecordCollection<NonNullable<Awaited<ReturnType<DriftPorts['templates']['templates']['get']>>>['value']>();
  const texts = inMemoryRecordCollection<NonNullable<Awaited<ReturnType<DriftPorts['templates']['texts']['get']>>>['value']>();
  await texts.insert({ id: 'whole', position: 1, value: { format: 'json', text: JSON.stringify(blueprint), people: [] } });
  await templates.insert({
    id: 'small',
    position: 1,
    value: {
      id: 'small',
      shipped: false,
      shippedDigest: null,
      retired: false,
      ownerAccountId: null,
      audience,
      draftVersion: 1,
      draft: null,
      versions: [{ version: 1, publishedAt: 1, publishedBy: 'ada', note: '', textId: 'whole', wholeId: 'whole' }],
      card: null,
    },
  });
  const provenance = inMemoryRecordCollection<NonNullable<Awaited<ReturnType<DriftPorts['records']['provenance']['get']>>>['value']>();
  const value = {
    projectId: 7,
    templateId: 'small',
    version: 1,
    answers,
    language: 'en' as const,
    runId: 'r1',
    at: 1,
    answeredBy: 'ada',
    answeredOnDay: 20_000,
  };
  await provenance.insert({ id: '7', projectId: 7, position: 1, value });
  return {
    records: { runs: inMemoryRecordCollection(), plans: inMemoryRecordCollection(), journals: inMemoryRecordCollection(), provenance },
    templates: { templates, texts },
    reader: {
      project: async (projectId) => ok(projectId === 7 ? { projectId, key: 'TILL', items, unread: [], createScreens: null } : undefined),
    },
    waivers: inMemoryRecordCollection(),
    checks: inMemoryRecordCollection(),
    decidedGates: async () => new Set(),
    projects: async () => new Map([[7, { key: 'TILL', name: 'Till', leadAccountId: 'lee' }]]),
    namesOf: async () => new Map(),
    now: () => now,
  };
}

const without = (ref: string) => made.filter((item) => item.ref !== ref);
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('the deviations of a project are shown, and kept for the board and the audit', async () => {
  const world = await ports(without('component/legal'));
  const shown = value(await getProjectDrift(world, viewer('ann'), 7, speaker()));
  expect(shown).toMatchObject({ drift: { key: 'TILL', missing: 1, changed: 0, extra: 0, waived: 0 }, canWaive: false, canApply: false });
  expect(shown.items).toMatchObject([{ ref: 'component/legal', title: 'Legal', state: 'missing', waiver: null }]);
  const board = await getDriftBoard(world, viewer('ann'), { templateId: null, language: 'en' });
  expect(board.projects).toMatchObject([{ projectId: 7, checkedAt: now, missing: 1 }]);
  expect(board.items).toEqual([
    { templateId: 'small', ref: 'component/legal', title: 'Legal', states: [{ projectId: 7, state: 'missing' }] },
  ]);
});

test('the lead of the project waives a deviation and takes it back; others may not', async () => {
  const world = await ports(without('component/legal'));
  const request = { projectId: 7, ref: 'component/legal', reason: 'No contracts here', untilDay: null };
  expect(await waiveDrift(world, viewer('ann'), request, speaker())).toMatchObject({ ok: false, error: { problem: 'mayNotWaive' } });
  const waived = value(await waiveDrift(world, viewer('lee'), request, speaker()));
  expect(waived).toMatchObject({
    drift: { missing: 1, waived: 1 },
    items: [{ waiver: { reason: 'No contracts here', by: 'lee', at: now } }],
  });
  expect((await getDriftBoard(world, viewer('ann'), { templateId: 'small', language: 'en' })).items[0]?.states).toEqual([
    { projectId: 7, state: 'waived' },
  ]);
  const back = value(await unwaiveDrift(world, viewer('lee'), request, speaker()));
  expect(back).toMatchObject({ drift: { waived: 0 }, items: [{ waiver: null }] });
});

test('only a deviation that is there can be waived, and not until a day that is over', async () => {
  const world = await ports(without('component/legal'));
  const request = { projectId: 7, ref: 'component/data', reason: 'No contracts here', untilDay: null };
  expect(await waiveDrift(world, viewer('lee'), request, speaker())).toMatchObject({ error: { problem: 'notADeviation' } });
  const ended = { ...request, ref: 'component/legal', untilDay: 20_000 };
  expect(await waiveDrift(world, viewer('lee'), ended, speaker())).toMatchObject({ error: { problem: 'endsInThePast' } });
});

test('who may not browse the project learns nothing of it', async () => {
  const world = await ports(without('component/legal'));
  const stranger = viewer('sam', { sees: [] });
  expect(await getProjectDrift(world, stranger, 7, speaker())).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await getDriftBoard(world, stranger, { templateId: null, language: 'en' })).toEqual({ projects: [], items: [] });
});

test('a template that is for others shows neither its name nor its wishes', async () => {
  const world = await ports(without('component/legal'), { groups: ['pmo'], accountIds: [] });
  expect(value(await getProjectDrift(world, viewer('ann'), 7, speaker()))).toMatchObject({ drift: null, items: [] });
  expect((await getDriftBoard(world, viewer('ann'), { templateId: null, language: 'en' })).projects).toEqual([]);
  const member = viewer('ann', { groups: ['pmo'] });
  expect(value(await getProjectDrift(world, member, 7, speaker())).items).toHaveLength(1);
});

test('an issue that the viewer may not see deviates without its words', async () => {
  const plan = made.find(({ ref }) => ref === 'issue/plan')!;
  const secret = { ...plan, fields: { ...plan.fields, summary: 'A secret plan' } } as FoundItem;
  const world = await ports([...without('issue/plan'), secret]);
  const open = value(await getProjectDrift(world, viewer('ann'), 7, speaker()));
  expect(open.items).toMatchObject([{ title: 'Plan Till', fields: [{ field: 'summary', found: 'A secret plan' }] }]);
  const closed = value(await getProjectDrift(world, viewer('ann'), 7, speaker([plan.jira.key!])));
  expect(JSON.stringify(closed)).not.toContain('secret');
  expect(closed.items).toMatchObject([{ state: 'changed', fields: [{ found: '(hidden)' }], jiraKey: null }]);
});
