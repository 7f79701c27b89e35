import type { Clock } from '../../clock';
import type { ChangelogItem, FieldValue, IssueRecord } from '../model/records';
import type { SiteState, TableName } from '../model/site-state';
import { CustomFields, customValues } from './custom-fields';
import { sprintOf } from './custom-value';
import { defined } from './defined';
import { freeId } from './free-id';
import type { HistoryLine, IssueLine, PersonLine, SprintLine } from './issue-line';
import type { PendingRelations } from './pending-relations';
import type { ProjectInProgress, ProjectRecords } from './project-records';
import type { ReferenceRecords } from './reference-records';
import type { SprintRecords } from './sprint-records';

/** The changelog fields whose `from` and `to` are ids, and the table that they point into. */
const idFields: Readonly<Record<string, TableName>> = {
  status: 'statuses',
  issuetype: 'issueTypes',
  priority: 'priorities',
  resolution: 'resolutions',
  fixVersions: 'versions',
  versions: 'versions',
  components: 'components',
};
/** Old changelog items name the field as the screen does and have no `fieldId`. */
const fieldIdByScreenName: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Version: 'versions',
  Component: 'components',
  'due date': 'duedate',
};

type RichText = IssueRecord['description'];

/** Turns parsed lines into issues with their comments, worklogs and changelogs. */
export class IssueRecords {
  droppedValues = 0;
  readonly assignments = new Map<string, number>();
  private readonly customFields: CustomFields;
  /** Written last: the ids in them may belong to statuses, versions … that a later line names first. */
  private readonly histories: { readonly history: HistoryLine; readonly issueId: string }[] = [];

  constructor(
    private readonly state: SiteState,
    private readonly references: ReferenceRecords,
    private readonly projects: ProjectRecords,
    private readonly sprints: SprintRecords,
    private readonly relations: PendingRelations,
    private readonly clock: Clock,
  ) {
    this.customFields = new CustomFields(state, (value) => this.customUser(value));
  }

  put(line: IssueLine): IssueRecord {
    const { fields } = line;
    const project = this.projects.project(fields.project);
    const id = freeId(this.state, 'issues', line.id);
    const updatedAt = fields.updated ?? fields.created ?? this.clock.now();
    const createdAt = fields.created ?? updatedAt;
    const number = Number(line.key.slice(line.key.lastIndexOf('-') + 1));
    const issueTypeId = this.references.issueType(fields.issuetype);
    const statusId = this.references.status(fields.status);
    const creatorId = this.references.user(fields.creator);
    const reporterId = this.references.user(fields.reporter);
    const assigneeId = this.references.user(fields.assignee);
    if (assigneeId) this.assignments.set(assigneeId, (this.assignments.get(assigneeId) ?? 0) + 1);
    const time = fields.timetracking;
    const issue: IssueRecord = defined({
      id,
      key: line.key,
      number,
      projectId: project.id,
      formerKeys: [],
      issueTypeId,
      statusId,
      summary: fields.summary ?? '',
      description: textOrNothing(fields.description),
      environment: textOrNothing(fields.environment),
      priorityId: fields.priority ? this.references.priority(fields.priority) : undefined,
      resolutionId: fields.resolution ? this.references.resolution(fields.resolution) : undefined,
      resolvedAt: fields.resolutiondate ?? undefined,
      assigneeId,
      reporterId,
      creatorId: creatorId ?? reporterId,
      createdAt,
      updatedAt,
      statusChangedAt: statusChangedAt(line, updatedAt),
      dueDate: fields.duedate ?? undefined,
      labels: fields.labels ?? [],
      componentIds: unique((fields.components ?? []).map((component) => this.projects.component(project.id, component))),
      fixVersionIds: unique((fields.fixVersions ?? []).map((version) => this.projects.version(project.id, version))),
      affectsVersionIds: unique((fields.versions ?? []).map((version) => this.projects.version(project.id, version))),
      securityLevelId: fields.security ? this.projects.securityLevel(project.id, fields.security) : undefined,
      originalEstimate: time?.originalEstimateSeconds ?? fields.timeoriginalestimate ?? undefined,
      remainingEstimate: time?.remainingEstimateSeconds ?? fields.timeestimate ?? undefined,
      timeSpent: time?.timeSpentSeconds ?? fields.timespent ?? undefined,
      watcherIds: [],
      voterIds: [],
      custom: this.customOf(line, project),
    });
    this.state.put('issues', issue);
    this.count(project, issue);
    this.putComments(line, id, createdAt);
    this.putWorklogs(line, id, createdAt);
    this.histories.push(...(line.changelog?.histories ?? []).map((history) => ({ history, issueId: id })));
    this.relations.collect(line, id, this.epicKeyOf(line));
    return issue;
  }

  putHistories(): void {
    for (const { history, issueId } of this.histories) this.putHistory(history, issueId);
  }

  private count(project: ProjectInProgress, issue: IssueRecord): void {
    project.issues += 1;
    project.highestNumber = Math.max(project.highestNumber, issue.number);
    project.firstCreated = Math.min(project.firstCreated, issue.createdAt);
    project.issueTypeIds.add(issue.issueTypeId);
    project.statusIds.add(issue.statusId);
  }

  private customOf(line: IssueLine, project: ProjectInProgress): Record<string, FieldValue> {
    const custom: Record<string, FieldValue> = {};
    const sprintLines: SprintLine[] = [...(line.fields.closedSprints ?? []), ...(line.fields.sprint ? [line.fields.sprint] : [])];
    let flagged = line.fields.flagged === true;
    for (const { id, value, kind } of customValues(line.fields)) {
      if (kind === 'sprints') sprintLines.push(...(value as unknown[]).flatMap((part) => sprintOf(part) ?? []));
      else if (kind === 'flag') flagged = true;
      else if (!this.customFields.isEpicLink(id, line.names?.[id])) {
        const stored = this.customFields.store(id, value, kind, line.names?.[id]);
        if (stored.ok) custom[stored.fieldId] = stored.value;
        else this.droppedValues += 1;
      }
    }
    if (sprintLines.length > 0) {
      custom[this.customFields.sprintFieldId()] = unique(sprintLines.map((sprint) => this.sprints.sprint(sprint, project)));
    }
    if (flagged) {
      const flag = this.customFields.flag();
      custom[flag.fieldId] = [flag.optionId];
    }
    return custom;
  }

  private epicKeyOf(line: IssueLine): string | undefined {
    const link = customValues(line.fields).find(({ id, kind }) => kind === 'text' && this.customFields.isEpicLink(id, line.names?.[id]));
    return link && String(link.value);
  }

  private putComments(line: IssueLine, issueId: string, fallback: number): void {
    for (const comment of line.fields.comment?.comments ?? []) {
      const createdAt = comment.created ?? fallback;
      this.state.put(
        'comments',
        defined({
          id: freeId(this.state, 'comments', comment.id),
          issueId,
          authorId: this.references.user(comment.author),
          body: comment.body ?? '',
          createdAt,
          updatedAt: comment.updated ?? createdAt,
        }),
      );
    }
  }

  private putWorklogs(line: IssueLine, issueId: string, fallback: number): void {
    for (const worklog of line.fields.worklog?.worklogs ?? []) {
      const startedAt = worklog.started ?? worklog.created ?? fallback;
      this.state.put(
        'worklogs',
        defined({
          id: freeId(this.state, 'worklogs', worklog.id),
          issueId,
          authorId: this.references.user(worklog.author),
          comment: textOrNothing(worklog.comment),
          startedAt,
          timeSpentSeconds: worklog.timeSpentSeconds,
          createdAt: worklog.created ?? startedAt,
          updatedAt: worklog.updated ?? worklog.created ?? startedAt,
        }),
      );
    }
  }

  private putHistory(history: HistoryLine, issueId: string): void {
    this.state.put(
      'changelogs',
      defined({
        id: freeId(this.state, 'changelogs', history.id),
        issueId,
        authorId: this.references.user(history.author),
        createdAt: history.created,
        items: history.items.map((item) => this.historyItem(item)),
      }),
    );
  }

  private historyItem(item: HistoryLine['items'][number]): ChangelogItem {
    const fieldId = item.fieldId ?? fieldIdByScreenName[item.field] ?? item.field;
    const table = idFields[fieldId];
    const siteId = (id: string | null | undefined): string | null => (id ? (table ? this.references.siteId(table, id) : id) : null);
    return {
      field: item.field,
      fieldId,
      fieldtype: item.fieldtype === 'custom' ? 'custom' : 'jira',
      from: siteId(item.from),
      fromString: item.fromString ?? null,
      to: siteId(item.to),
      toString: item.toString ?? null,
    };
  }

  private customUser(value: unknown): string | undefined {
    const user = value as Partial<PersonLine> & { emailAddress?: string };
    if (!user.accountId) return undefined;
    return this.references.user({
      accountId: user.accountId,
      displayName: user.displayName ?? user.accountId,
      active: user.active ?? true,
    });
  }
}

/** When the status last changed: said by the issue, else by its history, else the nearest moment that is known. */
function statusChangedAt(line: IssueLine, updatedAt: number): number {
  const { fields } = line;
  if (fields.statuscategorychangedate) return fields.statuscategorychangedate;
  const changes = (line.changelog?.histories ?? []).filter((history) => history.items.some((item) => item.field === 'status'));
  if (changes.length > 0) return Math.max(...changes.map((history) => history.created));
  return fields.resolutiondate ?? updatedAt;
}

/** Jira shows an empty text as no text. */
function textOrNothing(text: RichText | null): RichText {
  return text === null || text === '' ? undefined : text;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
