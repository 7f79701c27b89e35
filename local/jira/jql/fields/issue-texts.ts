import type { IssueRecord } from '../../model/records';
import { plainText } from '../adf-text';
import type { JqlContext } from '../jql-context';

export function commentTexts(issue: IssueRecord, { state }: JqlContext): readonly string[] {
  return state.by('comments.issue', issue.id).map((comment) => plainText(comment.body));
}

/** Everything that `text ~ "…"` looks into: summary, description, environment, comments and text custom fields. */
export function documentTexts(issue: IssueRecord, context: JqlContext): readonly string[] {
  const custom = Object.entries(issue.custom).flatMap(([fieldId, value]) =>
    typeof value === 'string' && context.state.get('fields', fieldId)?.schemaType === 'string' ? [value] : [],
  );
  return [issue.summary, plainText(issue.description), plainText(issue.environment), ...commentTexts(issue, context), ...custom];
}
