import type { IssueFact } from '../../facts/issue-fact';
import type { ProjectFact } from '../../facts/project-fact';
import { dayOf } from '../../shared/epoch';
import { groupBy } from '../../shared/group-by';
import type { IssueCheck } from '../checks/check';
import type { AuditContext } from './audit-context';
import type { FindingKey } from './finding-store';
import { compileFusedJudge, violatesIn } from './fused-judge';

/** An issue with what custom fields say of it, by field number. */
export interface IssueToJudge {
  readonly fact: IssueFact;
  readonly custom: ReadonlyMap<number, number>;
}

/**
 * Brings the findings of issues that were just saved up to date, with the rows in hand: a finding shows or goes at once, without an audit of
 * the project. Results are announced as unsettled, so that the audit that follows settles them. Writes nothing where nothing changed.
 * Issues of archived or unknown projects, and secured ones unless the PMO opted in, have no findings.
 */
export async function judgeAtIngest(context: AuditContext, issues: readonly IssueToJudge[]): Promise<void> {
  if (issues.length === 0) return;
  const now = context.now();
  const at = { now, today: dayOf(now) };
  const found = await context.projects([...new Set(issues.map(({ fact }) => fact.projectId))]);
  const projects = new Map(found.map((project) => [project.projectId, project]));
  const wanted: FindingKey[] = [];
  const checkNos = new Set<number>();
  const judged: IssueToJudge[] = [];
  for (const [projectId, own] of groupBy(issues, ({ fact }) => fact.projectId)) {
    const project = projects.get(projectId);
    if (!project) continue;
    judged.push(...own);
    const checks = await issueChecksFor(context, project);
    for (const { checkNo } of checks) checkNos.add(checkNo);
    wanted.push(...violations(checks, own, at, context.includeSecuredIssues));
  }
  const issueIds = judged.map(({ fact }) => fact.issueId);
  const projectIds = [...new Set(judged.map(({ fact }) => fact.projectId))];
  const standing = await context.findings.standing(projectIds, issueIds, [...checkNos]);
  const standingKeys = new Set(standing.map(textOf));
  const wantedKeys = new Set(wanted.map(textOf));
  const added = wanted.filter((key) => !standingKeys.has(textOf(key)));
  const gone = standing.filter((key) => !wantedKeys.has(textOf(key)));
  if (added.length + gone.length === 0) return;
  const touched = new Map([...added, ...gone].map((key) => [`${key.projectId} ${key.checkNo}`, key]));
  await context.results.announce([...touched.values()], now);
  if (added.length > 0) await context.findings.add(added, now);
  if (gone.length > 0) await context.findings.markFixed(gone, now);
}

const textOf = ({ projectId, checkNo, subjectId }: FindingKey): string => `${projectId} ${checkNo} ${subjectId}`;

async function issueChecksFor(context: AuditContext, project: ProjectFact): Promise<readonly IssueCheck[]> {
  return (await context.checks.checksFor(project)).filter((check) => check.kind === 'issue');
}

function violations(
  checks: readonly IssueCheck[],
  issues: readonly IssueToJudge[],
  at: { readonly now: number; readonly today: number },
  includeSecuredIssues: boolean,
): readonly FindingKey[] {
  const { judge, words } = compileFusedJudge(checks);
  const masks = new Int32Array(2 * words);
  const found: FindingKey[] = [];
  for (const { fact, custom } of issues) {
    if (fact.securityLevelId !== null && !includeSecuredIssues) continue;
    judge(fact, custom, at, masks);
    checks.forEach(({ checkNo }, index) => {
      if (violatesIn(masks, index)) found.push({ projectId: fact.projectId, checkNo, subjectId: fact.issueId });
    });
  }
  return found;
}
