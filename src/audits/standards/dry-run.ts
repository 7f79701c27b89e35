import type { DryRun, Standard, StandardContent } from '../../contracts/audits/standard';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { Check, IssueCheck } from '../checks/check';
import { resolveChecks } from '../checks/resolve-checks';
import type { AuditViewer, IssueJudge, JudgedMoment, ProjectResult, ResultStore } from '../ports';
import { type ScoredResult, scoreOf } from '../scores/score-of';
import { scoreTogether } from '../scores/score-together';
import { problemsOf } from './save-standard';
import type { StandardPorts } from './standard-ports';
import type { StandardProblem } from './standard-problem';
import { refuseStandard, type StandardRefusal } from './standard-refusal';
import { projectsInScope, templatesFor } from './standard-scope';

/** What a dry run reads beside standards. */
export interface DryRunPorts extends StandardPorts {
  readonly issueJudge: Pick<IssueJudge, 'count'>;
  readonly results: Pick<ResultStore, 'results'>;
  readonly includeSecuredIssues: () => Promise<boolean>;
}

/** Why a rule has no figures, or what is wrong with it; the door says it in words. */
export type DryRunProblem = StandardProblem | 'judgedLater' | 'unknownRule';
export type DryRunRule = Omit<DryRun['rules'][number], 'title' | 'problem'> & {
  readonly title: { readonly en: string; readonly nl: string };
  readonly problem: DryRunProblem | null;
};
export type DryRunOutcome = Omit<DryRun, 'rules'> & { readonly rules: readonly DryRunRule[] };

/** Projects shown for a rule at most, those with the greatest change first. */
const MAXIMUM_PROJECTS = 100;

/** One version of the standard, judged on the facts as they are. */
interface Judged {
  readonly checks: readonly Check[];
  readonly projects: ReadonlySet<number>;
  /** Result of a check (by rule) in a project. */
  readonly resultOf: (ruleId: string, projectId: number) => ScoredResult | undefined;
}

/**
 * What saving a standard would change, on live facts, over the projects that the viewer may browse. Issue rules are counted afresh, in
 * the stored version and in the new one; project, schedule and JQL rules keep their last result where they stay as they are, and are
 * judged at the next audit where they do not. Waivers hold as they did at the last audit. Nothing is written.
 */
export async function dryRunStandard(
  ports: DryRunPorts,
  viewer: AuditViewer,
  content: StandardContent,
): Promise<Result<DryRunOutcome, StandardRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseStandard('NOT_ALLOWED', 'notPmoAdmin', content.id);
  const visible = await viewer.visibleProjects();
  const problems = await problemsOf(ports, content, visible);
  const general = problems.filter(({ path }) => path[0] !== 'rules' && path[0] !== 'ownRules');
  const [first] = general;
  if (first) return refuseStandard('INVALID_REQUEST', 'invalid', first.path.join('.'), general);

  const [candidates, nodes, vocabulary, record, includeSecuredIssues] = await Promise.all([
    ports.projects(),
    ports.nodes(),
    ports.vocabulary(),
    ports.standards.get(content.id),
    ports.includeSecuredIssues(),
  ]);
  const shown = candidates.filter(({ project }) => visible.has(project.projectId));
  const stored = record?.value.standard.retired === false ? record.value.standard : undefined;
  const scopes = [content, ...(stored ? [stored] : [])].map(({ appliesTo }) => appliesTo);
  const world = { candidates: shown, nodes, templateOf: await templatesFor(scopes, ports.templates) };
  const now = ports.now();
  const at: JudgedMoment = { now, today: dayOf(now), includeSecuredIssues };
  const draft = asDraft(content, stored);
  const before = stored && {
    standard: stored,
    checks: resolveChecks(stored, ports.catalogue, vocabulary).checks,
    projects: projectsInScope(stored.appliesTo, world),
  };
  const after = {
    standard: draft,
    checks: resolveChecks(draft, ports.catalogue, vocabulary).checks,
    projects: projectsInScope(draft.appliesTo, world),
  };

  const lastResults = stored ? await ports.results.results([...new Set([...(before?.projects ?? []), ...after.projects])]) : [];
  const last = new Map(lastResults.map((result) => [key(result.checkNo, result.projectId), result]));
  const lastOf = (ruleId: string, projectId: number): ProjectResult | undefined => {
    const checkNo = stored?.rules.find((rule) => rule.ruleId === ruleId)?.checkNo;
    return checkNo === undefined ? undefined : last.get(key(checkNo, projectId));
  };
  const judgedBefore = before && (await judge(ports, before, at, lastOf, () => true));
  const judgedAfter = await judge(ports, after, at, lastOf, (check) => before !== undefined && staysAsItIs(check, before.checks));
  const keys = new Map(shown.map(({ project }) => [project.projectId, project.projectKey]));
  return ok({
    factsAsOf: Math.min(
      now,
      ...shown.filter(({ project }) => after.projects.has(project.projectId)).map(({ project }) => project.collectedAt),
    ),
    rules: content.rules.map(({ ruleId }, index) =>
      ruleRow(ruleId, judgedBefore, judgedAfter, keys, problemOf(problems, content, ruleId, index)),
    ),
    scoreBefore: judgedBefore ? scoreOfAll(judgedBefore) : null,
    scoreAfter: scoreOfAll(judgedAfter),
  });
}

interface Version {
  readonly standard: Standard;
  readonly checks: readonly Check[];
  readonly projects: ReadonlySet<number>;
}

async function judge(
  ports: DryRunPorts,
  { checks, projects }: Version,
  at: JudgedMoment,
  lastOf: (ruleId: string, projectId: number) => ProjectResult | undefined,
  keepsResult: (check: Check) => boolean,
): Promise<Judged> {
  const issueChecks = checks.filter((check): check is IssueCheck => check.kind === 'issue');
  const counted = issueChecks.length === 0 || projects.size === 0 ? [] : await ports.issueJudge.count(issueChecks, [...projects], at);
  const counts = new Map(counted.map((count) => [key(count.checkNo, count.projectId), count]));
  const byRule = new Map(checks.map((check) => [check.ruleId, check]));
  const resultOf = (ruleId: string, projectId: number): ScoredResult | undefined => {
    const check = byRule.get(ruleId);
    if (!check || !projects.has(projectId)) return undefined;
    const before = lastOf(ruleId, projectId);
    if (check.kind !== 'issue') return before && keepsResult(check) ? { ...before, checkNo: check.checkNo } : undefined;
    const { applicable = 0, failing = 0 } = counts.get(key(check.checkNo, projectId)) ?? {};
    const outcome = applicable === 0 ? 'notApplicable' : failing > 0 ? 'fail' : 'pass';
    return { checkNo: check.checkNo, outcome, applicable, failing, waived: Math.min(failing, before?.waived ?? 0) };
  };
  return { checks, projects, resultOf };
}

function ruleRow(
  ruleId: string,
  before: Judged | undefined,
  after: Judged,
  keys: ReadonlyMap<number, string>,
  found: StandardProblem | null,
): DryRunRule {
  const check = after.checks.find((candidate) => candidate.ruleId === ruleId);
  const wasThere = before?.checks.some((candidate) => candidate.ruleId === ruleId) ?? false;
  const rows = [...keys].flatMap(([projectId, projectKey]) => {
    const now = after.resultOf(ruleId, projectId);
    const then = wasThere ? before?.resultOf(ruleId, projectId) : undefined;
    if (!now && !then) return [];
    return [
      {
        projectId,
        key: projectKey,
        applicable: now?.applicable ?? 0,
        failing: now?.failing ?? 0,
        failingBefore: wasThere ? (then?.failing ?? 0) : null,
      },
    ];
  });
  const sum = (part: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + part(row), 0);
  const change = (row: (typeof rows)[number]): number => Math.abs(row.failing - (row.failingBefore ?? 0));
  const judgedLater =
    check !== undefined && check.kind !== 'issue' && rows.every(({ projectId }) => after.resultOf(ruleId, projectId) === undefined);
  return {
    ruleId,
    title: check ? { en: check.texts.en.title, nl: check.texts.nl.title } : { en: ruleId, nl: ruleId },
    applicable: sum((row) => row.applicable),
    failing: sum((row) => row.failing),
    failingBefore: wasThere ? sum((row) => row.failingBefore ?? 0) : null,
    projects: rows
      .filter((row) => row.failing > 0 || (row.failingBefore ?? 0) > 0)
      .sort((a, b) => change(b) - change(a) || b.failing - a.failing || a.projectId - b.projectId)
      .slice(0, MAXIMUM_PROJECTS)
      .map(({ projectId, key: projectKey, failing, failingBefore }) => ({ projectId, key: projectKey, failing, failingBefore })),
    problem: found ?? (check ? (judgedLater ? 'judgedLater' : null) : 'unknownRule'),
  };
}

function scoreOfAll({ checks, projects, resultOf }: Judged): number | null {
  return scoreTogether(
    [...projects].map((projectId) =>
      scoreOf(
        checks,
        checks.flatMap((check) => resultOf(check.ruleId, projectId) ?? []),
      ),
    ),
  ).score;
}

/** A rule that is no condition keeps its result while it is asked the same: same rule, same options, same JQL. */
function staysAsItIs(check: Check, before: readonly Check[]): boolean {
  const old = before.find(({ ruleId }) => ruleId === check.ruleId);
  return old !== undefined && asked(old) === asked(check);
}

const asked = (check: Check): string =>
  JSON.stringify([check.kind, check.options, check.kind === 'jql' ? [check.appliesToJql, check.violatesJql] : []]);

/** The problem of the rule itself, or of the own rule that it chooses. */
function problemOf(problems: readonly StandardProblem[], content: StandardContent, ruleId: string, index: number): StandardProblem | null {
  return (
    problems.find(({ path }) => path[0] === 'rules' && path[1] === index) ??
    problems.find(({ path }) => path[0] === 'ownRules' && typeof path[1] === 'number' && content.ownRules[path[1]]?.id === ruleId) ??
    null
  );
}

/** The content as if it were saved, its checks numbered by place: counting needs numbers, not the real ones. */
function asDraft(content: StandardContent, stored: Standard | undefined): Standard {
  return {
    ...content,
    rules: content.rules.map((rule, index) => ({ ...rule, checkNo: index + 1 })),
    standardNo: stored?.standardNo ?? 1,
    version: (stored?.version ?? 0) + 1,
    savedAt: 0,
    savedBy: '',
    shipped: false,
    retired: false,
  };
}

const key = (checkNo: number, projectId: number): string => `${checkNo}:${projectId}`;
