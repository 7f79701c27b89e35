import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { z } from 'zod';
import { ManualClock } from '../../local/clock';
import { buildDemoCompany } from '../../local/demo/build-demo-company';
import { createJiraSite, type JiraSite } from '../../local/jira/create-jira-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { appliesIn, compileFusedJudge, violatesIn } from '../../src/audits/engine/fused-judge';
import { ruleCatalogue } from '../../src/audits/rules';
import type { IssueRule, RuleVocabulary } from '../../src/audits/rules/rule';
import { optionsOf } from '../../src/audits/rules/rule-options';
import { ruleVocabularyOf } from '../../src/audits/standards/site-vocabulary';
import { defaultSettings } from '../../src/contracts/settings';
import { detectFields } from '../../src/facts/collect/field-knowledge';
import type { Condition, JudgedAt } from '../../src/facts/condition';
import { compileToJql, type JqlVocabulary } from '../../src/facts/conditions/compile-to-jql';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import { compileToSql } from '../../src/facts/conditions/compile-to-sql';
import type { IssueFact } from '../../src/facts/issue-fact';
import { issueFactColumns, issueFactLiteral, issueFactRow } from '../../src/platform/sql/issue-fact-rows';
import { inSlices, sqlNumber } from '../../src/platform/sql/sql';
import { dayOf, secondsOf } from '../../src/shared/epoch';
import { APP_ID, installInProcess } from '../faults/in-process-sync';
import { factAroundBounds } from './fact-around-bounds';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

/** The app itself, under the account that `installInProcess` gives it: it sees every project and security level, as the sync does. */
const caller = { accountId: '557058:plumbline', appId: APP_ID, asApp: true };

const GENERATED = 100_000;
const PROJECTS = 20;
const issueRules = [...ruleCatalogue.values()].filter((rule): rule is IssueRule => rule.scope === 'issue');

/** A rule as judged: where it applies, and what breaks it. */
interface Judged {
  readonly id: string;
  readonly appliesTo: Condition;
  readonly requires: Condition;
  readonly violates: Condition;
}

/** Every issue rule with the default values of its options. */
const judgedOn = (vocabulary: RuleVocabulary): readonly Judged[] =>
  issueRules.map((rule) => {
    const options = optionsOf(rule.options, {});
    const appliesTo = rule.appliesTo(options, vocabulary);
    const requires = rule.requires(options, vocabulary);
    return { id: rule.id, appliesTo, requires, violates: { all: [appliesTo, { not: requires }] } };
  });

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-rules-'));
let mariaDb: MariaDb;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 192 });
}, 60_000);

afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const verdictRow = z.object({ issue_id: sqlNumber, verdicts: z.string() });

/** Judges all rules by SQL and by JavaScript, rule by rule and in one generated function: for each issue a text of `-` (does not apply), `1` (violates) and `0`; answers how many violate each. */
async function expectSqlAndJavaScriptToAgree(sql: MariaDbSql, facts: readonly IssueFact[], rules: readonly Judged[], at: JudgedAt) {
  const columns = rules.map(
    ({ appliesTo, violates }) => `IF(${compileToSql(violates, at)},'1',IF(${compileToSql(appliesTo, at)},'0','-'))`,
  );
  const predicates = rules.map(({ appliesTo, violates }) => [compileToPredicate(appliesTo), compileToPredicate(violates)] as const);
  const fused = compileFusedJudge(rules);
  const masks = new Int32Array(2 * fused.words);
  const none = new Map<number, number>();
  const violations = new Map(rules.map(({ id }) => [id, 0]));
  for (const projectId of new Set(facts.map((fact) => fact.projectId))) {
    const rows = await sql.select(
      verdictRow,
      `SELECT f.issue_id, CONCAT(${columns.join(',')}) AS verdicts FROM issue_fact f WHERE f.project_id = ? ORDER BY f.issue_id`,
      [projectId],
    );
    const own = facts.filter((fact) => fact.projectId === projectId).sort((a, b) => a.issueId - b.issueId);
    const byJavaScript = own.map((fact) =>
      predicates.map(([applies, violates]) => (violates(fact, none, at) ? '1' : applies(fact, none, at) ? '0' : '-')).join(''),
    );
    const byFusedFunction = own.map((fact) => {
      fused.judge(fact, none, at, masks);
      return rules.map((_, index) => (violatesIn(masks, index) ? '1' : appliesIn(masks, index) ? '0' : '-')).join('');
    });
    expect(byFusedFunction).toEqual(byJavaScript);
    expect(rows.map((row) => row.issue_id)).toEqual(own.map((fact) => fact.issueId));
    expect(rows.flatMap((row, index) => differences(rules, row.verdicts, byJavaScript[index] ?? '', row.issue_id))).toEqual([]);
    for (const verdicts of byJavaScript)
      rules.forEach(({ id }, index) => {
        if (verdicts[index] === '1') violations.set(id, (violations.get(id) ?? 0) + 1);
      });
  }
  return violations;
}

function differences(rules: readonly Judged[], bySql: string, byJavaScript: string, issueId: number): readonly string[] {
  if (bySql === byJavaScript) return [];
  return rules.flatMap(({ id }, index) =>
    bySql[index] === byJavaScript[index] ? [] : [`${id} on issue ${issueId}: SQL ${bySql[index]}, JavaScript ${byJavaScript[index]}`],
  );
}

describe('generated issues', () => {
  const at = { now: 1_774_947_600, today: 20_543 };
  const vocabulary: RuleVocabulary = { typesOf: () => [7], doneResolutionIds: [1], duplicateResolutionIds: [3], storyTypeIds: [2, 5] };
  const rules = judgedOn(vocabulary);

  test(`SQL and JavaScript say the same of ${GENERATED} issues by every shipped rule`, async () => {
    const sql = await createMariaDbSql(mariaDb, 'generated');
    const facts = fc
      .sample(
        factAroundBounds(
          rules.flatMap(({ violates }) => [violates]),
          at,
        ),
        { numRuns: GENERATED, seed: 11 },
      )
      .map((fact, index) => ({ ...fact, projectId: 1 + (index % PROJECTS), issueId: index + 1 }));
    for (const slice of inSlices(facts, 2000))
      await sql.execute(`INSERT INTO issue_fact (${issueFactColumns.join(',')}) VALUES ${slice.map(issueFactLiteral).join(',')}`);
    const violations = await expectSqlAndJavaScriptToAgree(sql, facts, rules, at);
    await sql.close();
    // A rule that nothing breaks, or that everything breaks, would prove little.
    expect([...violations].filter(([, count]) => count < 50 || count > GENERATED * 0.8)).toEqual([]);
  }, 120_000);
});

describe('the demo company, read by the app’s own sync', () => {
  const clock = new ManualClock(Date.parse('2026-03-31T09:00:00Z'));
  /** Half a minute past noon: no moment of the demo company lies there, so that JQL’s minute precision does not matter. */
  const now = Date.parse('2026-04-01T12:00:30Z');
  const at: JudgedAt = { now: secondsOf(now), today: dayOf(secondsOf(now)) };
  let sql: MariaDbSql;
  let site: JiraSite;
  let facts: readonly IssueFact[];
  let rules: readonly Judged[];
  let jql: JqlVocabulary;

  beforeAll(async () => {
    site = createJiraSite({ clock });
    buildDemoCompany({ state: site.state, now: clock.now() });
    sql = await createMariaDbSql(mariaDb, 'demo');
    const sync = await installInProcess({ site, sql, clock, settings: { syncBudgetShare: 1 } });
    await sync.context().queue.push([{ kind: 'discover' }]);
    await sync.drain();
    clock.set(now);
    facts = await sql.select(issueFactRow, `SELECT ${issueFactColumns.join(',')} FROM issue_fact`);
    const named = (table: 'issueTypes' | 'resolutions') => [...site.state.all(table)].map(({ id, name }) => ({ id: Number(id), name }));
    rules = judgedOn(ruleVocabularyOf({ readAt: 0, issueTypes: named('issueTypes'), resolutions: named('resolutions') }, defaultSettings));
    const fields = await sync.source.fields();
    if (!fields.ok) throw new Error('Jira does not name its fields');
    const knowledge = detectFields(fields.value, defaultSettings);
    jql = {
      clausesOf: (field) => knowledge[field].map((id) => `cf[${id.replace('customfield_', '')}]`),
      customField: () => undefined,
      accountIdOf: () => undefined,
    };
  }, 120_000);

  afterAll(() => sql?.close());

  test('SQL and JavaScript say the same of every issue, secured ones included', async () => {
    expect(facts.length).toBeGreaterThan(5000);
    expect(facts.some((fact) => fact.securityLevelId !== null)).toBe(true);
    const violations = await expectSqlAndJavaScriptToAgree(sql, facts, rules, at);
    expect([...violations.values()].filter((count) => count > 0).length).toBeGreaterThan(20);
  }, 60_000);

  test('JQL finds the same issues for every rule that Jira has words for', async () => {
    const said = rules.flatMap((rule) => {
      const text = compileToJql(rule.violates, jql);
      return text.said ? [{ ...rule, jql: text.text }] : [];
    });
    expect(said.length).toBeGreaterThanOrEqual(20);
    const none = new Map<number, number>();
    for (const rule of said) {
      const violates = compileToPredicate(rule.violates);
      const expected = facts.filter((fact) => violates(fact, none, at)).map((fact) => fact.issueId);
      const found = await site.services.search(`project is not EMPTY AND ${rule.jql}`, caller);
      expect({ rule: rule.id, jql: rule.jql, issues: found.map(Number).sort(byNumber) }).toEqual({
        rule: rule.id,
        jql: rule.jql,
        issues: expected.sort(byNumber),
      });
    }
  }, 120_000);
});

const byNumber = (a: number, b: number): number => a - b;
