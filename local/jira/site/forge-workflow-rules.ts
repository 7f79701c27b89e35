import type { InstalledApp } from '../../forge/product';
import { issueBean } from '../expressions/beans/issue-bean';
import { projectBean } from '../expressions/beans/project-bean';
import { transitionBean, workflowBean } from '../expressions/beans/simple-beans';
import { userOrNull } from '../expressions/beans/user-bean';
import { runExpression } from '../expressions/run-expression';
import { fromJson, typeOf, type Value } from '../expressions/values';
import type { WorkflowRule } from '../model/records';
import type { OperationCall } from '../operation';
import type { RuleSubject } from '../operations/issues/workflow-rules';
import { type AppModule, isModule, modulesOf } from './app-modules';
import { permissionAri } from './installed-apps';
import type { WorkflowRuleEvaluator, WorkflowRuleRegistry } from './workflow-rule-registry';

/** Rule keys of Forge apps in Jira's workflow API ("workflowCapabilities", Forge rules) and the modules that stand behind them. */
export const forgeRuleKeys = {
  'jira:workflowValidator': 'forge:expression-validator',
  'jira:workflowCondition': 'forge:expression-condition',
  'jira:workflowPostFunction': 'forge:workflow-post-function',
} as const;
export type ForgeRuleModule = keyof typeof forgeRuleKeys;

/** Lets the site judge validators and conditions of installed apps. A rule of an app that is gone lets nothing pass, as in Jira. */
export function registerForgeRules(registry: WorkflowRuleRegistry): void {
  registry.set(forgeRuleKeys['jira:workflowValidator'], judge('jira:workflowValidator'));
  registry.set(forgeRuleKeys['jira:workflowCondition'], judge('jira:workflowCondition'));
}

export interface RuleModule {
  readonly app: InstalledApp;
  readonly module: AppModule;
}

/** The module that a rule names by its ARI. */
export function moduleOfRule(apps: ReadonlyMap<string, InstalledApp>, type: ForgeRuleModule, rule: WorkflowRule): RuleModule | undefined {
  return modulesOf(apps, type).find(({ app, module }) => permissionAri(app, String(module.key)) === rule.parameters.key);
}

/** The saved configuration: what the configuration page's `onConfigure` gave, parsed. Nothing, or no JSON, is an empty configuration. */
export function configurationOf(rule: WorkflowRule): unknown {
  try {
    return JSON.parse(rule.parameters.config ?? '') ?? {};
  } catch {
    return {};
  }
}

const judge =
  (type: ForgeRuleModule): WorkflowRuleEvaluator =>
  async (call, rule, subject) => {
    if (rule.parameters.disabled === 'true') return true;
    const found = moduleOfRule(call.site.apps, type, rule);
    if (!found) return 'A rule of this transition belongs to an app that is not installed.';
    return typeof found.module.function === 'string'
      ? askFunction(found, found.module.function, rule, subject)
      : askExpression(call, found, rule, subject);
  };

/** A rule with a function: called with the issue's key, the configuration and what the transition changes. */
async function askFunction(
  { app, module }: RuleModule,
  functionKey: string,
  rule: WorkflowRule,
  subject: RuleSubject,
): Promise<true | string> {
  const { issue, originalIssue, transition, modifiedFields } = subject;
  const payload = {
    issue: { key: issue.key },
    configuration: configurationOf(rule),
    transition: {
      from: { id: (originalIssue ?? issue).statusId },
      to: { id: transition.toStatusId },
      ...(app.scopes.includes('read:jira-work') ? { modifiedFields } : {}),
    },
  };
  try {
    const answer = await app.invoke(functionKey, payload);
    if (isModule(answer) && answer.result === true) return true;
    if (isModule(answer) && typeof answer.errorMessage === 'string') return answer.errorMessage;
  } catch {
    // A function that fails has not said yes.
  }
  return defaultMessage(app, module);
}

function askExpression(call: OperationCall, found: RuleModule, rule: WorkflowRule, subject: RuleSubject): true | string {
  const configuration = configurationOf(rule);
  const variables = ruleVariables(call, configuration, subject);
  const expression = expressionOf(found.module, configuration);
  const outcome = runExpression(expression, variables, call);
  if (outcome.ok && outcome.value === true) return true;
  if (outcome.ok && typeof outcome.value === 'string') return outcome.value;
  if (!outcome.ok) tellFailure(call, found, rule, subject, expression, outcome.message);
  else if (outcome.value !== false) {
    tellFailure(call, found, rule, subject, expression, `The expression gave a ${typeOf(outcome.value)} instead of a Boolean.`);
  }
  return errorMessageOf(call, found, variables);
}

/** The expression of the configuration, if it has one, or else the manifest's ("Overriding Jira expression"). */
function expressionOf(module: AppModule, configuration: unknown): string {
  if (isModule(configuration) && typeof configuration.expression === 'string') return configuration.expression;
  return String(module.expression ?? '');
}

/** The context variables of a workflow rule ("Jira workflow validator", "Context variables"). */
function ruleVariables(call: OperationCall, configuration: unknown, subject: RuleSubject): ReadonlyMap<string, Value> {
  const { issue, originalIssue, transition, workflow } = subject;
  const project = call.state.get('projects', issue.projectId);
  return new Map<string, Value>([
    ['user', userOrNull(call.caller.accountId, call)],
    ['issue', issueBean(issue, call)],
    ...(originalIssue ? [['originalIssue', issueBean(originalIssue, call)] as const] : []),
    ['project', project ? projectBean(project, call) : null],
    ['transition', transitionBean(transition, originalIssue?.statusId, call)],
    ['workflow', workflow ? workflowBean(workflow) : null],
    ['config', fromJson(configuration)],
  ]);
}

/** The manifest's message: a text, a text in the reader's language, or an expression that gives one. */
function errorMessageOf(call: OperationCall, { app, module }: RuleModule, variables: ReadonlyMap<string, Value>): string {
  const { errorMessage } = module;
  if (isModule(errorMessage) && typeof errorMessage.expression === 'string') {
    const outcome = runExpression(errorMessage.expression, variables, call);
    return outcome.ok && typeof outcome.value === 'string' ? outcome.value : defaultMessage(app, module);
  }
  const locale = call.state.get('users', call.caller.accountId ?? '')?.locale.replace('_', '-') ?? 'en-US';
  return app.text?.(errorMessage, locale) ?? (typeof errorMessage === 'string' ? errorMessage : defaultMessage(app, module));
}

function defaultMessage(app: InstalledApp, module: AppModule): string {
  return `Validation failed for validator '${app.text?.(module.name, 'en-US') ?? String(module.name ?? module.key)}'.`;
}

/** `avi:jira:failed:expression`, which Jira sends to the app whose expression could not be worked out. */
function tellFailure(
  call: OperationCall,
  { app, module }: RuleModule,
  rule: WorkflowRule,
  subject: RuleSubject,
  expression: string,
  message: string,
): void {
  const isValidator = rule.ruleKey === forgeRuleKeys['jira:workflowValidator'];
  const payload = {
    extensionId: permissionAri(app, String(module.key)),
    workflowId: subject.workflow?.id ?? '',
    workflowName: subject.workflow?.name ?? '',
    [isValidator ? 'validatorId' : 'conditionId']: rule.parameters.id ?? '',
    expression,
    errorMessages: [message],
    context: { issue: { id: subject.issue.id, key: subject.issue.key } },
  };
  call.site.publish({ eventType: 'avi:jira:failed:expression', payload }, call.caller);
}
