import type { IssueRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { storeComment } from './comments';
import type { FieldChanges } from './field-changes';
import { storeLink } from './links';
import { storeWorklog } from './worklogs';

/** Adds what an edit or transition adds beside the issue's own fields. */
export function addAdditions(call: OperationCall, issue: IssueRecord, additions: FieldChanges['additions']): void {
  for (const { field, value } of additions) {
    switch (field) {
      case 'comment':
        storeComment(call, issue, value);
        break;
      case 'worklog':
        storeWorklog(call, issue, value);
        break;
      case 'issuelinks':
        storeLink(call, value, issue);
        break;
    }
  }
}
