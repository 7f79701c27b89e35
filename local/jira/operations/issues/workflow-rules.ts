import type { IssueRecord, TransitionRecord, WorkflowRecord, WorkflowRule } from '../../model/records';
import type { OperationCall } from '../../operation';

/** What a rule is judged on. */
export interface RuleSubject {
  /** As the transition's screen would leave it. */
  readonly issue: IssueRecord;
  /** As it was before; absent while it is being created. */
  readonly originalIssue?: IssueRecord;
  readonly transition: TransitionRecord;
  readonly workflow?: WorkflowRecord;
  /** The fields that the transition's request changes, with their new values as REST shows them. */
  readonly modifiedFields?: Readonly<Record<string, unknown>>;
}

/** The messages of the validators that refuse a transition. */
export async function failedRules(call: OperationCall, subject: RuleSubject): Promise<readonly string[]> {
  const messages: string[] = [];
  for (const rule of subject.transition.rules.validators) {
    const verdict = await evaluateWorkflowRule(call, rule, subject);
    if (verdict !== true) messages.push(verdict);
  }
  return messages;
}

/** Conditions hide a transition instead of refusing it. */
export async function isOffered(call: OperationCall, subject: RuleSubject): Promise<boolean> {
  for (const rule of subject.transition.rules.conditions) {
    if ((await evaluateWorkflowRule(call, rule, subject)) !== true) return false;
  }
  return true;
}

/** Judges one rule: `true`, or the message of its refusal. A rule that the site does not know lets everything pass. */
async function evaluateWorkflowRule(call: OperationCall, rule: WorkflowRule, subject: RuleSubject): Promise<true | string> {
  const evaluate = call.site.workflowRules.get(rule.ruleKey);
  return evaluate ? evaluate(call, rule, subject) : true;
}
