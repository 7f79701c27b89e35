import type { WireCondition } from '../../contracts/condition';
import { type Condition, conditionSchema } from '../../facts/condition';
import { dayOf } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import type { IssueCheck } from '../checks/check';
import type { AuditViewer, IssueJudge, JudgedMoment } from '../ports';
import { conditionProblems } from './condition-problems';
import type { StandardPorts } from './standard-ports';
import { problem, type StandardProblem } from './standard-problem';
import { refuseStandard, type StandardRefusal } from './standard-refusal';

export interface SampleIssue {
  readonly issueId: number;
  readonly issueKey: string;
}

/** What trying a rule reads beside standards. */
export interface TryRulePorts extends Pick<StandardPorts, 'projects' | 'customFields' | 'now'> {
  readonly issueJudge: Pick<IssueJudge, 'count'>;
  readonly includeSecuredIssues: () => Promise<boolean>;
  /** A few issues that a condition holds for; never one under a security level, which the viewer may not see. */
  readonly sampleIssues: (
    condition: Condition,
    projectIds: readonly number[],
    at: JudgedMoment,
    limit: number,
  ) => Promise<readonly SampleIssue[]>;
  /** Asks Jira as the viewer: how many issues, and the first few. An error is in Jira's words. */
  readonly searchJql: (
    jql: string,
    samples: number,
  ) => Promise<Result<{ readonly count: number; readonly samples: readonly SampleIssue[] }, string>>;
}

export type TriedRule =
  | { readonly kind: 'condition'; readonly appliesTo: WireCondition; readonly requires: WireCondition }
  | { readonly kind: 'jql'; readonly appliesToJql: string; readonly violatesJql: string };

export interface TriedOutcome {
  readonly applicable: number;
  readonly failing: number;
  readonly samples: readonly SampleIssue[];
  /** The parsed conditions, for saying them; `null` for JQL and for what cannot be understood. */
  readonly conditions: { readonly appliesTo: Condition; readonly requires: Condition } | null;
  /** The violations as JQL, for a rule in JQL. */
  readonly jql: string | null;
  readonly problem: StandardProblem | null;
}

const SAMPLES = 10;

/** What a rule would find now, in the projects that the viewer may browse. What is wrong with the rule is part of the answer. */
export async function tryOwnRule(
  ports: TryRulePorts,
  viewer: AuditViewer,
  rule: TriedRule,
): Promise<Result<TriedOutcome, StandardRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseStandard('NOT_ALLOWED', 'notPmoAdmin', 'rule');
  return ok(rule.kind === 'condition' ? await tryCondition(ports, viewer, rule) : await tryJql(ports, rule));
}

async function tryCondition(
  ports: TryRulePorts,
  viewer: AuditViewer,
  rule: Extract<TriedRule, { kind: 'condition' }>,
): Promise<TriedOutcome> {
  const customFields = await ports.customFields();
  const [first] = [
    ...conditionProblems(rule.appliesTo, ['appliesTo'], customFields),
    ...conditionProblems(rule.requires, ['requires'], customFields),
  ];
  if (first) return nothing(first);
  const appliesTo = conditionSchema.parse(rule.appliesTo);
  const requires = conditionSchema.parse(rule.requires);
  const [visible, candidates, includeSecuredIssues] = await Promise.all([
    viewer.visibleProjects(),
    ports.projects(),
    ports.includeSecuredIssues(),
  ]);
  const projectIds = candidates
    .filter(({ project }) => visible.has(project.projectId) && !project.archived)
    .map(({ project }) => project.projectId);
  const now = ports.now();
  const at: JudgedMoment = { now, today: dayOf(now), includeSecuredIssues };
  const check = asCheck(appliesTo, requires);
  const [counts, samples] = await Promise.all([
    ports.issueJudge.count([check], projectIds, at),
    ports.sampleIssues(check.violates, projectIds, at, SAMPLES),
  ]);
  return {
    applicable: counts.reduce((total, count) => total + count.applicable, 0),
    failing: counts.reduce((total, count) => total + count.failing, 0),
    samples,
    conditions: { appliesTo, requires },
    jql: null,
    problem: null,
  };
}

async function tryJql(ports: TryRulePorts, rule: Extract<TriedRule, { kind: 'jql' }>): Promise<TriedOutcome> {
  const violations = `(${rule.appliesToJql}) AND (${rule.violatesJql})`;
  const asked = async (path: string, jql: string, samples: number) => {
    const found = await ports.searchJql(jql, samples);
    return found.ok ? found : err(problem([path], 'jqlRejected', { jira: found.error }));
  };
  // One after the other: when the first is wrong, the second is wrong because of it.
  const applicable = await asked('appliesToJql', rule.appliesToJql, 0);
  if (!applicable.ok) return nothing(applicable.error);
  const failing = await asked('violatesJql', violations, SAMPLES);
  if (!failing.ok) return nothing(failing.error);
  return {
    applicable: applicable.value.count,
    failing: failing.value.count,
    samples: failing.value.samples,
    conditions: null,
    jql: violations,
    problem: null,
  };
}

const nothing = (found: StandardProblem): TriedOutcome => ({
  applicable: 0,
  failing: 0,
  samples: [],
  conditions: null,
  jql: null,
  problem: found,
});

/** A check for counting only: what it is called and weighs plays no part. */
function asCheck(appliesTo: Condition, requires: Condition): IssueCheck {
  const texts = { title: '', motivation: '', requirement: '', remediation: [], whenNotToUse: '', options: {} };
  return {
    kind: 'issue',
    checkNo: 1,
    standardNo: 1,
    standardId: 'tried',
    stage: 'silent',
    ruleId: 'own-tried',
    topic: 'hygiene',
    severity: 'observation',
    weight: 0,
    minutesPerFinding: 0,
    options: {},
    texts: { en: texts, nl: texts },
    appliesTo,
    requires,
    violates: { all: [appliesTo, { not: requires }] },
  };
}
