import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { summedFigures } from '../../src/contracts/portfolio';
import { compileToPredicate } from '../../src/facts/conditions/compile-to-predicate';
import { compileToSql } from '../../src/facts/conditions/compile-to-sql';
import { arbitraryCondition, arbitraryFact, judgedAt } from '../../src/facts/conditions/testing/arbitrary-condition';
import type { IssueFact } from '../../src/facts/issue-fact';
import { factNames, issueFactCatalogue } from '../../src/facts/issue-fact-catalogue';
import { forgeSqlRollupStore } from '../../src/platform/sql/forge-sql-rollup-store';
import { inSlices, integerLiteral, sqlNumber } from '../../src/platform/sql/sql';
import { figureCatalogue } from '../../src/portfolio/figure-catalogue';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const ISSUES = 3000;
const PROJECTS = 6;
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-conditions-'));
const facts: readonly IssueFact[] = fc
  .sample(arbitraryFact, { numRuns: ISSUES, seed: 7 })
  .map((fact, index) => ({ ...fact, projectId: 1 + (index % PROJECTS), issueId: index + 1 }));
/** Custom field 1 on every third issue, field 2 on every fifth. */
const customOf = (issueId: number): ReadonlyMap<number, number> =>
  new Map([...(issueId % 3 === 0 ? [[1, issueId % 4] as const] : []), ...(issueId % 5 === 0 ? [[2, issueId % 3] as const] : [])]);

let mariaDb: MariaDb;
let sql: MariaDbSql;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'conditions');
  const columns = factNames.map((name) => issueFactCatalogue[name].column);
  for (const slice of inSlices(facts)) {
    const rows = slice.map((fact) => `(${factNames.map((name) => integerLiteral(fact[name])).join(',')})`);
    await sql.execute(`INSERT INTO issue_fact (${columns.join(',')}) VALUES ${rows.join(',')}`);
    const custom = slice.flatMap((fact) =>
      [...customOf(fact.issueId)].map(([field, value]) => `(${fact.projectId},${fact.issueId},${field},${value})`),
    );
    await sql.execute(`INSERT INTO custom_fact (project_id, issue_id, field_number, value) VALUES ${custom.join(',')}`);
  }
}, 60_000);

afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const idRow = z.object({ issue_id: sqlNumber }).transform((row) => row.issue_id);

test('SQL and JavaScript find the same issues for any condition', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCondition, async (condition) => {
      const bySql = await sql.select(
        idRow,
        `SELECT f.issue_id FROM issue_fact f WHERE ${compileToSql(condition, judgedAt)} ORDER BY f.issue_id`,
      );
      const predicate = compileToPredicate(condition);
      expect(bySql).toEqual(facts.filter((fact) => predicate(fact, customOf(fact.issueId), judgedAt)).map((fact) => fact.issueId));
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('the figures computed in one pass equal those counted one by one in memory', async () => {
  const projectIds = [...Array.from({ length: PROJECTS }, (_, index) => index + 1), 999];
  const options = { now: judgedAt.now, today: judgedAt.today, staleDays: 2, includeSecuredIssues: false };
  const store = forgeSqlRollupStore(sql);
  await store.recompute(projectIds, options);
  const rollups = await store.all();
  expect(rollups.map((rollup) => rollup.projectId).sort((a, b) => a - b)).toEqual(projectIds);
  const catalogue = figureCatalogue(options.staleDays);
  for (const rollup of rollups) {
    const own = facts.filter((fact) => fact.projectId === rollup.projectId);
    for (const figure of summedFigures) {
      const definition = catalogue[figure];
      const predicate = compileToPredicate(definition.condition);
      const counted = own.filter(
        (fact) => (figure === 'securedLeftOut') === (fact.securityLevelId !== null) && predicate(fact, customOf(fact.issueId), judgedAt),
      );
      const expected =
        definition.kind === 'count' ? counted.length : counted.reduce((total, fact) => total + (fact[definition.fact] ?? 0), 0);
      expect([rollup.projectId, figure, rollup.sums[figure]]).toEqual([rollup.projectId, figure, expected]);
    }
  }
});
