import type { FieldRecord, IssueRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { Caller, SiteServices } from '../operation';
import { commentsPage, worklogsPage } from './comment-view';
import { customFieldView } from './custom-field-view';
import {
  issueTypeView,
  type Json,
  priorityView,
  projectRef,
  resolutionView,
  statusCategoryView,
  statusView,
  userRef,
  versionRef,
} from './references';
import { timestamp } from './timestamp';

export interface ViewContext {
  readonly site: SiteServices;
  readonly state: SiteState;
  readonly caller: Caller;
}

type FieldView = (issue: IssueRecord, context: ViewContext) => unknown;

/** System fields of an issue by id, as Jira's v3 REST API shows them. */
export const systemFieldViews: Readonly<Record<string, FieldView>> = {
  summary: (issue) => issue.summary,
  description: (issue) => document(issue.description),
  environment: (issue) => document(issue.environment),
  issuetype: (issue, { site, state }) => found(state.get('issueTypes', issue.issueTypeId), (type) => issueTypeView(site, type)),
  project: (issue, { site, state }) => found(state.get('projects', issue.projectId), (project) => projectRef(site, state, project)),
  status: (issue, { site, state }) => found(state.get('statuses', issue.statusId), (status) => statusView(site, status)),
  statusCategory: (issue, { site, state }) =>
    found(state.get('statuses', issue.statusId), (status) => statusCategoryView(site, status.category)),
  priority: (issue, { site, state }) => found(state.get('priorities', issue.priorityId ?? ''), (priority) => priorityView(site, priority)),
  resolution: (issue, { site, state }) =>
    found(state.get('resolutions', issue.resolutionId ?? ''), (resolution) => resolutionView(site, resolution)),
  resolutiondate: (issue) => moment(issue.resolvedAt),
  created: (issue) => timestamp(issue.createdAt),
  updated: (issue) => timestamp(issue.updatedAt),
  statuscategorychangedate: (issue) => timestamp(issue.statusChangedAt),
  duedate: (issue) => issue.dueDate ?? null,
  lastViewed: () => null,
  assignee: (issue, { site, state }) => userRef(site, state, issue.assigneeId),
  reporter: (issue, { site, state }) => userRef(site, state, issue.reporterId),
  creator: (issue, { site, state }) => userRef(site, state, issue.creatorId),
  labels: (issue) => issue.labels,
  components: (issue, { site, state }) =>
    issue.componentIds.flatMap((id) => {
      const component = state.get('components', id);
      if (!component) return [];
      return [{ self: `${site.siteUrl}/rest/api/3/component/${id}`, id, name: component.name, description: component.description }];
    }),
  fixVersions: (issue, context) => versions(issue.fixVersionIds, context),
  versions: (issue, context) => versions(issue.affectsVersionIds, context),
  security: (issue, { site, state }) =>
    found(state.get('securityLevels', issue.securityLevelId ?? ''), (level) => ({
      self: `${site.siteUrl}/rest/api/3/securitylevel/${level.id}`,
      id: level.id,
      description: level.description,
      name: level.name,
    })),
  parent: (issue, context) => (issue.parentId === undefined ? undefined : linkedIssueView(issue.parentId, context)),
  subtasks: (issue, context) =>
    context.state
      .by('issues.parent', issue.id)
      .filter((child) => (context.state.get('issueTypes', child.issueTypeId)?.hierarchyLevel ?? 0) < 0)
      .sort((a, b) => a.number - b.number)
      .flatMap((child) => linkedIssueView(child.id, context) ?? []),
  issuelinks: (issue, context) => issueLinks(issue, context),
  timeoriginalestimate: (issue) => issue.originalEstimate ?? null,
  timeestimate: (issue) => issue.remainingEstimate ?? null,
  timespent: (issue) => issue.timeSpent ?? null,
  aggregatetimeoriginalestimate: (issue, context) => aggregate(issue, context, (one) => one.originalEstimate),
  aggregatetimeestimate: (issue, context) => aggregate(issue, context, (one) => one.remainingEstimate),
  aggregatetimespent: (issue, context) => aggregate(issue, context, (one) => one.timeSpent),
  timetracking: (issue) => timeTracking(issue),
  progress: (issue) => progress(issue.timeSpent, issue.remainingEstimate),
  aggregateprogress: (issue, context) =>
    progress(
      aggregate(issue, context, (one) => one.timeSpent) ?? undefined,
      aggregate(issue, context, (one) => one.remainingEstimate) ?? undefined,
    ),
  workratio: (issue) => (issue.originalEstimate ? Math.floor(((issue.timeSpent ?? 0) * 100) / issue.originalEstimate) : -1),
  votes: (issue, { site, caller }) => ({
    self: `${site.siteUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: issue.voterIds.length,
    hasVoted: caller.accountId !== undefined && issue.voterIds.includes(caller.accountId),
  }),
  watches: (issue, { site, caller }) => ({
    self: `${site.siteUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watcherIds.length,
    isWatching: caller.accountId !== undefined && issue.watcherIds.includes(caller.accountId),
  }),
  attachment: () => [],
  comment: (issue, context) => commentsPage(issue, context),
  worklog: (issue, context) => worklogsPage(issue, context),
};

/** The value of any field of an issue. `undefined`: the issue has no such field. */
export function fieldView(issue: IssueRecord, field: FieldRecord, context: ViewContext): unknown {
  if (!field.custom) return systemFieldViews[field.id]?.(issue, context);
  return customFieldView(field, issue.custom[field.id], context);
}

/** An issue inside another one: a parent, a sub-task, the other end of a link. `undefined` when the caller may not see it. */
export function linkedIssueView(issueId: string, context: ViewContext): Json | undefined {
  const { site, state, caller } = context;
  const issue = state.get('issues', issueId);
  if (!issue || !site.permissions.canSeeIssue(caller, issueId)) return undefined;
  const names = ['summary', 'status', 'priority', 'issuetype'];
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.siteUrl}/rest/api/3/issue/${issue.id}`,
    fields: Object.fromEntries(names.map((name) => [name, systemFieldViews[name]?.(issue, context)])),
  };
}

function issueLinks(issue: IssueRecord, context: ViewContext): Json[] {
  const { site, state } = context;
  return state.by('issueLinks.issue', issue.id).flatMap((link) => {
    const type = state.get('issueLinkTypes', link.typeId);
    const outward = link.sourceIssueId === issue.id;
    const other = linkedIssueView(outward ? link.targetIssueId : link.sourceIssueId, context);
    if (!type || !other) return [];
    return [
      {
        id: link.id,
        self: `${site.siteUrl}/rest/api/3/issueLink/${link.id}`,
        type: { ...type, self: `${site.siteUrl}/rest/api/3/issueLinkType/${type.id}` },
        [outward ? 'outwardIssue' : 'inwardIssue']: other,
      },
    ];
  });
}

function versions(ids: readonly string[], { site, state }: ViewContext): Json[] {
  return ids.flatMap((id) => {
    const version = state.get('versions', id);
    return version ? [versionRef(site, version)] : [];
  });
}

function found<T>(record: T | undefined, view: (record: T) => unknown): unknown {
  return record === undefined ? null : view(record);
}

function moment(ms: number | undefined): string | null {
  return ms === undefined ? null : timestamp(ms);
}

/** Rich text as an ADF document; text of an old import becomes one paragraph per line. */
export function document(value: IssueRecord['description']): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') return value;
  const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** Sums a figure over an issue and its sub-tasks; `null` when none of them has it. */
function aggregate(issue: IssueRecord, { state }: ViewContext, figure: (issue: IssueRecord) => number | undefined): number | null {
  const children = state
    .by('issues.parent', issue.id)
    .filter((child) => (state.get('issueTypes', child.issueTypeId)?.hierarchyLevel ?? 0) < 0);
  const figures = [issue, ...children].map(figure).filter((value): value is number => value !== undefined);
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0);
}

function progress(spent: number | undefined, remaining: number | undefined): Json {
  const done = spent ?? 0;
  const total = done + (remaining ?? 0);
  return { progress: done, total, ...(total > 0 ? { percent: Math.floor((done * 100) / total) } : {}) };
}

function timeTracking(issue: IssueRecord): Json {
  const part = (name: string, seconds: number | undefined) =>
    seconds === undefined ? {} : { [name]: duration(seconds), [`${name}Seconds`]: seconds };
  return {
    ...part('originalEstimate', issue.originalEstimate),
    ...part('remainingEstimate', issue.remainingEstimate),
    ...part('timeSpent', issue.timeSpent),
  };
}

/** Seconds as Jira writes them: `1w 2d 3h`, with 8 hours a day and 5 days a week. */
export function duration(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['w', 144_000],
    ['d', 28_800],
    ['h', 3600],
    ['m', 60],
  ];
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of units) {
    const amount = Math.floor(rest / size);
    if (amount > 0) parts.push(`${amount}${unit}`);
    rest -= amount * size;
  }
  return parts.length > 0 ? parts.join(' ') : '0m';
}
