import type { ChangelogItem, IssueRecord } from '../../jira/model/records';
import type { SiteState, TableName } from '../../jira/model/site-state';
import { seedIds } from '../../jira/site/seed-ids';

/** References of a site that lead nowhere, each as `from → table id`. */
export function danglingReferences(state: SiteState): string[] {
  const missing: string[] = [];
  const need = (from: string, table: TableName, ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined && !state.has(table, id)) missing.push(`${from} → ${table} ${id}`);
  };
  for (const issue of state.all('issues')) {
    need(issue.key, 'projects', [issue.projectId]);
    need(issue.key, 'issueTypes', [issue.issueTypeId]);
    need(issue.key, 'statuses', [issue.statusId]);
    need(issue.key, 'priorities', [issue.priorityId]);
    need(issue.key, 'resolutions', [issue.resolutionId]);
    need(issue.key, 'users', [issue.assigneeId, issue.reporterId, issue.creatorId, ...issue.watcherIds]);
    need(issue.key, 'issues', [issue.parentId]);
    need(issue.key, 'securityLevels', [issue.securityLevelId]);
    need(issue.key, 'components', issue.componentIds);
    need(issue.key, 'versions', [...issue.fixVersionIds, ...issue.affectsVersionIds]);
    need(issue.key, 'sprints', sprintIdsOf(issue));
    need(issue.key, 'fields', Object.keys(issue.custom));
  }
  for (const project of state.all('projects')) {
    need(project.key, 'users', [project.leadAccountId]);
    need(project.key, 'projectCategories', [project.categoryId]);
    need(project.key, 'issueTypeSchemes', [project.issueTypeSchemeId]);
    need(project.key, 'workflowSchemes', [project.workflowSchemeId]);
    need(project.key, 'permissionSchemes', [project.permissionSchemeId]);
    need(project.key, 'securitySchemes', [project.issueSecuritySchemeId]);
  }
  for (const link of state.all('issueLinks')) {
    need(`link ${link.id}`, 'issues', [link.sourceIssueId, link.targetIssueId]);
    need(`link ${link.id}`, 'issueLinkTypes', [link.typeId]);
  }
  for (const comment of state.all('comments')) need(`comment ${comment.id}`, 'users', [comment.authorId]);
  for (const worklog of state.all('worklogs')) need(`worklog ${worklog.id}`, 'users', [worklog.authorId]);
  for (const change of state.all('changelogs')) need(`change ${change.id}`, 'users', [change.authorId]);
  for (const sprint of state.all('sprints')) need(sprint.name, 'boards', [sprint.boardId]);
  for (const board of state.all('boards')) need(board.name, 'filters', [board.filterId]);
  for (const gadget of state.all('gadgets')) need(`gadget ${gadget.id}`, 'dashboards', [gadget.dashboardId]);
  return missing;
}

/** Issues whose type or status their project does not have. */
export function misplacedIssues(state: SiteState): string[] {
  return [...state.all('issues')].flatMap((issue) => {
    const project = state.get('projects', issue.projectId);
    const types = state.get('issueTypeSchemes', project?.issueTypeSchemeId ?? '')?.issueTypeIds ?? [];
    const scheme = state.get('workflowSchemes', project?.workflowSchemeId ?? '');
    const workflowId = scheme?.workflowIdByIssueTypeId[issue.issueTypeId] ?? scheme?.defaultWorkflowId ?? '';
    const statuses = state.get('workflows', workflowId)?.statusIds ?? [];
    if (!types.includes(issue.issueTypeId)) return [`${issue.key}: type not in the project's scheme`];
    return statuses.includes(issue.statusId) ? [] : [`${issue.key}: status not in its workflow`];
  });
}

/** Histories with a gap, or that end elsewhere than at the issue's present state. */
export function brokenHistories(state: SiteState): string[] {
  return [...state.all('issues')].flatMap((issue) => {
    const present = presentOf(issue);
    const items = state
      .by('changelogs.issue', issue.id)
      .flatMap((change) => change.items)
      .filter((item) => item.fieldId in present);
    const last = new Map<string, ChangelogItem>();
    const gaps = items.flatMap((item) => {
      const before = last.get(item.fieldId);
      last.set(item.fieldId, item);
      return before && before.to !== item.from ? [`${issue.key} ${item.field}: to ${before.to}, then from ${item.from}`] : [];
    });
    const ends = [...last.values()].filter((item) => item.to !== present[item.fieldId]);
    return [...gaps, ...ends.map((item) => `${issue.key} ${item.field}: ends at ${item.to}, the issue holds ${present[item.fieldId]}`)];
  });
}

/** The fields whose changes are recorded, as a changelog would write their values. */
function presentOf(issue: IssueRecord): Readonly<Record<string, string | null>> {
  const amount = (value: number | undefined) => (value === undefined ? null : String(value));
  return {
    status: issue.statusId,
    resolution: issue.resolutionId ?? null,
    assignee: issue.assigneeId ?? null,
    duedate: issue.dueDate ?? null,
    priority: issue.priorityId ?? null,
    timespent: amount(issue.timeSpent),
    timeestimate: amount(issue.remainingEstimate),
    [seedIds.fields.sprint]: sprintIdsOf(issue).join(', '),
    [seedIds.fields.flagged]: issue.custom[seedIds.fields.flagged] ? `[${seedIds.flaggedOption}]` : null,
  };
}

/** Issues on which something happened out of order, or in the future. */
export function disorderedTimes(state: SiteState, now: number): string[] {
  const rules: readonly (readonly [words: string, broken: (issue: IssueRecord, moments: readonly number[]) => boolean])[] = [
    ['something happened before it was created', (issue, moments) => moments.some((at) => at < issue.createdAt)],
    ['updated is not its last change', (issue, moments) => Math.max(issue.createdAt, ...moments) !== issue.updatedAt],
    ['updated in the future', (issue) => issue.updatedAt > now],
    ['resolved before it was created', (issue) => (issue.resolvedAt ?? issue.createdAt) < issue.createdAt],
    ['resolved but not done', (issue) => issue.resolvedAt !== undefined && state.get('statuses', issue.statusId)?.category !== 'done'],
    ['status changed outside its life', (issue) => issue.statusChangedAt < issue.createdAt || issue.statusChangedAt > issue.updatedAt],
    ['older than its project', (issue) => (state.get('projects', issue.projectId)?.createdAt ?? 0) > issue.createdAt],
    ['older than its parent', (issue) => (state.get('issues', issue.parentId ?? '')?.createdAt ?? 0) >= issue.createdAt],
    ['starts after it is due', (issue) => String(issue.custom[seedIds.fields.startDate] ?? '') > (issue.dueDate ?? '9999')],
  ];
  return [...state.all('issues')].flatMap((issue) => {
    const moments = [
      ...state.by('changelogs.issue', issue.id).map((change) => change.createdAt),
      ...state.by('comments.issue', issue.id).map((comment) => comment.createdAt),
      ...state.by('worklogs.issue', issue.id).map((worklog) => worklog.createdAt),
    ];
    return rules.filter(([, broken]) => broken(issue, moments)).map(([words]) => `${issue.key}: ${words}`);
  });
}

function sprintIdsOf(issue: IssueRecord): readonly string[] {
  const ids = issue.custom[seedIds.fields.sprint];
  return Array.isArray(ids) ? ids : [];
}
