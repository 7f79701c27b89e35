import type { IssueTypeRecord, ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

/** The issue types that a project's issues may have, in the order of its scheme. */
export function issueTypesOf(call: OperationCall, project: ProjectRecord): readonly IssueTypeRecord[] {
  const scheme = call.state.get('issueTypeSchemes', project.issueTypeSchemeId);
  return (scheme?.issueTypeIds ?? []).flatMap((id) => call.state.get('issueTypes', id) ?? []);
}
