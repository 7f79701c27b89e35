import { idsOf } from '../../jql/fields/custom-fields';
import type { FieldRecord, IssueRecord, SprintRecord } from '../../model/records';
import { fieldView, type ViewContext } from '../../views/issue-fields-view';
import { issueView } from '../../views/issue-view';
import { Bean, type BeanProperty, ExpressionFunction, fromJson, Instant, type Value } from '../values';
import { entityProperties } from './entity-properties';
import { changelogsOf, commentsOf, newestChangelog, worklogsOf } from './issue-content-beans';
import { projectBean } from './project-bean';
import { richTextOrNull } from './rich-text-bean';
import {
  atOnce,
  componentBean,
  dayOrNull,
  idOf,
  is,
  issueTypeBean,
  lazily,
  linkTypeBean,
  momentOrNull,
  oneByOne,
  priorityBean,
  resolutionBean,
  securityLevelBean,
  sprintBean,
  statusBean,
  versionBean,
} from './simple-beans';
import { userOrNull } from './user-bean';

/**
 * The type `Issue` ("Jira expressions types") over a record, stored or not yet: a validator sees the issue as the transition would leave it.
 * Issues it leads to are those that the caller may see.
 */
export function issueBean(issue: IssueRecord, context: ViewContext): Bean {
  return new Bean(
    'Issue',
    issue.id,
    { ...coreProperties(issue, context), ...peopleAndPlanning(issue, context), ...relations(issue, context), ...agile(issue, context) },
    () => issueView(issue, { fields: ['*navigable'], expand: new Set(), properties: [] }, context),
    (name) => customField(issue, name, context),
  );
}

type Properties = Readonly<Record<string, BeanProperty>>;

function coreProperties(issue: IssueRecord, context: ViewContext): Properties {
  const { state } = context;
  return {
    id: is(idOf(issue)),
    key: is(issue.key),
    summary: is(issue.summary),
    description: lazily(() => richTextOrNull(issue.description)),
    environment: lazily(() => richTextOrNull(issue.environment)),
    project: lazily(() => orNull(state.get('projects', issue.projectId), (project) => projectBean(project, context))),
    issueType: lazily(() => orNull(state.get('issueTypes', issue.issueTypeId), (type) => issueTypeBean(type, context))),
    status: lazily(() => orNull(state.get('statuses', issue.statusId), (status) => statusBean(status, context))),
    priority: lazily(() => orNull(state.get('priorities', issue.priorityId ?? ''), (priority) => priorityBean(priority, context))),
    resolution: lazily(() => orNull(state.get('resolutions', issue.resolutionId ?? ''), (one) => resolutionBean(one, context))),
    securityLevel: lazily(() => orNull(state.get('securityLevels', issue.securityLevelId ?? ''), securityLevelBean)),
    created: is(new Instant(issue.createdAt)),
    updated: is(new Instant(issue.updatedAt)),
    resolutionDate: is(momentOrNull(issue.resolvedAt)),
    properties: lazily(() => entityProperties('issue', issue.id, context)),
  };
}

function peopleAndPlanning(issue: IssueRecord, context: ViewContext): Properties {
  const { state } = context;
  const people = (ids: readonly string[]) => atOnce(() => ids.map((id) => userOrNull(id, context)));
  const versions = (ids: readonly string[]) =>
    atOnce(() => ids.flatMap((id) => state.get('versions', id) ?? []).map((version) => versionBean(version, context)));
  return {
    assignee: atOnce(() => userOrNull(issue.assigneeId, context)),
    reporter: atOnce(() => userOrNull(issue.reporterId, context)),
    creator: atOnce(() => userOrNull(issue.creatorId, context)),
    watches: atOnce(() => issue.watcherIds.length),
    watchers: people(issue.watcherIds),
    votes: atOnce(() => issue.voterIds.length),
    voters: people(issue.voterIds),
    dueDate: is(dayOrNull(issue.dueDate)),
    originalEstimate: is(issue.originalEstimate ?? null),
    remainingEstimate: is(issue.remainingEstimate ?? null),
    timeSpent: is(issue.timeSpent ?? null),
    labels: atOnce(() => issue.labels),
    components: atOnce(() => issue.componentIds.flatMap((id) => state.get('components', id) ?? []).map(componentBean)),
    versions: versions(issue.affectsVersionIds),
    fixVersions: versions(issue.fixVersionIds),
  };
}

function relations(issue: IssueRecord, context: ViewContext): Properties {
  const { state } = context;
  const children = (): readonly IssueRecord[] =>
    state
      .by('issues.parent', issue.id)
      .filter((child) => context.site.permissions.canSeeIssue(context.caller, child.id))
      .sort((a, b) => a.number - b.number);
  const isSubtask = (child: IssueRecord): boolean => (state.get('issueTypes', child.issueTypeId)?.hierarchyLevel ?? 0) < 0;
  const beans = (issues: readonly IssueRecord[]): readonly Value[] => issues.map((one) => issueBean(one, context));
  return {
    parent: atOnce(() => visibleIssue(issue.parentId, context)),
    subtasks: oneByOne(() => beans(children().filter(isSubtask))),
    childIssues: atOnce(() => beans(children())),
    links: oneByOne(() => linksOf(issue, context)),
    comments: oneByOne(() => commentsOf(issue, context)),
    worklogs: atOnce(() => worklogsOf(issue, context)),
    changelogs: oneByOne(() => changelogsOf(issue, context)),
    getNewestChangelog: oneByOne(() => new ExpressionFunction((args) => newestChangelog(issue, args, context))),
    attachments: atOnce(() => []),
  };
}

/** Fields of Jira Software ("Jira expressions types": Issue). */
function agile(issue: IssueRecord, context: ViewContext): Properties {
  const { state } = context;
  const sprints = (): readonly SprintRecord[] => {
    const field = fieldOfType(context, ':gh-sprint');
    return idsOf((field && issue.custom[field.id]) ?? null).flatMap((id) => state.get('sprints', id) ?? []);
  };
  const isEpic = (one: IssueRecord): boolean => state.get('issueTypes', one.issueTypeId)?.hierarchyLevel === 1;
  const open = () => sprints().findLast((sprint) => sprint.state !== 'closed');
  return {
    sprint: oneByOne(() => orNull(open(), (sprint) => sprintBean(sprint, context))),
    closedSprints: oneByOne(() => sprints().flatMap((sprint) => (sprint.state === 'closed' ? [sprintBean(sprint, context)] : []))),
    flagged: oneByOne(() => isFlagged(issue, context)),
    isEpic: is(isEpic(issue)),
    epic: oneByOne(() => {
      const parent = state.get('issues', issue.parentId ?? '');
      return parent && isEpic(parent) ? visibleIssue(parent.id, context) : null;
    }),
    stories: oneByOne(() => state.by('issues.parent', issue.id).flatMap((child) => visibleIssue(child.id, context) ?? [])),
  };
}

function isFlagged(issue: IssueRecord, { state }: ViewContext): boolean {
  const field = [...state.all('fields')].find((candidate) => candidate.custom && candidate.name === 'Flagged');
  const value = field && issue.custom[field.id];
  return value !== undefined && value !== null && idsOf(value).length > 0;
}

function fieldOfType({ state }: ViewContext, ending: string): FieldRecord | undefined {
  return [...state.all('fields')].find((field) => field.schemaCustom?.endsWith(ending) === true);
}

function linksOf(issue: IssueRecord, context: ViewContext): readonly Value[] {
  return context.state.by('issueLinks.issue', issue.id).flatMap((link) => {
    const type = context.state.get('issueLinkTypes', link.typeId);
    const isOutward = link.sourceIssueId === issue.id;
    const other = visibleIssue(isOutward ? link.targetIssueId : link.sourceIssueId, context);
    if (!type || !other) return [];
    const properties = {
      id: is(idOf(link)),
      type: is(linkTypeBean(type)),
      direction: is(isOutward ? 'outward' : 'inward'),
      linkedIssue: is(other),
      outwardIssue: is(isOutward ? other : null),
      inwardIssue: is(isOutward ? null : other),
    };
    return [new Bean('IssueLink', link.id, properties, () => ({ id: link.id, type }))];
  });
}

/** An issue by its id; null when there is none or the caller may not see it. */
export function visibleIssue(issueId: string | undefined, context: ViewContext): Value {
  const issue = issueId === undefined ? undefined : context.state.get('issues', issueId);
  return issue && context.site.permissions.canSeeIssue(context.caller, issue.id) ? issueBean(issue, context) : null;
}

/** A custom field by id or by its key in an app, in the form of REST. */
function customField(issue: IssueRecord, name: string, context: ViewContext): BeanProperty | undefined {
  const field = context.state.get('fields', name);
  if (!field?.custom || (field.projectId !== undefined && field.projectId !== issue.projectId)) return undefined;
  return atOnce(() => fromJson(fieldView(issue, field, context)));
}

function orNull<T>(record: T | undefined, bean: (record: T) => Value): Value {
  return record === undefined ? null : bean(record);
}
