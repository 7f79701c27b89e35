import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { dayFieldText } from '../../../components/day-field';

const sameValue = (a: number | readonly number[], b: number | readonly number[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The rule's own query says its usual options; a check with others would show other issues. */
const hasUsualOptions = (rule: RulePage, options: Standard['rules'][number]['options']): boolean =>
  rule.options.every(({ name, defaultValue }) => sameValue(options[name] ?? defaultValue, defaultValue));

/**
 * The findings of a check in one project as JQL, for "Open in Jira"; `null` when Jira cannot say exactly them. "New work only" of the standard is part of
 * it.
 */
export const jqlOfCheck = (
  checkNo: number,
  ruleId: string,
  projectKey: string,
  rules: readonly RulePage[],
  standard: Standard | undefined,
): string | null => {
  if (standard === undefined) return null;
  const own = standard.ownRules.find(({ id }) => id === ruleId);
  const rule = rules.find(({ id }) => id === ruleId);
  const chosen = standard.rules.find((each) => each.checkNo === checkNo);
  const violations =
    own?.kind === 'jql'
      ? `(${own.appliesToJql}) AND (${own.violatesJql})`
      : rule !== undefined && rule.jql !== null && chosen !== undefined && hasUsualOptions(rule, chosen.options)
        ? `(${rule.jql})`
        : null;
  if (violations === null) return null;
  const newWork = standard.newWorkFrom === null ? '' : ` AND created >= "${dayFieldText(standard.newWorkFrom)}"`;
  return `project = "${projectKey}" AND ${violations}${newWork}`;
};
