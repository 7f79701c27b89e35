import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importJiraIssues } from '../../local/jira/import/import-jira-issues';
import type { ItemKind } from '../../src/contracts/templates/item';
import { parseAuthoredFile, writeAuthoredFile } from '../../src/platform/authored-file';
import { csvTable } from '../../src/platform/templates/csv-table';
import { readBlueprint } from '../../src/templates/blueprint/read-blueprint';
import { captureCsv } from '../../src/templates/capture/capture-csv';
import { type CapturedProject, captureProject, type KeptParts } from '../../src/templates/capture/capture-project';
import { compareItems, saidDifferences } from '../../src/templates/compare/compare-items';
import { inWantedNames } from '../../src/templates/compare/names-of-items';
import type { FoundItem, WantedItem } from '../../src/templates/items/item';
import type { WantedProject } from '../../src/templates/items/wanted-project';
import { makePlan } from '../../src/templates/plan/plan-project';
import type { FoundProject } from '../../src/templates/ports';
import { resolveBlueprint } from '../../src/templates/resolve/resolve-blueprint';
import { questionOf } from '../../src/templates/runs/plan-for-viewer';
import { everyKind } from '../faults/provision-items';
import { ProvisionWorld } from '../faults/provision-world';

const shared = path.resolve(__dirname, '../../../shared/data');
const exported = path.join(shared, 'jira-issues');
const withData = existsSync(exported) ? test : test.skip;
if (!existsSync(exported)) console.warn('Left out: ../shared/data/jira-issues is not here.');

const everything: KeptParts = { components: true, versions: true, roles: true, issues: 'all', schemes: true, boards: true, record: true };

/** The captured blueprint as its author would get it, written as YAML and read again, with the answers of the captured project. */
function wantedAgain({ blueprint, answers }: CapturedProject, more: Readonly<Record<string, string>>): WantedProject {
  const text = writeAuthoredFile(blueprint, 'yaml');
  const read = readBlueprint(text, 'yaml', parseAuthoredFile);
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
  const context = { language: 'en', accountId: 'ann', today: 20_000 } as const;
  const resolved = resolveBlueprint(read.value.blueprint, 1, { ...answers, ...more }, context);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error.slice(0, 5)));
  return resolved.value;
}

/** Makes the project, and reads it. `gone`: people who have left, whom the plan names and nobody can assign any more. */
async function provision(
  world: ProvisionWorld,
  wanted: WantedProject,
  key: string,
): Promise<{ readonly copy: FoundProject; readonly gone: readonly string[] }> {
  const facts = await world.reader.site(questionOf(wanted));
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  const made = makePlan(wanted, null, facts.value, { madeAt: world.time });
  expect(made.plan.diagnostics.filter(({ severity, code }) => severity === 'error' || code !== 'unknownUser')).toEqual([]);
  const run = await world.toTheEnd(await world.keep(made));
  expect(run).toMatchObject({ state: 'done', failed: 0 });
  return { copy: await world.found(key), gone: made.plan.diagnostics.map(({ subject }) => subject) };
}

/** What a captured project has otherwise, or not at all, than its original: item by item, field by field. */
function unlike(original: FoundProject, copy: FoundProject, kinds: readonly ItemKind[]): readonly string[] {
  const own = (name: string): string => (name.startsWith('jira:') ? name.replace('jira:', 'original-') : name);
  const asWanted = original.items
    .filter(({ kind }) => kinds.includes(kind))
    // Of twins the older one is the older one.
    .sort((one, other) => Number(one.jira.id) - Number(other.jira.id))
    .map((item) => {
      const named = inWantedNames(item, (kind, name) => (name.startsWith('jira:') ? `${kind}/${own(name)}` : name));
      // Ids of schemes are told apart by what they regulate.
      const id = item.kind === 'scheme' ? `${item.fields.role}-${item.jira.id}` : item.jira.id;
      return { ...named, ref: item.ref ?? `${item.kind}/original-${id}`, after: [], rule: null, path: '' } as WantedItem;
    });
  // Without provenance: told by what they are.
  const found = copy.items
    .filter(({ kind }) => kinds.includes(kind))
    .map((item): FoundItem => ({ ...withoutRefs(item, copy), ref: null }) as FoundItem);
  const { items, match } = compareItems(asWanted, found, saidDifferences);
  return [
    ...items.flatMap(({ wanted, found: one, differences }) =>
      one
        ? differences.map(({ field, wanted: is, found: was }) => `${wanted.ref} ${field}: ${JSON.stringify(is)} → ${JSON.stringify(was)}`)
        : [`${wanted.ref} is not there`],
    ),
    ...match.rest.map((item) => `${item.kind} ${item.jira.key ?? item.jira.id} is too many`),
  ];
}

/** Names that the copy's provenance gives, back as Jira's. */
function withoutRefs(item: FoundItem, project: FoundProject): FoundItem {
  const ids = new Map(project.items.flatMap(({ ref, jira }) => (ref === null ? [] : [[ref, `jira:${jira.id}`] as const])));
  return inWantedNames(item, (_, name) => ids.get(name) ?? name);
}

const structure: readonly ItemKind[] = ['component', 'version', 'issue', 'link'];

withData.each([
  ['DAEMON', 317, []],
  // Of long texts more than a document may hold.
  ['ALOY', 1499, ['descriptions']],
])(
  'the real project %s, captured and provisioned again, has the same structure',
  async (key, count, expected) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-capture-'));
    copyFileSync(path.join(exported, `${key}.jsonl.gz`), path.join(folder, `${key}.jsonl.gz`));
    const world = new ProvisionWorld();
    await importJiraIssues({ folder, state: world.site.state, clock: world.site.clock });
    rmSync(folder, { recursive: true, force: true });
    await world.install();
    const original = await world.found(key);
    expect(original.items.filter(({ kind }) => kind === 'issue')).toHaveLength(count);

    const captured = captureProject(original, 'captured', everything);
    const { copy, gone } = await provision(world, wantedAgain(captured, { name: 'Captured', key: 'AGAIN' }), 'AGAIN');
    const differences = unlike(original, copy, structure);
    // Nothing is different but what was said: people who have left, and what the capture left out.
    const unsaid = differences.filter((line) => !gone.some((accountId) => line.endsWith(`assignee: "${accountId}" → null`)));
    const leftOut = Object.fromEntries(captured.leftOut.map(({ kind, count: howMany }) => [kind, howMany]));
    const about = (field: string): number => unsaid.filter((line) => line.includes(` ${field}: `)).length;
    expect(about('description')).toBe(leftOut.descriptions ?? 0);
    expect(about('components')).toBe(leftOut.partsElsewhere ?? 0);
    expect(unsaid).toHaveLength(about('description') + about('components'));
    expect(Object.keys(leftOut)).toEqual(['progress', ...expected]);
    expect(gone.length).toBeLessThan(10);
  },
  240_000,
);

test('a project with everything that templates make, captured and provisioned again, has the same structure', async () => {
  const world = new ProvisionWorld();
  await world.install();
  const made = await world.plan(everyKind());
  await world.toTheEnd(await world.keep(made));
  const original = await world.found('BRIDGE');
  const captured = captureProject(original, 'captured', everything);
  const { copy } = await provision(world, wantedAgain(captured, { name: 'Second bridge', key: 'SECOND' }), 'SECOND');
  expect(unlike(original, copy, [...structure, 'role', 'scheme', 'gate', 'document', 'record'])).toEqual([]);
}, 60_000);

const csvFile = path.join(shared, 'templates/jira-epics-only.csv');
const withCsv = existsSync(csvFile) ? test : test.skip;

withCsv('a real file of epics becomes a blueprint', () => {
  const captured = captureCsv(csvTable(readFileSync(csvFile, 'utf8')), 'epics', 'Epics of a product');
  if (!captured.ok) throw new Error(captured.error);
  const { items } = wantedAgain(captured.value, { name: 'Product', key: 'PROD' });
  const epics = items.filter((item) => item.kind === 'issue');
  expect(epics).toHaveLength(13);
  expect(epics[0]).toMatchObject({
    fields: { type: 'Epic', summary: 'Authentication & User Management', priority: 'Critical', values: { 'Story Points': 89 } },
  });
  expect(captured.value.leftOut).toEqual([]);
});
