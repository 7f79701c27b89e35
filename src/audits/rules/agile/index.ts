import type { IssueRule, ProjectRule } from '../rule';
import { doneIssueHasNoOpenSubTasks } from './done-issue-has-no-open-sub-tasks';
import { inProgressIssueNotAging } from './in-progress-issue-not-aging';
import { openIssueNotCarriedOver } from './open-issue-not-carried-over';
import { sprintAtMostAMonth } from './sprint-at-most-a-month';
import { sprintClosedOnTime } from './sprint-closed-on-time';
import { sprintHasGoal } from './sprint-has-goal';
import { sprintIssueHasEstimate } from './sprint-issue-has-estimate';
import { sprintNotOvercommitted } from './sprint-not-overcommitted';
import { sprintStartedOnTime } from './sprint-started-on-time';
import { sprintStoryHasAcceptanceCriteria } from './sprint-story-has-acceptance-criteria';
import { sprintStoryHasParent } from './sprint-story-has-parent';
import { workInProgressMatchesThroughput } from './work-in-progress-matches-throughput';

/** How teams plan, deliver and finish: ready, done, sprints and work in progress. */
export const agileRules: readonly (IssueRule | ProjectRule)[] = [
  doneIssueHasNoOpenSubTasks,
  inProgressIssueNotAging,
  openIssueNotCarriedOver,
  sprintAtMostAMonth,
  sprintClosedOnTime,
  sprintHasGoal,
  sprintIssueHasEstimate,
  sprintNotOvercommitted,
  sprintStartedOnTime,
  sprintStoryHasAcceptanceCriteria,
  sprintStoryHasParent,
  workInProgressMatchesThroughput,
];
