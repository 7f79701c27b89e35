import { complianceOverview } from '../../contracts/audits/overview';
import { type AuditCell, unpackCells } from '../../contracts/audits/packed-cells';
import type { PortfolioNode } from '../../contracts/portfolio';
import type { Candidate } from '../../facts/project-membership';
import { anIssueCheck } from '../engine/testing/a-check';
import { aStandard } from '../standards/testing/standard-builders';
import { getOverview } from './get-overview';
import { getProject } from './get-project';
import { type ComplianceData, inMemoryCompliance, now, today } from './testing/in-memory-compliance';

const aCandidate = (projectId: number): Candidate => ({
  project: {
    projectId,
    projectKey: `P${projectId}`,
    name: `Project ${projectId}`,
    typeKey: 'software',
    teamManaged: false,
    categoryId: null,
    categoryName: null,
    leadId: null,
    archived: false,
    collectedAt: now,
  },
  leadAccountId: `lead-${projectId}`,
});
const viewer = (visible: readonly number[], isPmoAdmin = false) => ({
  accountId: 'viewer',
  visibleProjects: async () => new Set(visible),
  isPmoAdmin: async () => isPmoAdmin,
});
const cell = (checkNo: number, failing: number, changes: Partial<AuditCell> = {}): AuditCell => ({
  checkNo,
  outcome: failing > 0 ? 'fail' : 'pass',
  applicable: 10,
  failing,
  waived: 0,
  ...changes,
});
const aNode = (id: string, parentId: string | null, projectIds: number[]): PortfolioNode => ({
  id,
  parentId,
  kind: parentId ? 'programme' : 'portfolio',
  name: id,
  percentMethod: 'count',
  membership: { projectIds, categoryIds: [], condition: null },
  position: 1,
  version: 1,
});

const silent = { standardNo: 2, standardId: 'quiet', stage: 'silent' } as const;
const data: ComplianceData = {
  projects: [1, 2, 3].map(aCandidate),
  standards: [aStandard({ id: 'test', standardNo: 1 }), aStandard({ id: 'quiet', standardNo: 2, stage: 'silent' })],
  checks: [anIssueCheck(1, { severity: 'shall' }), anIssueCheck(2), anIssueCheck(3, silent)],
  cells: new Map([
    [1, [cell(1, 0), cell(2, 5), cell(3, 10)]],
    [2, [cell(1, 2), cell(2, 5), cell(3, 0)]],
    [3, [cell(1, 10), cell(2, 10), cell(3, 0)]],
  ]),
  movements: new Map([
    [
      1,
      [
        [1, today, 5, 1],
        [2, today, 10, 0],
        [1, today - 7, 99, 99],
      ],
    ],
    [3, [[1, today, 20, 0]]],
  ]),
  nodes: [aNode('all', null, [2]), aNode('part', 'all', [1, 3])],
};
const request = { standardId: null, language: 'en', trendDays: 90 } as const;
const overview = async (
  who: ReturnType<typeof viewer>,
  changes: Partial<ComplianceData> = {},
  asked: Parameters<typeof getOverview>[2] = request,
) => (await getOverview(await inMemoryCompliance({ ...data, ...changes }), who, asked))!;

test('projects are ranked by need, with what is worst in them', async () => {
  const { projects } = await overview(viewer([1, 2, 3]));
  expect(projects.map(({ key, worst }) => [key, worst])).toEqual([
    [
      'P3',
      [
        { checkNo: 1, failing: 10 },
        { checkNo: 2, failing: 10 },
      ],
    ],
    [
      'P2',
      [
        { checkNo: 1, failing: 2 },
        { checkNo: 2, failing: 5 },
      ],
    ],
    ['P1', [{ checkNo: 2, failing: 5 }]],
  ]);
});

test('a hidden project is in no score, count or cell, and only its number is known', async () => {
  const seen = await overview(viewer([1, 2]));
  expect(JSON.stringify(seen)).not.toMatch(/P3|Project 3|lead-3/);
  expect(seen).toMatchObject({
    shall: { rules: 1, projects: 1 },
    newFindings7Days: 5,
    fixedFindings7Days: 1,
    visibility: { visible: 2, total: 3 },
  });
  expect(seen.cells.map(({ projectId }) => projectId)).toEqual([1, 2]);
  expect(seen.nodes).toMatchObject([
    { id: 'all', visibility: { visible: 2, total: 3 } },
    { id: 'part', visibility: { visible: 1, total: 2 } },
  ]);
  const alone = await overview(viewer([1, 2]), { projects: data.projects.slice(0, 2), cells: new Map([...data.cells].slice(0, 2)) });
  expect(seen.score).toEqual(alone.score);
});

test('a silent standard is seen by PMO administrators only', async () => {
  const plain = await overview(viewer([1, 2, 3]));
  expect(plain.standards.map(({ id }) => id)).toEqual(['test']);
  expect(plain.checks.map(({ checkNo }) => checkNo)).toEqual([1, 2]);
  expect(plain.cells.flatMap(({ packed }) => unpackCells(packed).map(({ checkNo }) => checkNo))).not.toContain(3);
  expect(await getOverview(await inMemoryCompliance(data), viewer([1]), { ...request, standardId: 'quiet' })).toBeUndefined();

  const admin = await overview(viewer([1, 2, 3], true));
  expect(admin.standards.map(({ id }) => id)).toEqual(['test', 'quiet']);
  expect(admin.newFindings7Days).toBe(35);
});

test('one standard alone has its own score', async () => {
  const { score, checks } = await overview(viewer([1], true), {}, { ...request, standardId: 'quiet' });
  expect(checks.map(({ checkNo }) => checkNo)).toEqual([3]);
  expect(score.score).toBe(0);
});

test('scores are compared with a week ago', async () => {
  const score = (day: number, value: number) => ({
    projectId: 1,
    standardNo: 1,
    day,
    score: value,
    weightJudged: 4,
    level: 'none' as const,
    failingShall: 0,
    failingShould: 1,
    findings: 1,
    waived: 0,
    evaluated: 2,
    notEvaluated: 0,
  });
  const scores = [score(today - 9, 40), score(today - 7, 50), score(today - 1, 70), score(today, 80)];
  const found = await overview(viewer([1]), { scores });
  expect([found.previousScore, found.projects[0]?.previousScore]).toEqual([50, 50]);
  expect(found.trend.map(({ score: value }) => value)).toEqual([40, 50, 70, 80]);
  expect((await overview(viewer([1]), { scores: scores.slice(2) })).previousScore).toBe(70);
  expect((await overview(viewer([1]), { scores: scores.slice(3) })).previousScore).toBeNull();
});

test('a project not audited yet is not there, rather than without fault', async () => {
  const { projects, score } = await overview(viewer([1]), { cells: new Map() });
  expect(projects).toEqual([]);
  expect(score.score).toBeNull();
});

test('a project’s page shows its results, and nothing of a hidden project', async () => {
  const ports = await inMemoryCompliance(data);
  expect(await getProject(ports, viewer([1]), 3, 'en')).toBeUndefined();
  const project = await getProject(ports, viewer([1]), 1, 'en');
  expect(project?.results.map(({ checkNo, failing }) => [checkNo, failing])).toEqual([
    [1, 0],
    [2, 5],
  ]);
  expect(project?.standing).toMatchObject({ key: 'P1', score: { failingShould: 1 } });
});

test('1,000 projects with 100 checks fit the 5 MB of an answer, in the shape of the contract', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
  const checks = Array.from({ length: 100 }, (_, index) => anIssueCheck(index + 1, { ruleId: `rule-${index + 1}` }));
  const cells = new Map(ids.map((id) => [id, checks.map(({ checkNo }) => cell(checkNo, (id * checkNo) % 11))]));
  const found = await overview(viewer(ids), { projects: ids.map(aCandidate), checks, cells });
  expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThan(2_000_000);
  expect(complianceOverview.safeParse({ ...found, run: null }).error).toBeUndefined();
});
