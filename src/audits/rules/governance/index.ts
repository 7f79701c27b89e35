import type { Rule } from '../rule';
import { charterIsComplete } from './charter-is-complete';
import { componentsHaveLeads } from './components-have-leads';
import { decisionNotLeftOpen } from './decision-not-left-open';
import { declaredStatusAgrees } from './declared-status-agrees';
import { documentsAreReviewed } from './documents-are-reviewed';
import { finishedProjectIsClosed } from './finished-project-is-closed';
import { gateConditionsAreMet } from './gate-conditions-are-met';
import { lastGateHasDecision } from './last-gate-has-decision';
import { lessonsAreAnswered } from './lessons-are-answered';
import { lessonsAreCaptured } from './lessons-are-captured';
import { openRiskHasOwner } from './open-risk-has-owner';
import { openRiskHasResponse } from './open-risk-has-response';
import { openRiskHasReviewDate } from './open-risk-has-review-date';
import { openRiskReviewNotOverdue } from './open-risk-review-not-overdue';
import { openVersionHasReleaseDate } from './open-version-has-release-date';
import { openVersionNotOverdue } from './open-version-not-overdue';
import { projectFollowsTemplate } from './project-follows-template';
import { projectHasActiveLead } from './project-has-active-lead';
import { projectHasBaseline } from './project-has-baseline';
import { projectHasCategory } from './project-has-category';
import { rebaselineHasApprovedChange } from './rebaseline-has-approved-change';
import { requiredDocumentsArePresent } from './required-documents-are-present';
import { riskRegisterIsUsed } from './risk-register-is-used';
import { statusNotGreenTooLong } from './status-not-green-too-long';
import { statusReportWithinCadence } from './status-report-within-cadence';

/** Project governance after PM², GovS 002 and p3.express. */
export const governanceRules: readonly Rule[] = [
  charterIsComplete,
  componentsHaveLeads,
  decisionNotLeftOpen,
  declaredStatusAgrees,
  documentsAreReviewed,
  finishedProjectIsClosed,
  gateConditionsAreMet,
  lastGateHasDecision,
  lessonsAreAnswered,
  lessonsAreCaptured,
  openRiskHasOwner,
  openRiskHasResponse,
  openRiskHasReviewDate,
  openRiskReviewNotOverdue,
  openVersionHasReleaseDate,
  openVersionNotOverdue,
  projectFollowsTemplate,
  projectHasActiveLead,
  projectHasBaseline,
  projectHasCategory,
  rebaselineHasApprovedChange,
  requiredDocumentsArePresent,
  riskRegisterIsUsed,
  statusNotGreenTooLong,
  statusReportWithinCadence,
];
