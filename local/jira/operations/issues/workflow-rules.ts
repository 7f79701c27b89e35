import type { IssueRecord, TransitionRecord, WorkflowRule } from '../../model/records';
import type { OperationCall } from '../../operation';

/** What a rule is judged on: the issue as the transition's screen would leave it. */
export interface RuleSubject {
  readonly issue: IssueRecord;
  readonly transition: TransitionRecord;
}

/** The messages of the validators that refuse a transition. */
export async function failedRules(call: OperationCall, issue: IssueRecord, transition: TransitionRecord): Promise<readonly string[]> {
  const messages: string[] = [];
  for (const rule of transition.rules.validators) {
    const verdict = await evaluateWorkflowRule(call, rule, { issue, transition });
    if (verdict !== true) messages.push(verdict);
  }
  return messages;
}

/** Conditions hide a transition instead of refusing it. */
export async function isOffered(call: OperationCall, issue: IssueRecord, transition: TransitionRecord): Promise<boolean> {
  for (const rule of transition.rules.conditions) {
    if ((await evaluateWorkflowRule(call, rule, { issue, transition })) !== true) return false;
  }
  return true;
}

/** Judges one rule: `true`, or the message of its refusal. A rule that the site does not know lets everything pass. */
async function evaluateWorkflowRule(call: OperationCall, rule: WorkflowRule, subject: RuleSubject): Promise<true | string> {
  const evaluate = call.site.workflowRules.get(rule.ruleKey);
  return evaluate ? evaluate(call, rule, subject) : true;
}
