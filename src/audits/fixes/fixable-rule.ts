import type { Candidate } from '../../facts/project-membership';
import { err, ok, type Result } from '../../shared/result';
import type { IssueCheck } from '../checks/check';
import type { ComplianceView } from '../overview/compliance-view';
import type { CheckReader } from '../ports';
import { ruleCatalogue } from '../rules';
import type { FixRecipe } from '../rules/rule';
import { type FixRefusal, refuse } from './fix-refusal';

/** A rule with a fix, as the standards of a project check it. */
export interface FixableRule {
  readonly recipe: FixRecipe;
  readonly project: Candidate;
  /** One for each standard that uses the rule in the project: an issue fails when it violates any. */
  readonly checks: readonly IssueCheck[];
}

/** The fix of a rule; only shipped rules have one. */
export function recipeOf(ruleId: string): FixRecipe | undefined {
  const rule = ruleCatalogue.get(ruleId);
  return rule?.scope === 'issue' ? rule.fix : undefined;
}

/** The rule with its fix and its checks in a project that the viewer may see. */
export async function fixableRule(
  reader: Pick<CheckReader, 'checksFor'>,
  view: ComplianceView,
  ruleId: string,
  projectId: number,
): Promise<Result<FixableRule, FixRefusal>> {
  const project = view.projects.get(projectId);
  if (!project) return refuse('NOT_FOUND', 'refusal.projectNotFound', 'projectId');
  const checks = (await visibleChecks(reader, view, project)).filter((check) => check.ruleId === ruleId);
  if (checks.length === 0) return refuse('NOT_FOUND', 'refusal.ruleNotChecked', 'ruleId');
  const recipe = recipeOf(ruleId);
  return recipe ? ok({ recipe, project, checks }) : err({ code: 'INVALID_REQUEST', problem: 'refusal.noFix', place: 'ruleId' });
}

/** The checks on issues that apply to a project and that the viewer may know of. */
export async function visibleChecks(
  reader: Pick<CheckReader, 'checksFor'>,
  view: Pick<ComplianceView, 'checks'>,
  { project }: Candidate,
): Promise<readonly IssueCheck[]> {
  const checks = await reader.checksFor(project);
  return checks.filter((check): check is IssueCheck => check.kind === 'issue' && view.checks.has(check.checkNo));
}
