import type { FoundItem } from '../items/item';
import type { DriftViewer } from './drift-ports';
import { getDriftBoard, getProjectDrift, type Speaker, unwaiveDrift, waiveDrift } from './show-drift';
import { driftPorts, made, now } from './testing/drift-world';

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

const without = (ref: string) => made.filter((item) => item.ref !== ref);
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('the deviations of a project are shown, and kept for the board and the audit', async () => {
  const world = await driftPorts(without('component/legal'));
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
  const world = await driftPorts(without('component/legal'));
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
  const world = await driftPorts(without('component/legal'));
  const request = { projectId: 7, ref: 'component/data', reason: 'No contracts here', untilDay: null };
  expect(await waiveDrift(world, viewer('lee'), request, speaker())).toMatchObject({ error: { problem: 'notADeviation' } });
  const ended = { ...request, ref: 'component/legal', untilDay: 20_000 };
  expect(await waiveDrift(world, viewer('lee'), ended, speaker())).toMatchObject({ error: { problem: 'endsInThePast' } });
});

test('who may not browse the project learns nothing of it', async () => {
  const world = await driftPorts(without('component/legal'));
  const stranger = viewer('sam', { sees: [] });
  expect(await getProjectDrift(world, stranger, 7, speaker())).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await getDriftBoard(world, stranger, { templateId: null, language: 'en' })).toEqual({ projects: [], items: [] });
});

test('a template that is for others shows neither its name nor its wishes', async () => {
  const world = await driftPorts(without('component/legal'), { groups: ['pmo'], accountIds: [] });
  expect(value(await getProjectDrift(world, viewer('ann'), 7, speaker()))).toMatchObject({ drift: null, items: [] });
  expect((await getDriftBoard(world, viewer('ann'), { templateId: null, language: 'en' })).projects).toEqual([]);
  const member = viewer('ann', { groups: ['pmo'] });
  expect(value(await getProjectDrift(world, member, 7, speaker())).items).toHaveLength(1);
});

test('an issue that the viewer may not see deviates without its words', async () => {
  const plan = made.find(({ ref }) => ref === 'issue/plan')!;
  const secret = { ...plan, fields: { ...plan.fields, summary: 'A secret plan' } } as FoundItem;
  const world = await driftPorts([...without('issue/plan'), secret]);
  const open = value(await getProjectDrift(world, viewer('ann'), 7, speaker()));
  expect(open.items).toMatchObject([{ title: 'Plan Till', fields: [{ field: 'summary', found: 'A secret plan' }] }]);
  const closed = value(await getProjectDrift(world, viewer('ann'), 7, speaker([plan.jira.key!])));
  expect(JSON.stringify(closed)).not.toContain('secret');
  expect(closed.items).toMatchObject([{ state: 'changed', fields: [{ found: '(hidden)' }], jiraKey: null }]);
});
