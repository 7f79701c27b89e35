import type { Workflow, WorkflowRule, WorkflowStatus, WorkflowTransition } from '../site/workflow-records';

/** A rule of an app and where it stands: module types by the rule keys of Jira's workflow API ("workflowCapabilities"). */
export const moduleTypeOfRule: Readonly<Record<string, 'jira:workflowValidator' | 'jira:workflowCondition'>> = {
  'forge:expression-validator': 'jira:workflowValidator',
  'forge:expression-condition': 'jira:workflowCondition',
};

const ruleKeyOf = {
  'jira:workflowValidator': 'forge:expression-validator',
  'jira:workflowCondition': 'forge:expression-condition',
} as const;

/** The rule under which Jira keeps a module's configuration; `moduleAri` names the module of the app. */
export function ruleOf(moduleType: string, moduleAri: string, config: string, id: string): WorkflowRule {
  const ruleKey = moduleType === 'jira:workflowCondition' ? ruleKeyOf['jira:workflowCondition'] : ruleKeyOf['jira:workflowValidator'];
  return { ruleKey, parameters: { key: moduleAri, config, id, disabled: 'false' } };
}

export function rulesOf(transition: WorkflowTransition): readonly WorkflowRule[] {
  return [...(transition.conditions?.conditions ?? []), ...transition.validators];
}

/** A transition with a rule put into its place: instead of the one with the same id, or at the end. */
export function withRule(transition: WorkflowTransition, rule: WorkflowRule): WorkflowTransition {
  const put = (rules: readonly WorkflowRule[]): WorkflowRule[] =>
    rules.some((one) => one.parameters.id === rule.parameters.id)
      ? rules.map((one) => (one.parameters.id === rule.parameters.id ? rule : one))
      : [...rules, rule];
  if (moduleTypeOfRule[rule.ruleKey] !== 'jira:workflowCondition') return { ...transition, validators: put(transition.validators) };
  const group = transition.conditions ?? { operation: 'ALL', conditions: [] };
  return { ...transition, conditions: { ...group, conditions: put(group.conditions) } };
}

export function withoutRule(transition: WorkflowTransition, ruleId: string): WorkflowTransition {
  const keep = (rules: readonly WorkflowRule[]): WorkflowRule[] => rules.filter((rule) => rule.parameters.id !== ruleId);
  const { conditions, ...rest } = transition;
  const kept = keep(conditions?.conditions ?? []);
  return {
    ...rest,
    validators: keep(transition.validators),
    ...(conditions && kept.length > 0 ? { conditions: { ...conditions, conditions: kept } } : {}),
  };
}

/** The body of `POST /workflows/update` that replaces one transition and leaves the rest as it was read. */
export function updateOf(workflow: Workflow, statuses: readonly WorkflowStatus[], changed: WorkflowTransition): unknown {
  return {
    statuses: statuses.map(({ id, statusReference, name, statusCategory, description }) => ({
      id,
      statusReference,
      name,
      statusCategory,
      description,
    })),
    workflows: [
      {
        id: workflow.id,
        version: workflow.version,
        statuses: workflow.statuses.map(({ statusReference }) => ({ statusReference })),
        transitions: workflow.transitions.map((transition) => (transition.id === changed.id ? changed : transition)),
      },
    ],
  };
}
