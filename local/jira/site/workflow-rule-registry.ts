import type { WorkflowRule } from '../model/records';
import type { OperationCall } from '../operation';
import type { RuleSubject } from '../operations/issues/workflow-rules';

/** Judges a workflow rule: `true` lets the transition pass, a text is the message of its refusal. */
export type WorkflowRuleEvaluator = (
  call: OperationCall,
  rule: WorkflowRule,
  subject: RuleSubject,
) => true | string | Promise<true | string>;

/** Evaluators by rule key, such as `forge:expression-validator`. More can be added while the site runs. */
export type WorkflowRuleRegistry = Map<string, WorkflowRuleEvaluator>;
