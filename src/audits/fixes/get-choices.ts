import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { readComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';
import type { FieldItem } from './fix-field';
import type { FixPorts } from './fix-ports';
import type { FixRefusal } from './fix-refusal';
import { fixableRule } from './fixable-rule';
import { choicesFor, needOf, troubled } from './resolve-choice';

/** What a person can choose for the fix of a rule in a project, as Jira offers it to them. */
export async function getChoices(
  ports: FixPorts,
  viewer: AuditViewer,
  { ruleId, projectId, query }: { readonly ruleId: string; readonly projectId: number; readonly query: string },
): Promise<Result<readonly FieldItem[], FixRefusal>> {
  const rule = await fixableRule(ports.checks, await readComplianceView(ports, viewer), ruleId, projectId);
  if (!rule.ok) return rule;
  const found = await choicesFor(ports.choices, needOf(rule.value.recipe), projectId, query);
  return found.ok ? ok(found.value) : troubled(found.error);
}
