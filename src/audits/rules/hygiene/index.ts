import type { IssueRule, ProjectRule } from '../rule';
import { doneIssueHasResolution } from './done-issue-has-resolution';
import { doneIssueNotFlagged } from './done-issue-not-flagged';
import { doneIssueWithoutRemainingEstimate } from './done-issue-without-remaining-estimate';
import { dueDateNotBeforeStart } from './due-date-not-before-start';
import { dueDateNotTooFar } from './due-date-not-too-far';
import { duplicateIssueNamesOriginal } from './duplicate-issue-names-original';
import { epicHasChildrenOrDates } from './epic-has-children-or-dates';
import { fewIssuesInProgressPerPerson } from './few-issues-in-progress-per-person';
import { fixedIssueHasAssignee } from './fixed-issue-has-assignee';
import { fixedIssueHasFixVersion } from './fixed-issue-has-fix-version';
import { flaggedIssueNotForgotten } from './flagged-issue-not-forgotten';
import { inProgressEpicHasChildren } from './in-progress-epic-has-children';
import { inProgressEpicHasDueDate } from './in-progress-epic-has-due-date';
import { inProgressIssueHasAssignee } from './in-progress-issue-has-assignee';
import { inProgressIssueHasStartDate } from './in-progress-issue-has-start-date';
import { inProgressIssueHasTimeLeft } from './in-progress-issue-has-time-left';
import { inProgressIssueInActiveSprint } from './in-progress-issue-in-active-sprint';
import { inProgressIssueNotBlocked } from './in-progress-issue-not-blocked';
import { inProgressIssueNotStale } from './in-progress-issue-not-stale';
import { openChildParentNotDone } from './open-child-parent-not-done';
import { openIssueFewBlockers } from './open-issue-few-blockers';
import { openIssueHasAssignee } from './open-issue-has-assignee';
import { openIssueHasComponent } from './open-issue-has-component';
import { openIssueHasDescription } from './open-issue-has-description';
import { openIssueHasEstimate } from './open-issue-has-estimate';
import { openIssueHasPriority } from './open-issue-has-priority';
import { openIssueHasReporter } from './open-issue-has-reporter';
import { openIssueInOneFixVersion } from './open-issue-in-one-fix-version';
import { openIssueNotBlockedByOpenIssue } from './open-issue-not-blocked-by-open-issue';
import { openIssueNotInReleasedVersion } from './open-issue-not-in-released-version';
import { openIssueNotLeftInClosedSprint } from './open-issue-not-left-in-closed-sprint';
import { openIssueNotOverdue } from './open-issue-not-overdue';
import { openIssueNotOversized } from './open-issue-not-oversized';
import { openIssueNotTooOld } from './open-issue-not-too-old';
import { openIssueUpdatedRecently } from './open-issue-updated-recently';
import { openIssueWithoutResolution } from './open-issue-without-resolution';
import { resolutionDateIsPlausible } from './resolution-date-is-plausible';
import { startedChildParentStarted } from './started-child-parent-started';
import { storyHasAcceptanceCriteria } from './story-has-acceptance-criteria';
import { storyHasParent } from './story-has-parent';
import { summaryWithoutPlaceholder } from './summary-without-placeholder';
import { timeSpentHasEstimate } from './time-spent-has-estimate';
import { timeSpentWithinEstimate } from './time-spent-within-estimate';
import { toDoIssueStartNotPassed } from './to-do-issue-start-not-passed';
import { toDoIssueWithoutTimeSpent } from './to-do-issue-without-time-spent';

/** Whether issues say what they should, and agree with each other. */
export const hygieneRules: readonly (IssueRule | ProjectRule)[] = [
  doneIssueHasResolution,
  doneIssueNotFlagged,
  doneIssueWithoutRemainingEstimate,
  dueDateNotBeforeStart,
  dueDateNotTooFar,
  duplicateIssueNamesOriginal,
  epicHasChildrenOrDates,
  fewIssuesInProgressPerPerson,
  fixedIssueHasAssignee,
  fixedIssueHasFixVersion,
  flaggedIssueNotForgotten,
  inProgressEpicHasChildren,
  inProgressEpicHasDueDate,
  inProgressIssueHasAssignee,
  inProgressIssueHasStartDate,
  inProgressIssueHasTimeLeft,
  inProgressIssueInActiveSprint,
  inProgressIssueNotBlocked,
  inProgressIssueNotStale,
  openChildParentNotDone,
  openIssueFewBlockers,
  openIssueHasAssignee,
  openIssueHasComponent,
  openIssueHasDescription,
  openIssueHasEstimate,
  openIssueHasPriority,
  openIssueHasReporter,
  openIssueInOneFixVersion,
  openIssueNotBlockedByOpenIssue,
  openIssueNotInReleasedVersion,
  openIssueNotLeftInClosedSprint,
  openIssueNotOverdue,
  openIssueNotOversized,
  openIssueNotTooOld,
  openIssueUpdatedRecently,
  openIssueWithoutResolution,
  resolutionDateIsPlausible,
  startedChildParentStarted,
  storyHasAcceptanceCriteria,
  storyHasParent,
  summaryWithoutPlaceholder,
  timeSpentHasEstimate,
  timeSpentWithinEstimate,
  toDoIssueStartNotPassed,
  toDoIssueWithoutTimeSpent,
];
