import type { IssueFact } from './issue-fact';

/**
 * How a fact is stored and what may be asked of it.
 * `id`: equality and membership; `count`, `seconds`, `milli`: arithmetic; `instant`: epoch seconds; `day`: epoch days; `flag`: 0 or 1; `category`: a small closed set.
 */
export type FactKind = 'id' | 'count' | 'seconds' | 'milli' | 'instant' | 'day' | 'flag' | 'category';

export interface FactDefinition {
  /** Column of `issue_fact`. */
  readonly column: string;
  /** MySQL type, the narrowest that holds the platform's values. */
  readonly sqlType: string;
  readonly kind: FactKind;
  readonly nullable: boolean;
  /** For rule authors: what the value says and where Jira has it. */
  readonly description: string;
}

const id = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'INT UNSIGNED NOT NULL',
  kind: 'id',
  nullable: false,
  description,
});
const smallId = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'MEDIUMINT UNSIGNED NOT NULL',
  kind: 'id',
  nullable: false,
  description,
});
const optionalId = (column: string, description: string, sqlType = 'INT UNSIGNED NULL'): FactDefinition => ({
  column,
  sqlType,
  kind: 'id',
  nullable: true,
  description,
});
const count = (column: string, description: string, sqlType = 'TINYINT UNSIGNED NOT NULL'): FactDefinition => ({
  column,
  sqlType,
  kind: 'count',
  nullable: false,
  description,
});
const instant = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'INT UNSIGNED NOT NULL',
  kind: 'instant',
  nullable: false,
  description,
});
const day = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'SMALLINT UNSIGNED NULL',
  kind: 'day',
  nullable: true,
  description,
});
const seconds = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'INT UNSIGNED NULL',
  kind: 'seconds',
  nullable: true,
  description,
});
const flag = (column: string, description: string): FactDefinition => ({
  column,
  sqlType: 'TINYINT UNSIGNED NOT NULL',
  kind: 'flag',
  nullable: false,
  description,
});

/** Every fact of an issue with its storage and its meaning. The order is the column order of `issue_fact`. */
export const issueFactCatalogue = {
  projectId: id('project_id', 'The project the issue is in now.'),
  issueId: id('issue_id', 'The issue; it stays the same when the issue moves to another project.'),
  issueNumber: id('issue_number', 'The number in the issue key.'),
  issueTypeId: smallId('issue_type_id', 'The issue type.'),
  hierarchyLevel: {
    column: 'hierarchy_level',
    sqlType: 'TINYINT NOT NULL',
    kind: 'category',
    nullable: false,
    description: 'Level of the issue type: −1 sub-task, 0 standard, 1 epic, 2 and more above.',
  },
  statusId: smallId('status_id', 'The status.'),
  statusCategory: {
    column: 'status_category',
    sqlType: 'TINYINT UNSIGNED NOT NULL',
    kind: 'category',
    nullable: false,
    description: 'Category of the status: 0 to do, 1 in progress, 2 done.',
  },
  priorityId: optionalId('priority_id', 'The priority.', 'MEDIUMINT UNSIGNED NULL'),
  resolutionId: optionalId('resolution_id', 'The resolution; none while unresolved.', 'MEDIUMINT UNSIGNED NULL'),
  assigneeId: optionalId('assignee_id', 'The person assigned.', 'MEDIUMINT UNSIGNED NULL'),
  reporterId: optionalId('reporter_id', 'The person who reported it.', 'MEDIUMINT UNSIGNED NULL'),
  createdAt: instant('created_at', 'When the issue was created.'),
  updatedAt: instant('updated_at', 'When the issue was last updated.'),
  statusChangedAt: instant('status_changed_at', 'When the status category last changed.'),
  resolvedAt: {
    column: 'resolved_at',
    sqlType: 'INT UNSIGNED NULL',
    kind: 'instant',
    nullable: true,
    description: 'When the resolution was set.',
  },
  startDay: day('start_day', 'The start date.'),
  dueDay: day('due_day', 'The due date.'),
  parentId: optionalId('parent_id', 'The parent issue.'),
  parentCategory: {
    column: 'parent_category',
    sqlType: 'TINYINT UNSIGNED NULL',
    kind: 'category',
    nullable: true,
    description: 'Status category of the parent.',
  },
  childCount: count('child_count', 'Issues whose parent this is.', 'SMALLINT UNSIGNED NOT NULL'),
  openBlockerCount: count('open_blocker_count', 'Issues that block this one and are not done.'),
  linkCount: count('link_count', 'Issue links of any type.'),
  duplicateLinkCount: count('duplicate_link_count', 'Links of a duplicate type.'),
  componentCount: count('component_count', 'Components.'),
  labelCount: count('label_count', 'Labels.'),
  fixVersionCount: count('fix_version_count', 'Fix versions.'),
  releasedFixVersionCount: count('released_fix_version_count', 'Fix versions that are already released.'),
  affectsVersionCount: count('affects_version_count', 'Affected versions.'),
  originalEstimate: seconds('original_estimate', 'Original estimate.'),
  remainingEstimate: seconds('remaining_estimate', 'Remaining estimate.'),
  timeSpent: seconds('time_spent', 'Time logged.'),
  storyPointsMilli: {
    column: 'story_points_milli',
    sqlType: 'INT UNSIGNED NULL',
    kind: 'milli',
    nullable: true,
    description: 'Story points, in thousandths.',
  },
  sprintId: optionalId('sprint_id', 'The newest sprint.', 'MEDIUMINT UNSIGNED NULL'),
  sprintState: {
    column: 'sprint_state',
    sqlType: 'TINYINT UNSIGNED NULL',
    kind: 'category',
    nullable: true,
    description: 'State of the newest sprint: 0 future, 1 active, 2 closed.',
  },
  closedSprintCount: count('closed_sprint_count', 'Closed sprints the issue was in.'),
  securityLevelId: optionalId('security_level_id', 'The issue security level.', 'MEDIUMINT UNSIGNED NULL'),
  flagged: flag('flagged', 'The issue is flagged (impediment).'),
  hasDescription: flag('has_description', 'The description holds text.'),
  hasAcceptanceCriteria: flag('has_acceptance_criteria', 'The description or the acceptance-criteria field names acceptance criteria.'),
  hasPlaceholderSummary: flag('has_placeholder_summary', 'The summary holds a placeholder such as TBD.'),
  collectedAt: instant('collected_at', 'When Plumbline read the issue.'),
} as const satisfies Record<keyof IssueFact, FactDefinition>;

export type FactName = keyof typeof issueFactCatalogue;

export const factNames = Object.keys(issueFactCatalogue) as FactName[];
