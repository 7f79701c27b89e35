import type { IssueTypeRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { issueTypeView } from '../../views/references';

/** Publishes `avi:jira:<kind>:issuetype`. */
export function publishIssueTypeEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', type: IssueTypeRecord): void {
  const payload = {
    issueType: issueTypeView(call.site, type),
    ...(call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId }),
  };
  call.site.publish({ eventType: `avi:jira:${kind}:issuetype`, payload }, call.caller);
}
