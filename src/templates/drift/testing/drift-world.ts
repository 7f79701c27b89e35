import { ok } from '../../../shared/result';
import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import { readBlueprintValue } from '../../blueprint/read-blueprint';
import { asMade } from '../../compare/testing/an-item';
import type { FoundItem } from '../../items/item';
import { resolveBlueprint } from '../../resolve/resolve-blueprint';
import type { DriftPorts } from '../drift-ports';

export const now = 1_774_944_000;
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
export const made = asMade(resolved.value.items).map(
  (item, index): FoundItem => ({ ...item, jira: { id: String(index), key: `TILL-${index}` } }) as FoundItem,
);

/** Project 7, made from the template by Ada, led by Lee, with these items now. */
export async function driftPorts(
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
