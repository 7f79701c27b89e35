import type { IssueRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import { plainText } from '../adf-text';
import type { JqlContext, JqlField, Narrowing, SortKey } from '../jql-context';
import { parsePeriod } from '../jql-dates';
import { resolveInProjects, resolveNamed, resolveProject, resolveUser } from '../resolve-names';
import { idField } from './id-field';
import { issueReferenceField } from './issue-reference-field';
import { commentTexts, documentTexts } from './issue-texts';
import { dateField, momentField, numberField } from './moment-field';
import { textField } from './text-field';

const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

/** Jira's system fields by their JQL names, in lower case. */
export const systemJqlFields: ReadonlyMap<string, JqlField> = new Map<string, JqlField>([
  ...named(
    ['project'],
    idField({
      ids: (issue) => [issue.projectId],
      resolve: (text, context) => {
        const id = resolveProject(text, context);
        return id === undefined ? undefined : [id];
      },
      narrow: (ids, context) => projectNarrowing(ids, context),
      sortKey: (issue, { state }) => lower(state.get('projects', issue.projectId)?.name),
    }),
  ),
  ...named(
    ['issuetype', 'type', 'issue type', 'work type', 'worktype'],
    namedField('issueTypes', (issue) => [issue.issueTypeId]),
  ),
  ...named(
    ['status'],
    namedField('statuses', (issue) => [issue.statusId], { fieldId: 'status', now: (issue) => [issue.statusId] }),
  ),
  ...named(
    ['statuscategory', 'status category'],
    idField({
      ids: (issue, { state }) => one(state.get('statuses', issue.statusId)?.category),
      resolve: (text) => (one(statusCategories[text.toLowerCase()]).length === 0 ? undefined : one(statusCategories[text.toLowerCase()])),
      sortKey: (issue, { state }) => ['new', 'indeterminate', 'done'].indexOf(state.get('statuses', issue.statusId)?.category ?? 'new'),
    }),
  ),
  ...named(
    ['priority'],
    idField({
      ids: (issue) => one(issue.priorityId),
      resolve: (text, { state }) => resolveNamed('priorities', text, state),
      position: (id, { state }) => urgency(id, state),
      history: { fieldId: 'priority', now: (issue) => one(issue.priorityId) },
      sortKey: (issue, { state }) => (issue.priorityId === undefined ? null : (urgency(issue.priorityId, state) ?? null)),
    }),
  ),
  ...named(
    ['resolution'],
    idField({
      ids: (issue) => one(issue.resolutionId),
      emptyName: 'unresolved',
      resolve: (text, { state }) => resolveNamed('resolutions', text, state),
      history: { fieldId: 'resolution', now: (issue) => one(issue.resolutionId) },
      sortKey: (issue, { state }) => (issue.resolutionId === undefined ? null : lower(state.get('resolutions', issue.resolutionId)?.name)),
    }),
  ),
  ...named(
    ['assignee'],
    userField((issue) => one(issue.assigneeId), 'assignee'),
  ),
  ...named(
    ['reporter'],
    userField((issue) => one(issue.reporterId), 'reporter'),
  ),
  ...named(
    ['creator'],
    userField((issue) => one(issue.creatorId)),
  ),
  ...named(
    ['watcher'],
    userField((issue) => issue.watcherIds),
  ),
  ...named(
    ['voter'],
    userField((issue) => issue.voterIds),
  ),
  ...named(
    ['worklogauthor'],
    userField((issue, { state }) => state.by('worklogs.issue', issue.id).flatMap((worklog) => one(worklog.authorId))),
  ),
  ...named(
    ['created', 'createddate'],
    momentField((issue) => issue.createdAt),
  ),
  ...named(
    ['updated', 'updateddate'],
    momentField((issue) => issue.updatedAt, updatedNarrowing),
  ),
  ...named(
    ['resolved', 'resolutiondate'],
    momentField((issue) => issue.resolvedAt),
  ),
  ...named(
    ['statuscategorychangeddate'],
    momentField((issue) => issue.statusChangedAt),
  ),
  ...named(
    ['lastviewed'],
    momentField(() => undefined),
  ),
  ...named(
    ['due', 'duedate'],
    dateField((issue) => issue.dueDate),
  ),
  ...named(
    ['worklogdate'],
    dateField((issue, { state }) => {
      const days = state.by('worklogs.issue', issue.id).map((worklog) => new Date(worklog.startedAt).toISOString());
      return days.sort().at(-1);
    }),
  ),
  ...named(
    ['labels', 'label'],
    idField({ ids: (issue) => issue.labels, resolve: (text) => [text], sortKey: (issue) => issue.labels[0]?.toLowerCase() ?? null }),
  ),
  ...named(
    ['component', 'components'],
    idField({
      ids: (issue) => issue.componentIds,
      resolve: (text, context) => resolveInProjects('components', text, context),
      sortKey: (issue, { state }) => lower(state.get('components', issue.componentIds[0] ?? '')?.name),
    }),
  ),
  ...named(
    ['fixversion', 'fixversions'],
    versionField((issue) => issue.fixVersionIds, 'fixVersions'),
  ),
  ...named(
    ['affectedversion', 'affectsversion', 'affectsversions'],
    versionField((issue) => issue.affectsVersionIds),
  ),
  ...named(
    ['summary'],
    textField(
      (issue) => [issue.summary],
      (issue) => issue.summary.toLowerCase(),
    ),
  ),
  ...named(
    ['description'],
    textField(
      (issue) => [plainText(issue.description)],
      (issue) => plainText(issue.description).toLowerCase() || null,
    ),
  ),
  ...named(
    ['environment'],
    textField((issue) => [plainText(issue.environment)]),
  ),
  ...named(['comment'], textField(commentTexts)),
  ...named(['text'], textField(documentTexts)),
  ...named(
    ['key', 'issuekey', 'issue', 'id', 'workitem', 'workitemkey'],
    issueReferenceField((issue) => issue.id, 'self'),
  ),
  ...named(
    ['parent'],
    issueReferenceField((issue) => issue.parentId, 'children'),
  ),
  ...named(['epic link', 'parentepic'], issueReferenceField(epicOf, 'descendants')),
  ...named(
    ['level', 'security', 'security level'],
    idField({
      ids: (issue) => one(issue.securityLevelId),
      resolve: (text, { state }) => {
        const found = [...state.all('securityLevels')].filter(
          (level) => level.id === text || level.name.toLowerCase() === text.toLowerCase(),
        );
        return found.length > 0 ? found.map((level) => level.id) : undefined;
      },
      sortKey: (issue, { state }) => lower(state.get('securityLevels', issue.securityLevelId ?? '')?.name),
    }),
  ),
  ...named(
    ['originalestimate', 'timeoriginalestimate'],
    numberField((issue) => issue.originalEstimate, parseDuration),
  ),
  ...named(
    ['remainingestimate', 'timeestimate'],
    numberField((issue) => issue.remainingEstimate, parseDuration),
  ),
  ...named(
    ['timespent'],
    numberField((issue) => issue.timeSpent, parseDuration),
  ),
  ...named(
    ['workratio'],
    numberField((issue) => workRatio(issue)),
  ),
  ...named(
    ['votes'],
    numberField((issue) => issue.voterIds.length),
  ),
  ...named(
    ['watchers'],
    numberField((issue) => issue.watcherIds.length),
  ),
  ...named(
    ['category'],
    idField({
      ids: (issue, { state }) => one(state.get('projects', issue.projectId)?.categoryId),
      resolve: (text, { state }) => resolveNamed('projectCategories', text, state),
      narrow: (ids, context) => {
        const projects = [...context.state.all('projects')].filter((p) => p.categoryId !== undefined && ids.has(p.categoryId));
        return projectNarrowing(new Set(projects.map((project) => project.id)), context);
      },
    }),
  ),
  ...named(
    ['projecttype'],
    idField({
      ids: (issue, { state }) => one(state.get('projects', issue.projectId)?.typeKey),
      resolve: (text) => (['software', 'business', 'service_desk'].includes(text.toLowerCase()) ? [text.toLowerCase()] : undefined),
    }),
  ),
  ...named(
    ['hierarchylevel'],
    numberField((issue, { state }) => state.get('issueTypes', issue.issueTypeId)?.hierarchyLevel),
  ),
  ...named(
    ['issuelinktype'],
    idField({
      ids: (issue, { state }) =>
        state.by('issueLinks.issue', issue.id).flatMap((link) => {
          const type = state.get('issueLinkTypes', link.typeId);
          return type ? [type.id, (link.sourceIssueId === issue.id ? type.outward : type.inward).toLowerCase()] : [];
        }),
      resolve: (text, { state }) => {
        const wanted = text.toLowerCase();
        const byName = resolveNamed('issueLinkTypes', text, state);
        if (byName) return byName;
        const known = [...state.all('issueLinkTypes')].some((type) =>
          [type.inward, type.outward].some((name) => name.toLowerCase() === wanted),
        );
        return known ? [wanted] : undefined;
      },
    }),
  ),
  ...named(['attachments'], idField({ ids: () => [], resolve: () => undefined })),
]);

function named(names: readonly string[], field: JqlField): [string, JqlField][] {
  return names.map((name) => [name, field]);
}

const statusCategories: Readonly<Record<string, string>> = {
  new: 'new',
  'to do': 'new',
  todo: 'new',
  '2': 'new',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  complete: 'done',
  '3': 'done',
};

function namedField(
  table: 'statuses' | 'issueTypes',
  ids: (issue: IssueRecord) => readonly string[],
  history?: { fieldId: string; now: (issue: IssueRecord) => readonly string[] },
): JqlField {
  return idField({
    ids,
    resolve: (text, { state }) => resolveNamed(table, text, state),
    ...(history ? { history } : {}),
    sortKey: (issue, { state }) => lower(state.get(table, ids(issue)[0] ?? '')?.name),
  });
}

function userField(ids: (issue: IssueRecord, context: JqlContext) => readonly string[], historyId?: 'assignee' | 'reporter'): JqlField {
  return idField({
    ids,
    resolve: (text, { state }) => resolveUser(text, state),
    ...(historyId
      ? { history: { fieldId: historyId, now: (issue) => one(historyId === 'assignee' ? issue.assigneeId : issue.reporterId) } }
      : {}),
    sortKey: (issue, context) => lower(context.state.get('users', ids(issue, context)[0] ?? '')?.displayName),
  });
}

function versionField(ids: (issue: IssueRecord) => readonly string[], historyId?: string): JqlField {
  return idField({
    ids,
    resolve: (text, context) => resolveInProjects('versions', text, context),
    position: (id, { state }) => state.get('versions', id)?.rank,
    ...(historyId ? { history: { fieldId: historyId, now: ids } } : {}),
    sortKey: (issue, { state }) => state.get('versions', ids(issue)[0] ?? '')?.rank ?? null,
  });
}

/** Priorities compare by urgency: the most urgent one is the greatest. */
function urgency(id: string, state: SiteState): number | undefined {
  const rank = state.get('priorities', id)?.rank;
  return rank === undefined ? undefined : -rank;
}

function epicOf(issue: IssueRecord, { state, index }: JqlContext): string | undefined {
  let parent = issue.parentId === undefined ? undefined : index.get(issue.parentId);
  for (let depth = 0; parent !== undefined && depth < 4; depth++) {
    if (state.get('issueTypes', parent.issueTypeId)?.hierarchyLevel === 1) return parent.id;
    parent = parent.parentId === undefined ? undefined : index.get(parent.parentId);
  }
  return undefined;
}

function workRatio(issue: IssueRecord): number | undefined {
  if (!issue.originalEstimate) return undefined;
  return Math.floor(((issue.timeSpent ?? 0) * 100) / issue.originalEstimate);
}

/** JQL writes durations as `3h` or in plain minutes; issues hold seconds. A day has 8 hours and a week 5 days, as by Jira's default. */
function parseDuration(text: string): number | undefined {
  if (/^\d+$/.test(text.trim())) return Number(text) * 60;
  if (parsePeriod(text) === undefined) return undefined;
  const secondsPer: Readonly<Record<string, number>> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)\s*([wdhm])/g)) seconds += Number(amount) * (secondsPer[unit ?? ''] ?? 0);
  return seconds;
}

function projectNarrowing(ids: ReadonlySet<string>, { index }: JqlContext): Narrowing {
  const projects = [...ids];
  const [only] = projects;
  return {
    size: projects.reduce((sum, id) => sum + index.countInProject(id), 0),
    ids: () => (projects.length === 1 && only !== undefined ? index.inProject(only) : projects.flatMap((id) => index.inProject(id))),
    ...(projects.length === 1 ? { sortedBy: 'key' as const } : {}),
  };
}

function updatedNarrowing(operator: string, ms: number, { index }: JqlContext): Narrowing | undefined {
  if (operator !== '>' && operator !== '>=') return undefined;
  const ids = index.updatedBetween(operator === '>' ? ms + 1 : ms);
  return { size: ids.length, ids: () => ids, sortedBy: 'updated' };
}

function lower(text: string | undefined): SortKey {
  return text?.toLowerCase() ?? null;
}
