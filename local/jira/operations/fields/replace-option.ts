import type { FieldOptionRecord, FieldRecord, FieldValue } from '../../model/records';
import type { OperationCall } from '../../operation';

/** Changes the field's value in the given issues; the answer is the result of the task. */
export function replaceOption(
  call: OperationCall,
  field: FieldRecord,
  option: FieldOptionRecord,
  replacement: FieldOptionRecord | undefined,
  issueIds: readonly string[],
): unknown {
  const modifiedIssues: number[] = [];
  for (const issueId of issueIds) {
    const issue = call.state.get('issues', issueId);
    const value = issue?.custom[field.id];
    if (!issue || value === undefined) continue;
    const changed = withoutOption(value, option.id, replacement?.id);
    if (changed === value) continue;
    call.state.put('issues', { ...issue, custom: { ...issue.custom, [field.id]: changed }, updatedAt: call.site.clock.now() });
    modifiedIssues.push(Number(issueId));
  }
  return { modifiedIssues, unmodifiedIssues: [], errors: { errorMessages: [], errors: {}, httpStatusCode: 200 } };
}

function withoutOption(value: FieldValue, optionId: string, replacement: string | undefined): FieldValue {
  if (value === optionId) return replacement ?? null;
  if (!Array.isArray(value) || !value.includes(optionId)) return value;
  const others = value.filter((id): id is string => typeof id === 'string' && id !== optionId && id !== replacement);
  return replacement === undefined ? others : [...others, replacement];
}
