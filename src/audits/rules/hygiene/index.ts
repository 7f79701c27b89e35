import type { IssueRule, ProjectRule } from '../rule';
import { openIssueHasAssignee } from './open-issue-has-assignee';
import { openIssueHasComponent } from './open-issue-has-component';
import { openIssueHasDescription } from './open-issue-has-description';
import { openIssueHasEstimate } from './open-issue-has-estimate';
import { openIssueNotOverdue } from './open-issue-not-overdue';
import { openIssueUpdatedRecently } from './open-issue-updated-recently';

/** Whether issues say what they should, and agree with each other. */
export const hygieneRules: readonly (IssueRule | ProjectRule)[] = [
  openIssueHasAssignee,
  openIssueHasComponent,
  openIssueHasDescription,
  openIssueHasEstimate,
  openIssueNotOverdue,
  openIssueUpdatedRecently,
];
