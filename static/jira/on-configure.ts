import { workflowRules } from '@forge/jira-bridge';

/**
 * Answers Jira when an administrator saves a workflow rule: the configuration as JSON, or `undefined` to keep the page open. The second is
 * documented (workflowRules.onConfigure: "return an undefined value"), only the package's types do not know it.
 */
export const onConfigure = (answer: () => Promise<string | undefined>): Promise<void> =>
  workflowRules.onConfigure(answer as () => Promise<string>);
