import type { IssueRule, ProjectRule } from '../rule';
import { inProgressIssueNotAging } from './in-progress-issue-not-aging';
import { openIssueNotCarriedOver } from './open-issue-not-carried-over';
import { sprintIssueHasEstimate } from './sprint-issue-has-estimate';
import { sprintStoryHasAcceptanceCriteria } from './sprint-story-has-acceptance-criteria';
import { sprintStoryHasParent } from './sprint-story-has-parent';

/** How teams plan, deliver and finish: ready, done, sprints and work in progress. */
export const agileRules: readonly (IssueRule | ProjectRule)[] = [
  inProgressIssueNotAging,
  openIssueNotCarriedOver,
  sprintIssueHasEstimate,
  sprintStoryHasAcceptanceCriteria,
  sprintStoryHasParent,
];
