import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import type { CollectedIssue } from '../../src/facts/collect/issue-facts-from';
import type { IssueFact } from '../../src/facts/issue-fact';
import type { ProjectFact, VersionFact } from '../../src/facts/project-fact';
import type { FactStore } from '../../src/facts/store/fact-store';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { InMemoryFactStore } from '../../src/facts/testing/in-memory-fact-store';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

let mariaDb: MariaDb;
let sql: MariaDbSql;
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-fact-store-'));

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'facts');
}, 60_000);

afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function emptySqlStore(): Promise<FactStore> {
  for (const table of ['issue_fact', 'custom_fact', 'issue_relation', 'person', 'project_fact', 'version_fact', 'touched']) {
    await sql.execute(`DELETE FROM ${table}`);
  }
  return new ForgeSqlFactStore(sql);
}

const stores: readonly (readonly [string, () => Promise<FactStore>])[] = [
  ['in memory', async () => new InMemoryFactStore()],
  ['in Forge SQL', emptySqlStore],
];

const aVersion = (overrides: Partial<VersionFact> = {}): VersionFact => ({
  projectId: 10000,
  versionId: 500,
  name: '1.0',
  startDay: null,
  releaseDay: 20_600,
  released: false,
  archived: false,
  ...overrides,
});
const aProject = (overrides: Partial<ProjectFact> = {}): ProjectFact => ({
  projectId: 10000,
  projectKey: 'ERP',
  name: 'Payments “Zürich” 🚀',
  typeKey: 'software',
  teamManaged: false,
  categoryId: null,
  categoryName: null,
  leadId: null,
  archived: false,
  collectedAt: 1_775_000_000,
  ...overrides,
});
const factOf = async (store: FactStore, issueId: number, projectId = 10000): Promise<IssueFact | undefined> =>
  (await store.issueFacts(projectId, issueId - 1, 1))[0];
const dirtyIds = async (store: FactStore) => (await store.dirtyProjects(100)).map(({ projectId }) => projectId).sort();
const clean = async (store: FactStore) => store.clearDirty(await store.dirtyProjects(100));

describe.each(stores)('a fact store %s', (_, makeStore) => {
  test('gives back every fact as it was saved', async () => {
    const store = await makeStore();
    const issue = aCollectedIssue(
      { dueDay: 20_600, storyPointsMilli: 2500, hierarchyLevel: -1, assigneeId: 7 },
      { custom: { 3: -2500, 4: 1 } },
    );
    await store.saveIssues([issue]);
    expect(await store.issueFacts(10000, 0, 10)).toEqual([issue.fact]);
    expect(await store.customFacts(10000)).toEqual(issue.customFacts);
  });

  test('replaces an issue, custom facts and relations included', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue({}, { custom: { 3: 1, 4: 2 }, blockers: [20, 21], fixVersions: [500] })]);
    const after = aCollectedIssue({ statusCategory: 2 }, { custom: { 4: 9 }, blockers: [21] });
    await store.saveIssues([after]);
    expect(await store.issueFacts(10000, 0, 10)).toEqual([after.fact]);
    expect(await store.customFacts(10000)).toEqual(after.customFacts);
    expect(await store.relationsOf([10001])).toEqual(after.relations);
  });

  test('an issue that moves to another project is there once', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue({}, { custom: { 3: 1 }, blockers: [20] })]);
    await clean(store);
    await store.saveIssues([aCollectedIssue({ projectId: 10009 }, { custom: { 3: 1 }, blockers: [20] })]);
    expect(await store.countIssues(10000)).toBe(0);
    expect(await store.countIssues(10009)).toBe(1);
    expect(await store.customFacts(10009)).toHaveLength(1);
    expect(await store.relationsOf([10001])).toMatchObject([{ targetId: 20, projectId: 10009 }]);
    expect(await dirtyIds(store)).toEqual([10000, 10009]);
  });

  test('a parent knows its children and they its category, in whatever order they come', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue({ issueId: 2, parentId: 1 })]);
    expect(await factOf(store, 2)).toMatchObject({ parentCategory: null });
    await store.saveIssues([aCollectedIssue({ issueId: 1, statusCategory: 1 })]);
    expect(await factOf(store, 1)).toMatchObject({ childCount: 1 });
    expect(await factOf(store, 2)).toMatchObject({ parentCategory: 1 });
    await store.saveIssues([aCollectedIssue({ issueId: 1, statusCategory: 2 })]);
    expect(await factOf(store, 2)).toMatchObject({ parentCategory: 2 });
  });

  test('a child that changes its parent leaves the old one', async () => {
    const store = await makeStore();
    await store.saveIssues([
      aCollectedIssue({ issueId: 1 }),
      aCollectedIssue({ issueId: 2 }),
      aCollectedIssue({ issueId: 3, parentId: 1 }),
    ]);
    await store.saveIssues([aCollectedIssue({ issueId: 3, parentId: 2 })]);
    expect(await factOf(store, 1)).toMatchObject({ childCount: 0 });
    expect(await factOf(store, 2)).toMatchObject({ childCount: 1 });
    expect(await store.childrenOf([1, 2])).toEqual([3]);
  });

  test('only open blockers that were collected block', async () => {
    const store = await makeStore();
    await store.saveIssues([
      aCollectedIssue({ issueId: 1 }, { blockers: [2, 3, 99] }),
      aCollectedIssue({ issueId: 2, projectId: 10009 }),
      aCollectedIssue({ issueId: 3, statusCategory: 2 }),
    ]);
    expect(await factOf(store, 1)).toMatchObject({ openBlockerCount: 1 });
    await clean(store);
    await store.saveIssues([aCollectedIssue({ issueId: 2, projectId: 10009, statusCategory: 2 })]);
    expect(await factOf(store, 1)).toMatchObject({ openBlockerCount: 0 });
    expect(await dirtyIds(store)).toEqual([10000, 10009]);
  });

  test('releasing, renaming and removing a version reaches its issues', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue({ issueId: 1, fixVersionCount: 2 }, { fixVersions: [500, 501] })]);
    await store.replaceVersions(10000, [aVersion(), aVersion({ versionId: 501, released: true })]);
    expect(await factOf(store, 1)).toMatchObject({ releasedFixVersionCount: 1 });
    await store.replaceVersions(10000, [aVersion({ released: true, name: '1.0 final' }), aVersion({ versionId: 501, released: true })]);
    expect(await factOf(store, 1)).toMatchObject({ releasedFixVersionCount: 2 });
    expect(await store.versions(10000)).toMatchObject([{ name: '1.0 final' }, { versionId: 501 }]);
    await store.replaceVersions(10000, []);
    expect(await factOf(store, 1)).toMatchObject({ releasedFixVersionCount: 0 });
    expect(await store.unknownVersions([500, 501])).toEqual([500, 501]);
  });

  test('deleting an issue is felt by parent, children and blocked issues, and deleting it again does nothing', async () => {
    const store = await makeStore();
    await store.saveIssues([
      aCollectedIssue({ issueId: 1 }),
      aCollectedIssue({ issueId: 2, parentId: 1, statusCategory: 1 }),
      aCollectedIssue({ issueId: 3, parentId: 2 }),
      aCollectedIssue({ issueId: 4, projectId: 10009 }, { blockers: [2] }),
    ]);
    await clean(store);
    for (let i = 0; i < 2; i++) {
      await store.deleteIssues([2, 77]);
      expect(await factOf(store, 1)).toMatchObject({ childCount: 0 });
      expect(await factOf(store, 3)).toMatchObject({ issueId: 3, parentCategory: null });
      expect(await factOf(store, 4, 10009)).toMatchObject({ openBlockerCount: 0 });
      expect(await store.countIssues(10000)).toBe(2);
    }
    expect(await dirtyIds(store)).toEqual([10000, 10009]);
  });

  test('finds what a collection did not meet again', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue({ issueId: 1, collectedAt: 100 }), aCollectedIssue({ issueId: 2, collectedAt: 200 })]);
    expect(await store.issuesCollectedBefore(10000, 200, 10)).toEqual([1]);
    expect(await store.issuesCollectedBefore(10000, 201, 1)).toEqual([1]);
  });

  test('keeps projects, and forgets one with everything in it', async () => {
    const store = await makeStore();
    const project = aProject({ categoryId: 4, categoryName: 'IT', leadId: 2, archived: true, teamManaged: true });
    await store.saveProjects([project, aProject({ projectId: 10009, projectKey: 'HR' })]);
    await store.saveProjects([aProject({ projectId: 10009, projectKey: 'HRM' })]);
    expect(await store.projects()).toEqual([project, aProject({ projectId: 10009, projectKey: 'HRM' })]);
    await store.saveIssues([
      aCollectedIssue({ issueId: 1 }, { custom: { 1: 1 } }),
      aCollectedIssue({ issueId: 2, projectId: 10009 }, { blockers: [1] }),
    ]);
    await store.replaceVersions(10000, [aVersion()]);
    await store.deleteProject(10000);
    expect(await store.projects()).toMatchObject([{ projectId: 10009 }]);
    expect(await store.countIssues(10000)).toBe(0);
    expect(await store.customFacts(10000)).toEqual([]);
    expect(await store.versions(10000)).toEqual([]);
    expect(await factOf(store, 2, 10009)).toMatchObject({ openBlockerCount: 0 });
  });

  test('a project that changes while its figures are computed stays dirty', async () => {
    const store = await makeStore();
    await store.saveIssues([aCollectedIssue()]);
    const seen = await store.dirtyProjects(10);
    await store.saveIssues([aCollectedIssue({ statusCategory: 1 })]);
    await store.clearDirty(seen);
    expect(await dirtyIds(store)).toEqual([10000]);
    await clean(store);
    expect(await dirtyIds(store)).toEqual([]);
  });

  test('numbers people once', async () => {
    const store = await makeStore();
    const first = await store.numberPeople(['ann', 'bob', 'ann'], 100);
    const again = await store.numberPeople(['bob', 'cleo'], 200_000);
    expect(again.get('bob')).toBe(first.get('bob'));
    expect(new Set([first.get('ann'), first.get('bob'), again.get('cleo')]).size).toBe(3);
  });
});

test('after any sequence of changes the SQL store holds what the in-memory store holds', async () => {
  const id = fc.integer({ min: 1, max: 6 });
  const issue = fc
    .record({
      issueId: id,
      projectId: fc.constantFrom(10000, 10009),
      statusCategory: fc.constantFrom(0 as const, 1 as const, 2 as const),
      parentId: fc.option(id),
      blockers: fc.uniqueArray(id, { maxLength: 3 }),
      fixVersions: fc.uniqueArray(fc.constantFrom(500, 501), { maxLength: 2 }),
      custom: fc.dictionary(fc.constantFrom('1', '2'), fc.integer({ min: -5, max: 5 })),
    })
    // A version belongs to the project of its issues.
    .map(({ blockers, fixVersions, custom, ...fact }) =>
      aCollectedIssue(fact, { blockers, fixVersions: fact.projectId === 10000 ? fixVersions : [], custom }),
    );
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .uniqueArray(issue, { selector: ({ fact }) => fact.issueId, minLength: 1, maxLength: 4 })
        .map((issues) => ({ save: issues })),
    },
    { weight: 2, arbitrary: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }).map((ids) => ({ remove: ids })) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.constantFrom(500, 501), { maxLength: 2 })
        .chain((ids) =>
          fc
            .array(fc.boolean(), { minLength: 2, maxLength: 2 })
            .map((released) => ({ versions: ids.map((versionId, i) => aVersion({ versionId, released: released[i] ?? false })) })),
        ),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const memory = new InMemoryFactStore();
      const database = await emptySqlStore();
      for (const store of [memory, database]) {
        for (const change of steps) {
          if ('save' in change) await store.saveIssues(change.save as CollectedIssue[]);
          else if ('remove' in change) await store.deleteIssues(change.remove);
          else await store.replaceVersions(10000, change.versions);
        }
      }
      for (const projectId of [10000, 10009]) {
        expect(await database.issueFacts(projectId, 0, 100)).toEqual(await memory.issueFacts(projectId, 0, 100));
        expect(await database.customFacts(projectId)).toEqual(await memory.customFacts(projectId));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a write that is killed at any statement and repeated ends where an undisturbed one ends', async () => {
  const before = [
    aCollectedIssue({ issueId: 1 }),
    aCollectedIssue({ issueId: 2 }),
    aCollectedIssue({ issueId: 3, parentId: 1 }, { blockers: [2], custom: { 1: 1 } }),
  ];
  const changed = [
    aCollectedIssue({ issueId: 2, statusCategory: 2 }),
    aCollectedIssue({ issueId: 3, parentId: 2 }, { blockers: [1], custom: { 2: 2 } }),
  ];
  const memory = new InMemoryFactStore();
  await memory.saveIssues(before);
  await memory.saveIssues(changed);
  await memory.deleteIssues([1]);
  for (let killAt = 1; killAt <= 25; killAt++) {
    const store = await emptySqlStore();
    await store.saveIssues(before);
    await clean(store);
    const killed = async (work: (store: FactStore) => Promise<void>) => {
      let left = killAt;
      sql.beforeStatement = () => {
        if (left-- === 0) throw new Error('killed');
      };
      await work(new ForgeSqlFactStore(sql)).catch(() => undefined);
      sql.beforeStatement = undefined;
      await work(new ForgeSqlFactStore(sql));
    };
    await killed((again) => again.saveIssues(changed));
    await killed((again) => again.deleteIssues([1]));
    expect(await store.issueFacts(10000, 0, 100)).toEqual(await memory.issueFacts(10000, 0, 100));
    expect(await store.customFacts(10000)).toEqual(await memory.customFacts(10000));
    expect(await dirtyIds(store)).toEqual([10000]);
  }
}, 60_000);

test.each([
  ['a blocker', aCollectedIssue({ issueId: 2, projectId: 10009 }, { blockers: [1] }), { openBlockerCount: 1 }],
  ['a parent', aCollectedIssue({ issueId: 2, projectId: 10009, parentId: 1 }), { parentCategory: 1 }],
])('an issue saved while another lane is saving %s of it learns of that', async (_, dependent, learned) => {
  const store = await emptySqlStore();
  let other: (() => Promise<void>) | undefined = () => store.saveIssues([dependent]);
  const lane = new ForgeSqlFactStore({
    select: (row, text, params) => sql.select(row, text, params),
    execute: async (text, params) => {
      // Just before the first lane writes the facts, when it has already looked who depends on them.
      if (text.startsWith('INSERT INTO issue_fact')) {
        const save = other;
        other = undefined;
        await save?.();
      }
      return sql.execute(text, params);
    },
  });
  await lane.saveIssues([aCollectedIssue({ issueId: 1, statusCategory: 1 })]);
  expect(await store.issueFacts(10009, 0, 10)).toMatchObject([{ issueId: 2, ...learned }]);
  expect(await dirtyIds(store)).toEqual([10000, 10009]);
});
