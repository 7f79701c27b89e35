import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { lessonStates } from '../../src/contracts/lessons/lesson';
import { aCollectedIssue } from '../../src/facts/testing/a-collected-issue';
import { type CardFilter, cardOf } from '../../src/lessons/record/lesson-card';
import type { LessonStore } from '../../src/lessons/record/lesson-store';
import { aLesson } from '../../src/lessons/testing/a-library';
import { inMemoryLessonStore } from '../../src/lessons/testing/in-memory-lesson-store';
import { inMemoryLessonUse } from '../../src/lessons/testing/in-memory-lesson-use';
import type { LessonUse } from '../../src/lessons/use/lesson-use';
import { forgeSqlLessonStore } from '../../src/platform/lessons/forge-sql-lesson-store';
import { forgeSqlLessonUse } from '../../src/platform/lessons/forge-sql-lesson-use';
import { forgeSqlRecurrence } from '../../src/platform/lessons/forge-sql-recurrence';
import { parseTable } from '../../src/platform/lessons/parse-table';
import { reportPersonalData } from '../../src/platform/privacy-report';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { issueFactColumns, issueFactLiteral } from '../../src/platform/sql/issue-fact-rows';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-lesson-records-'));
const now = 1_774_947_600;
const day = 86_400;
let mariaDb: MariaDb;
let sql: MariaDbSql;
let facts: ForgeSqlFactStore;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
}, 60_000);
afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  sql = await createMariaDbSql(mariaDb, 'lessons');
  facts = new ForgeSqlFactStore(sql);
}, 60_000);
afterEach(() => sql.close());

const stores = (): readonly LessonStore[] => [inMemoryLessonStore(), forgeSqlLessonStore(sql, (ids) => facts.numberPeople(ids, now))];
const uses = (): readonly LessonUse[] => [inMemoryLessonUse(), forgeSqlLessonUse(sql, facts, () => now)];

test('lessons are kept once, replaced by version, and paged in order', async () => {
  const lessons = Array.from({ length: 45 }, (_, at) => aLesson({ id: `l-${String(at).padStart(2, '0')}`, event: 'x'.repeat(at * 900) }));
  for (const store of stores()) {
    expect((await store.insert(lessons)).size).toBe(45);
    expect((await store.insert([...lessons.slice(0, 3), aLesson({ id: 'new' })])).size).toBe(1);
    expect(await store.replace({ lesson: { ...lessons[0]!, title: '“Naïve” 🧱 \\ \' "' }, version: 1 })).toBe(true);
    expect(await store.replace({ lesson: lessons[0]!, version: 1 })).toBe(false);
    expect((await store.get('l-00'))?.lesson.title).toBe('“Naïve” 🧱 \\ \' "');
    expect([...(await store.getMany(['l-00', 'no-such', 'l-44'])).keys()].sort()).toEqual(['l-00', 'l-44']);
    expect((await store.page('l-42', 2)).map(({ lesson }) => lesson.id)).toEqual(['l-43', 'l-44']);
    expect(await store.getMany([])).toEqual(new Map());
  }
});

const arbitraryLesson = fc.record({
  state: fc.constantFrom(...lessonStates),
  ownerAccountId: fc.constantFrom('ann', 'Ann', 'bob"s'),
  sourceProjectId: fc.option(fc.constantFrom(1, 2), { nil: null }),
  title: fc.constantFrom('Steel', '"state":"published"', '"changes":0,', 'rule:a'),
  ruleIds: fc.subarray(['a', 'b']),
  shipped: fc.boolean(),
  publishedAt: fc.option(fc.constantFrom(now, now - day), { nil: null }),
});
const arbitraryFilter: fc.Arbitrary<CardFilter> = fc.record(
  {
    states: fc.subarray([...lessonStates]),
    ownerAccountId: fc.constantFrom('ann', 'bob"s'),
    sourceProjectIds: fc.subarray([1, 2, 3]),
    behind: fc.constantFrom('rule:a', 'rule:c'),
    withChanges: fc.boolean(),
    shipped: fc.boolean(),
    before: fc.constantFrom(now, now + 1),
    limit: fc.constant(100),
  },
  { requiredKeys: ['limit'] },
);

test('the database narrows lists as memory does, whatever stands in a title', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryLesson, { minLength: 1, maxLength: 8 }), arbitraryFilter, async (changes, filter) => {
      const cards = changes.map((one, at) => cardOf(aLesson({ ...one, id: `card-${at}` })));
      await sql.execute(`DELETE FROM app_record WHERE collection IN ('lessonCard', 'lessonCardHeld')`);
      const [memory, database] = stores();
      // Each is listed once, whatever it was before.
      const drafts = cards.map((card) => ({ ...card, state: 'draft' as const }));
      for (const store of [memory!, database!]) for (const saved of [drafts, cards]) await store.saveCards(saved);
      expect(await database!.cards(filter)).toEqual(await memory!.cards(filter));
    }),
    { numRuns: 60 },
  );
});

test('counts, answers and offers are kept, and move with a merge', async () => {
  const answer = { lessonId: 'one', projectId: 7, answer: 'applied', reason: '', place: 'gate', by: 'ann', at: now } as const;
  for (const use of uses()) {
    await Promise.all([
      use.count('opened', ['one', 'one-more'], 7),
      use.count('opened', ['one'], 7),
      use.count('shown', ['one', 'one'], 0),
    ]);
    await use.answer({ ...answer, answer: 'later', at: now - 1 });
    await use.answer(answer);
    await use.answer({ ...answer, projectId: 8, lessonId: 'two', answer: 'doesNotApply', at: now + 5 });
    await use.answer({ ...answer, projectId: 8, at: now + 1 });
    const key = (one: { use: string; projectId: number; count: number }) => `${one.use} ${one.projectId} ${one.count}`;
    expect((await use.counts(['one'])).map(key).sort()).toEqual(['opened 7 2', 'shown 0 1']);
    expect(await use.counts([])).toEqual([]);
    expect((await use.answersAbout(['one'])).map(({ projectId, answer: said }) => [projectId, said])).toEqual([
      [8, 'applied'],
      [7, 'applied'],
    ]);
    expect((await use.answersOf([8])).map(({ lessonId }) => lessonId)).toEqual(['two', 'one']);
    await use.move('one', 'two');
    await use.move('one', 'two');
    expect((await use.answersAbout(null)).map(({ lessonId, projectId, answer: said }) => [lessonId, projectId, said])).toEqual([
      ['two', 8, 'doesNotApply'],
      ['two', 7, 'applied'],
    ]);
    expect((await use.counts(['two'])).map(key).sort()).toEqual(['opened 7 2', 'shown 0 1']);
    const offered = [{ lessonId: 'two', place: 'gate', offeredFor: 'gate g', at: now } as const];
    await use.changeProject(7, (before) => ({ ...before, offered: [...before.offered, ...offered] }));
    expect((await use.ofProjects([7, 8])).get(7)).toEqual({ offered, dismissed: [] });
    await use.changeReader('ann', (before) => ({ ...before, topics: ['steel'] }));
    expect(await use.readers()).toMatchObject([{ accountId: 'ann', topics: ['steel'] }]);
    expect(await use.ofReader('bob')).toMatchObject({ accountId: 'bob', topics: [] });
  }
});

test('whoever a lesson, an answer or a subscription names is reported, and leaves every record with their account', async () => {
  const [, store] = stores();
  const [, use] = uses();
  const change = {
    id: 'c',
    target: { kind: 'rule', id: 'r' },
    text: 'Check',
    ownerAccountId: 'acc:changer',
    dueDay: null,
    state: 'asked',
    askedAt: now,
    askedBy: 'acc:author',
    decidedAt: null,
    decidedBy: null,
    outcome: '',
  } as const;
  const lesson = aLesson({
    id: 'one',
    ownerAccountId: 'acc:owner',
    createdBy: 'acc:author',
    reviewer: 'acc:reviewer',
    changes: [change],
    history: [],
  });
  await store!.insert([lesson]);
  await store!.saveCards([cardOf(lesson)]);
  await store!.insert([aLesson({ id: 'ours', ownerAccountId: 'plumbline', createdBy: 'plumbline', reviewer: null, history: [] })]);
  await use!.answer({ lessonId: 'one', projectId: 7, answer: 'applied', reason: '', place: 'gate', by: 'acc:lead', at: now });
  await use!.changeReader('acc:subscriber', (before) => ({ ...before, topics: ['steel'] }));
  const named: string[] = [];
  await reportPersonalData(sql, async (accounts) => {
    named.push(...accounts.map(({ accountId }) => accountId));
    return [
      { accountId: 'acc:owner', status: 'closed' },
      { accountId: 'acc:subscriber', status: 'closed' },
    ] as never;
  });
  expect(named.sort()).toEqual(['acc:author', 'acc:changer', 'acc:lead', 'acc:owner', 'acc:reviewer', 'acc:subscriber']);
  const row = z.object({ record_id: z.string() });
  for (const closed of ['acc:owner', 'acc:subscriber'])
    expect(await sql.select(row, 'SELECT record_id FROM app_record WHERE INSTR(body, ?) > 0', [closed])).toEqual([]);
  expect((await store!.get('one'))?.lesson.ownerAccountId).toMatch(/^erased:/);
});

test('trouble is counted by month, without hidden projects and secured issues', async () => {
  const issue = (projectId: number, issueId: number, createdAt: number, securityLevelId: number | null) =>
    issueFactLiteral(aCollectedIssue({ projectId, issueId, createdAt, securityLevelId }).fact);
  const issues = [issue(1, 1, now, null), issue(1, 2, now - 40 * day, null), issue(1, 3, now, 9), issue(2, 4, now, null)];
  await sql.execute(`INSERT INTO issue_fact (${issueFactColumns.join(', ')}) VALUES ${issues.join(',')}`);
  await sql.execute(
    `INSERT INTO finding (project_id, check_no, subject_id, first_seen_at, fixed_at, subject_name) VALUES (1, 5, 1, ${now}, 0, NULL), (1, 5, 3, ${now}, 0, NULL), (2, 5, 4, ${now}, 0, NULL), (1, 6, 1, ${now}, 0, NULL)`,
  );
  const world = { sql, checksOf: async (ruleId: string) => (ruleId === 'r' ? [5] : []), now: () => now };
  const reader = forgeSqlRecurrence({ ...world, includeSecuredIssues: async () => false });
  const all = { kind: 'condition', condition: { all: [] } } as const;
  const from = Math.floor(now / day) - 100;
  expect(await reader.months(all, [1], from)).toEqual([
    { month: '2026-02', count: 1 },
    { month: '2026-03', count: 1 },
  ]);
  expect(await reader.months({ kind: 'rule', ruleId: 'r' }, [1], from)).toEqual([{ month: '2026-03', count: 1 }]);
  expect(await reader.months({ kind: 'rule', ruleId: 'r' }, [1, 2], from)).toEqual([{ month: '2026-03', count: 2 }]);
  expect(await reader.months({ kind: 'rule', ruleId: 'gone' }, [1], from)).toEqual([]);
  expect(await reader.months(all, [], from)).toEqual([]);
  const secured = forgeSqlRecurrence({ ...world, includeSecuredIssues: async () => true });
  expect(await secured.months({ kind: 'rule', ruleId: 'r' }, [1], from)).toEqual([{ month: '2026-03', count: 2 }]);
  expect(await reader.problem({ fact: 'moon', isEmpty: true })).toMatch(/moon/);
  expect(await reader.problem({ fact: 'dueDay', isEmpty: true })).toBeNull();
});

test('tables are read as spreadsheets write them', () => {
  expect(parseTable('a;b\r\n1;"two\nlines, and ""quotes"""\r\n\r\n').rows).toEqual([
    ['a', 'b'],
    ['1', 'two\nlines, and "quotes"'],
  ]);
  expect(parseTable('a\tb\n1\t2').rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(parseTable('only\none column').problems).toEqual([]);
  expect(parseTable('a,b\n1,"never closed').problems).toHaveLength(1);
});
