import type { FixChoice } from '../../contracts/audits/fix-contracts';
import { read } from '../../facts/collect/field-values';
import { systemFields } from '../../facts/collect/issue-json';
import { holds } from '../../facts/conditions/compile-to-predicate';
import { ok, type Result } from '../../shared/result';
import { waivedParts } from '../findings/list-findings';
import { type ComplianceView, readComplianceView } from '../overview/compliance-view';
import type { ActiveWaiver, AuditViewer } from '../ports';
import { fieldOf, idsOf } from './fix-field';
import { MAX_PLAN_ISSUES, type StoredFixPlan } from './fix-plan';
import type { EditScreen, FixPorts, JiraTrouble, LiveIssue } from './fix-ports';
import { type FixRefusal, refuse } from './fix-refusal';
import { type FixableRule, fixableRule } from './fixable-rule';
import { type IssueToFix, planSteps } from './plan-steps';
import { resolveChoice, troubled } from './resolve-choice';

/** What somebody wants mended: these issues, or all standing findings of the rule in the project. */
export interface FixRequest {
  readonly ruleId: string;
  readonly projectId: number;
  readonly issueIds: readonly number[] | null;
  readonly choice: FixChoice | null;
}

/** Plans a fix on the issues as they are in Jira now, read as the viewer, and keeps the plan. Nothing is changed in Jira. */
export async function makePlan(ports: FixPorts, viewer: AuditViewer, request: FixRequest): Promise<Result<StoredFixPlan, FixRefusal>> {
  const view = await readComplianceView(ports, viewer);
  const found = await fixableRule(ports.checks, view, request.ruleId, request.projectId);
  if (!found.ok) return found;
  const rule = found.value;
  const chosen = await resolveChoice(ports.choices, rule.recipe, { ...rule.project, projectId: request.projectId }, request.choice);
  if (!chosen.ok) return chosen;
  const field = fieldOf(rule.recipe);
  const ids = idsOf(field, await ports.fields());
  if (!ids) return refuse('INVALID_REQUEST', 'refusal.noFix', 'ruleId');
  const waivers = await ports.waivers.inForce(view.today);
  const issueIds = request.issueIds ?? (await standingIssues(ports, rule, waivers, request.projectId));
  const issues = await issuesToFix(ports, view, rule, waivers, [...new Set(issueIds)].slice(0, MAX_PLAN_ISSUES));
  if (!issues.ok) return troubled(issues.error);
  const plan: StoredFixPlan = {
    id: ports.newId(),
    ruleId: request.ruleId,
    projectId: request.projectId,
    state: 'planned',
    createdAt: view.now,
    createdBy: viewer.accountId,
    field,
    fieldIds: ids,
    ...planSteps(rule.recipe, ids, chosen.value, issues.value),
  };
  await ports.plans.insert({ id: plan.id, projectId: plan.projectId, position: plan.createdAt, value: plan });
  return ok(plan);
}

/** Issues with a standing finding of the rule, those that are not waived first. */
async function standingIssues(
  { findings }: Pick<FixPorts, 'findings'>,
  { checks }: FixableRule,
  waivers: readonly ActiveWaiver[],
  projectId: number,
): Promise<readonly number[]> {
  const query = {
    checkNos: checks.map(({ checkNo }) => checkNo),
    projectIds: [projectId],
    waived: waivedParts(waivers, checks, [projectId]),
    since: null,
    ownerAccountIds: null,
    subjectIds: null,
  };
  const open = await findings.page({ ...query, state: 'open' }, null, MAX_PLAN_ISSUES);
  const left = MAX_PLAN_ISSUES - open.length;
  const waived = left > 0 ? await findings.page({ ...query, state: 'waived' }, null, left) : [];
  return [...open, ...waived].map(({ subjectId }) => subjectId);
}

async function issuesToFix(
  { jira }: Pick<FixPorts, 'jira'>,
  { now, today }: ComplianceView,
  { checks, project }: FixableRule,
  waivers: readonly ActiveWaiver[],
  issueIds: readonly number[],
): Promise<Result<readonly IssueToFix[], JiraTrouble>> {
  if (issueIds.length === 0) return ok([]);
  const { projectId } = project.project;
  const read = await jira.liveIssues(issueIds);
  if (!read.ok) return read;
  // An issue that was moved away belongs to another project's standards.
  const live = read.value.filter(({ fact }) => fact.projectId === projectId);
  const at = { now, today };
  const judged = live.map((one) => ({
    one,
    isWaived: isWaived(waivers, checks[0]?.ruleId ?? '', projectId, one.fact.issueId),
    isFailing: checks.some(({ violates }) => holds(violates, one.fact, at, one.custom)),
  }));
  const touched = judged.filter(({ isWaived: waived, isFailing }) => !waived && isFailing).map(({ one }) => one);
  const screens = await editScreens(jira, touched);
  if (!screens.ok) return screens;
  return ok(judged.map(({ one, ...rest }) => ({ issue: one.issue, ...rest, editable: new Set(screens.value.get(kindOf(one))?.keys()) })));
}

/** Whether a waiver in force excuses an issue from a rule. */
export function isWaived(waivers: readonly ActiveWaiver[], ruleId: string, projectId: number, issueId: number): boolean {
  return waivers.some(
    (waiver) => waiver.ruleId === ruleId && waiver.projectIds.has(projectId) && (waiver.issueId === null || waiver.issueId === issueId),
  );
}

/**
 * What may be edited, asked once for each kind of issue: screens depend on the project and the issue type, permissions may depend on the
 * status. Where one issue differs from its kind, Jira refuses that one step.
 */
async function editScreens(
  jira: FixPorts['jira'],
  issues: readonly LiveIssue[],
): Promise<Result<ReadonlyMap<string, EditScreen>, JiraTrouble>> {
  const samples = new Map(issues.map((one) => [kindOf(one), one.fact.issueId]));
  const screens = new Map<string, EditScreen>();
  const asked = await Promise.all([...samples].map(async ([kind, issueId]) => ({ kind, screen: await jira.editScreen(issueId) })));
  for (const { kind, screen } of asked) {
    if (!screen.ok && screen.error.kind === 'unavailable') return screen;
    screens.set(kind, screen.ok ? screen.value : new Map());
  }
  return ok(screens);
}

function kindOf({ fact, issue }: LiveIssue): string {
  const security = read(systemFields.reference, issue.fields.security)?.id ?? 0;
  return `${fact.issueTypeId} ${fact.statusId} ${security}`;
}
