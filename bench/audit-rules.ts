import type { IssueCheck } from '../src/audits/checks/check';
import type { Condition } from '../src/facts/condition';
import { benchNow } from './million-facts';

/** A rule three times over: as a condition, and as SQL that somebody wrote by hand for this one site. */
export interface BenchRule {
  readonly appliesTo: Condition;
  readonly requires: Condition;
  /** SQL: where the rule applies. */
  readonly applies: string;
  /** SQL: which issues break it, applicability included. */
  readonly breaks: string;
}

const { now, today } = benchNow;
const days = (count: number): number => now - count * 86_400;
const open: Condition = { fact: 'statusCategory', op: '!=', value: 2 };
const running: Condition = { fact: 'statusCategory', op: '=', value: 1 };
const done: Condition = { fact: 'statusCategory', op: '=', value: 2 };
const filled = (fact: 'assigneeId' | 'dueDay' | 'startDay' | 'priorityId' | 'reporterId' | 'parentId' | 'resolutionId'): Condition => ({
  fact,
  isEmpty: false,
});
const some = (fact: 'componentCount' | 'labelCount' | 'fixVersionCount' | 'hasDescription' | 'hasAcceptanceCriteria'): Condition => ({
  fact,
  op: '>',
  value: 0,
});
const standard: Condition = { fact: 'hierarchyLevel', op: '=', value: 0 };
const epic: Condition = { fact: 'hierarchyLevel', op: '=', value: 1 };
const both = (...all: readonly Condition[]): Condition => ({ all });
const rule = (appliesTo: Condition, requires: Condition, applies: string, breaks: string): BenchRule => ({
  appliesTo,
  requires,
  applies,
  breaks,
});

/** Thirty rules of the kinds that hygiene standards are made of. */
export const benchRules: readonly BenchRule[] = [
  rule(open, filled('assigneeId'), 'status_category <> 2', 'status_category <> 2 AND assignee_id IS NULL'),
  rule(open, { fact: 'updatedAt', newerThanDays: 90 }, 'status_category <> 2', `status_category <> 2 AND updated_at <= ${days(90)}`),
  rule(open, some('componentCount'), 'status_category <> 2', 'status_category <> 2 AND component_count = 0'),
  rule(open, some('hasDescription'), 'status_category <> 2', 'status_category <> 2 AND has_description = 0'),
  rule(
    open,
    {
      any: [
        { fact: 'originalEstimate', isEmpty: false },
        { fact: 'storyPointsMilli', isEmpty: false },
      ],
    },
    'status_category <> 2',
    'status_category <> 2 AND original_estimate IS NULL AND story_points_milli IS NULL',
  ),
  rule(
    open,
    { fact: 'releasedFixVersionCount', op: '=', value: 0 },
    'status_category <> 2',
    'status_category <> 2 AND released_fix_version_count > 0',
  ),
  rule(open, { fact: 'resolutionId', isEmpty: true }, 'status_category <> 2', 'status_category <> 2 AND resolution_id IS NOT NULL'),
  rule(done, filled('resolutionId'), 'status_category = 2', 'status_category = 2 AND resolution_id IS NULL'),
  rule(done, some('fixVersionCount'), 'status_category = 2', 'status_category = 2 AND fix_version_count = 0'),
  rule(done, filled('assigneeId'), 'status_category = 2', 'status_category = 2 AND assignee_id IS NULL'),
  rule(
    both(open, filled('parentId')),
    { not: { fact: 'parentCategory', op: '=', value: 2 } },
    'status_category <> 2 AND parent_id IS NOT NULL',
    'status_category <> 2 AND parent_id IS NOT NULL AND parent_category = 2',
  ),
  rule(open, { fact: 'openBlockerCount', op: '=', value: 0 }, 'status_category <> 2', 'status_category <> 2 AND open_blocker_count > 0'),
  rule(
    both(open, filled('dueDay')),
    { fact: 'dueDay', op: '>=', todayPlus: 0 },
    'status_category <> 2 AND due_day IS NOT NULL',
    `status_category <> 2 AND due_day < ${today}`,
  ),
  rule(open, filled('dueDay'), 'status_category <> 2', 'status_category <> 2 AND due_day IS NULL'),
  rule(
    running,
    { fact: 'statusChangedAt', newerThanDays: 14 },
    'status_category = 1',
    `status_category = 1 AND status_changed_at <= ${days(14)}`,
  ),
  rule(running, filled('assigneeId'), 'status_category = 1', 'status_category = 1 AND assignee_id IS NULL'),
  rule(running, filled('startDay'), 'status_category = 1', 'status_category = 1 AND start_day IS NULL'),
  rule(
    both(epic, open),
    { fact: 'childCount', op: '>', value: 0 },
    'hierarchy_level = 1 AND status_category <> 2',
    'hierarchy_level = 1 AND status_category <> 2 AND child_count = 0',
  ),
  rule(
    both(epic, open),
    filled('dueDay'),
    'hierarchy_level = 1 AND status_category <> 2',
    'hierarchy_level = 1 AND status_category <> 2 AND due_day IS NULL',
  ),
  rule(
    both(standard, open),
    filled('parentId'),
    'hierarchy_level = 0 AND status_category <> 2',
    'hierarchy_level = 0 AND status_category <> 2 AND parent_id IS NULL',
  ),
  rule(
    both(standard, open),
    some('hasAcceptanceCriteria'),
    'hierarchy_level = 0 AND status_category <> 2',
    'hierarchy_level = 0 AND status_category <> 2 AND has_acceptance_criteria = 0',
  ),
  rule({ all: [] }, { fact: 'hasPlaceholderSummary', op: '=', value: 0 }, '1 = 1', 'has_placeholder_summary = 1'),
  rule(
    both(open, { fact: 'sprintState', isEmpty: false }),
    { fact: 'sprintState', op: '!=', value: 2 },
    'status_category <> 2 AND sprint_state IS NOT NULL',
    'status_category <> 2 AND sprint_state = 2',
  ),
  rule(open, { fact: 'closedSprintCount', op: '<', value: 3 }, 'status_category <> 2', 'status_category <> 2 AND closed_sprint_count >= 3'),
  rule(
    both(open, { fact: 'flagged', op: '=', value: 1 }),
    { fact: 'updatedAt', newerThanDays: 7 },
    'status_category <> 2 AND flagged = 1',
    `status_category <> 2 AND flagged = 1 AND updated_at <= ${days(7)}`,
  ),
  rule(open, some('labelCount'), 'status_category <> 2', 'status_category <> 2 AND label_count = 0'),
  rule(
    both(open, { fact: 'timeSpent', isEmpty: false }, { fact: 'originalEstimate', isEmpty: false }),
    { fact: 'timeSpent', op: '<=', fact2: 'originalEstimate' },
    'status_category <> 2 AND time_spent IS NOT NULL AND original_estimate IS NOT NULL',
    'status_category <> 2 AND time_spent > original_estimate',
  ),
  rule(
    both(filled('startDay'), filled('dueDay')),
    { fact: 'startDay', op: '<=', fact2: 'dueDay' },
    'start_day IS NOT NULL AND due_day IS NOT NULL',
    'start_day > due_day',
  ),
  rule(open, filled('priorityId'), 'status_category <> 2', 'status_category <> 2 AND priority_id IS NULL'),
  rule(open, { fact: 'createdAt', newerThanDays: 365 }, 'status_category <> 2', `status_category <> 2 AND created_at <= ${days(365)}`),
];

const texts = { title: '', motivation: '', requirement: '', remediation: [], whenNotToUse: '', options: {} };

/** The rules as checks of one standard. */
export const benchChecks: readonly IssueCheck[] = benchRules.map(
  ({ appliesTo, requires }, index): IssueCheck => ({
    kind: 'issue',
    checkNo: index + 1,
    standardNo: 1,
    standardId: 'bench',
    stage: 'visible',
    ruleId: `bench-${index + 1}`,
    topic: 'hygiene',
    severity: 'should',
    weight: 1,
    minutesPerFinding: 5,
    options: {},
    texts: { en: texts, nl: texts },
    appliesTo,
    requires,
    violates: { all: [appliesTo, { not: requires }] },
  }),
);
