import type { CustomFactSetting } from '../../contracts/settings';
import { err, ok, type Result } from '../../shared/result';
import type { CustomFact, Flag, IssueFact, IssueRelation, StatusCategory } from '../issue-fact';
import { relationKind, statusCategory } from '../issue-fact';
import type { FieldKnowledge } from './field-knowledge';
import { countOf, day, firstOf, instant, isPresent, largest, listOf, mediumId, number, read, seconds, tiny } from './field-values';
import { type IssueJson, systemFields } from './issue-json';
import { closedSprintCount, newestSprint, sprintsOf } from './sprints';
import { hasPlaceholder, namesAcceptanceCriteria, plainText } from './text-signals';

/** What reading an issue needs to know besides the issue. */
export interface CollectKnowledge {
  readonly fields: FieldKnowledge;
  /** Names of link types whose inward side is "is blocked by". */
  readonly blockingLinkTypes: readonly string[];
  readonly customFacts: readonly CustomFactSetting[];
  /** The number of each person, by account id; see `peopleOf`. */
  readonly personNumbers: ReadonlyMap<string, number>;
  /** When the issue was read, in epoch seconds. */
  readonly collectedAt: number;
}

/**
 * All that is kept of one issue. Facts that depend on other issues and versions (`parentCategory`, `childCount`, `openBlockerCount`,
 * `releasedFixVersionCount`) start at "none" here; the fact store derives them from `relations` when it saves the issue.
 */
export interface CollectedIssue {
  readonly fact: IssueFact;
  readonly customFacts: readonly CustomFact[];
  readonly relations: readonly IssueRelation[];
}

/** Why an issue could not become a fact: the field that Jira always gives and did not. */
export interface UnusableIssue {
  readonly issueId: string;
  readonly missing: string;
}

/** Turns one issue into facts. Total: whatever a site leaves out or writes strangely counts as missing; only an issue without an identity is refused. */
export function issueFactsFrom(issue: IssueJson, knowledge: CollectKnowledge): Result<CollectedIssue, UnusableIssue> {
  const identity = identityOf(issue);
  if (!identity.ok) return identity;
  const { projectId, issueId, createdAt } = identity.value;
  const field = issue.fields;
  const category = identity.value.statusCategory;
  const resolvedAt = instant(field.resolutiondate);
  const parentId = read(systemFields.reference, field.parent)?.id ?? null;
  const links = listOf(systemFields.link, field.issuelinks);
  const fixVersions = unique(listOf(systemFields.reference, field.fixVersions).map((version) => version.id));
  const sprints = knowledge.fields.sprint.flatMap((id) => sprintsOf(field[id]));
  const sprint = newestSprint(sprints);
  const description = plainText(field.description);
  const person = (value: unknown): number | null => knowledge.personNumbers.get(read(systemFields.person, value)?.accountId ?? '') ?? null;

  const fact: IssueFact = {
    ...identity.value,
    priorityId: mediumId(field.priority),
    resolutionId: mediumId(field.resolution),
    assigneeId: person(field.assignee),
    reporterId: person(field.reporter),
    updatedAt: instant(field.updated) ?? createdAt,
    statusChangedAt: instant(field.statuscategorychangedate) ?? (category === statusCategory.done ? resolvedAt : null) ?? createdAt,
    // Some workflows clear the resolution but not its date.
    resolvedAt: isPresent(field.resolution) ? resolvedAt : null,
    startDay: firstOf(knowledge.fields.startDate, field, day),
    dueDay: day(field.duedate),
    parentId,
    parentCategory: null,
    childCount: 0,
    openBlockerCount: 0,
    linkCount: tiny(links.length),
    duplicateLinkCount: tiny(links.filter((link) => /duplicat/i.test(link.type.name)).length),
    componentCount: countOf(field.components),
    labelCount: countOf(field.labels),
    fixVersionCount: tiny(fixVersions.length),
    releasedFixVersionCount: 0,
    affectsVersionCount: countOf(field.versions),
    originalEstimate: seconds(field.timeoriginalestimate),
    remainingEstimate: seconds(field.timeestimate),
    timeSpent: seconds(field.timespent),
    storyPointsMilli: firstOf(knowledge.fields.storyPoints, field, milliPoints),
    sprintId: sprint?.id ?? null,
    sprintState: sprint?.state ?? null,
    closedSprintCount: tiny(closedSprintCount(sprints)),
    securityLevelId: mediumId(field.security),
    flagged: flag(knowledge.fields.flagged.some((id) => isPresent(field[id]))),
    hasDescription: flag(description !== ''),
    hasAcceptanceCriteria: flag(
      namesAcceptanceCriteria(description) || knowledge.fields.acceptanceCriteria.some((id) => isPresent(field[id])),
    ),
    hasPlaceholderSummary: flag(hasPlaceholder(read(systemFields.text, field.summary) ?? '')),
    collectedAt: knowledge.collectedAt,
  };
  const blockers = links.flatMap((link) =>
    link.inwardIssue && knowledge.blockingLinkTypes.includes(link.type.name) ? [link.inwardIssue.id] : [],
  );
  const relate = (kind: IssueRelation['kind'], targets: readonly number[]): readonly IssueRelation[] =>
    targets.map((targetId) => ({ kind, targetId, issueId, projectId }));
  return ok({
    fact,
    customFacts: knowledge.customFacts.flatMap((setting) => {
      const value = customValue(setting.kind, field[setting.fieldId]);
      return value === null ? [] : [{ projectId, issueId, fieldNumber: setting.fieldNumber, value }];
    }),
    relations: [
      ...relate(relationKind.parent, parentId === null ? [] : [parentId]),
      ...relate(relationKind.blocker, unique(blockers)),
      ...relate(relationKind.fixVersion, fixVersions),
    ],
  });
}

/**
 * The account ids that an issue's facts refer to, so that they can be numbered before `issueFactsFrom`. `unknown` stands for nobody in
 * particular and must not be kept (https://developer.atlassian.com/platform/forge/user-privacy-guidelines/).
 */
export function peopleOf(issue: IssueJson): readonly string[] {
  return [issue.fields.assignee, issue.fields.reporter]
    .flatMap((person) => read(systemFields.person, person)?.accountId ?? [])
    .filter((accountId) => accountId !== 'unknown');
}

type Identity = Pick<
  IssueFact,
  'projectId' | 'issueId' | 'issueNumber' | 'issueTypeId' | 'hierarchyLevel' | 'statusId' | 'statusCategory' | 'createdAt'
>;

function identityOf(issue: IssueJson): Result<Identity, UnusableIssue> {
  const missing = (field: string) => err({ issueId: issue.id, missing: field });
  const project = read(systemFields.reference, issue.fields.project);
  const issueType = read(systemFields.issuetype, issue.fields.issuetype);
  const status = read(systemFields.status, issue.fields.status);
  const createdAt = instant(issue.fields.created);
  if (!project) return missing('project');
  if (!issueType) return missing('issuetype');
  if (!status) return missing('status');
  if (createdAt === null) return missing('created');
  return ok({
    projectId: project.id,
    issueId: Number(issue.id),
    issueNumber: Number(issue.key.slice(issue.key.lastIndexOf('-') + 1)),
    issueTypeId: issueType.id,
    hierarchyLevel: issueType.hierarchyLevel ?? (issueType.subtask ? -1 : 0),
    statusId: status.id,
    statusCategory: categoryOf(status.statusCategory?.key),
    createdAt,
  });
}

/** Jira's category key as a fact. "No category" and keys of the future count as to do: the work is not known to have begun. */
function categoryOf(key: string | undefined): StatusCategory {
  if (key === 'done') return statusCategory.done;
  return key === 'indeterminate' ? statusCategory.inProgress : statusCategory.toDo;
}

function customValue(kind: CustomFactSetting['kind'], value: unknown): number | null {
  switch (kind) {
    case 'number': {
      const milli = Math.round((number(value) ?? Number.NaN) * 1000);
      return Number.isSafeInteger(milli) ? milli : null;
    }
    case 'date':
      return day(value);
    case 'option':
      return read(systemFields.reference, Array.isArray(value) ? value[0] : value)?.id ?? null;
    case 'present':
      return isPresent(value) ? 1 : null;
  }
}

/** Story points in thousandths; a negative number is no estimate. */
function milliPoints(value: unknown): number | null {
  const points = number(value);
  return points === null || points < 0 ? null : Math.min(Math.round(points * 1000), largest.int);
}

const unique = (ids: readonly number[]): readonly number[] => [...new Set(ids)];
const flag = (value: boolean): Flag => (value ? 1 : 0);
