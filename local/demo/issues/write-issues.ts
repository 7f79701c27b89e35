import type { IssueRecord } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { seedIds } from '../../jira/site/seed-ids';
import type { DemoProject } from '../company/demo-project';
import type { IssueDraft } from './issue-draft';
import type { LinkDraft } from './link-issues';

export interface NumberedProject {
  readonly project: DemoProject;
  readonly issues: readonly IssueDraft[];
}

/** Gives ids over the whole site and keys within each project in the order in which the issues were created. */
export function numberIssues(state: SiteState, all: readonly NumberedProject[]): IssueDraft[] {
  const ordered = all.flatMap(({ issues }) => issues).sort((a, b) => a.createdAt - b.createdAt);
  const keyOf = new Map(all.map(({ project }) => [project.id, project.row.key]));
  const next = new Map<string, number>();
  for (const issue of ordered) {
    issue.id = state.nextId('issues');
    issue.number = next.get(issue.projectId) ?? 1;
    issue.key = `${keyOf.get(issue.projectId)}-${issue.number}`;
    next.set(issue.projectId, issue.number + 1);
  }
  for (const [projectId, nextIssueNumber] of next) {
    const project = state.get('projects', projectId);
    if (project) state.put('projects', { ...project, nextIssueNumber });
  }
  return ordered;
}

export function writeIssues(state: SiteState, issues: readonly IssueDraft[], links: readonly LinkDraft[]): void {
  for (const draft of issues) {
    state.put('issues', recordOf(draft));
    for (const change of draft.changes.sort((a, b) => a.at - b.at)) {
      state.put('changelogs', {
        id: state.nextId('changelogs'),
        issueId: draft.id,
        authorId: change.authorId,
        createdAt: change.at,
        items: change.items,
      });
    }
    for (const comment of draft.comments) {
      const { authorId, body, at } = comment;
      state.put('comments', { id: state.nextId('comments'), issueId: draft.id, authorId, body, createdAt: at, updatedAt: at });
    }
    for (const { at, startedAt, authorId, seconds, comment } of draft.worklogs) {
      const id = state.nextId('worklogs');
      state.put('worklogs', {
        id,
        issueId: draft.id,
        authorId,
        comment,
        startedAt,
        timeSpentSeconds: seconds,
        createdAt: at,
        updatedAt: at,
      });
    }
  }
  for (const { typeId, source, target } of links) {
    state.put('issueLinks', { id: state.nextId('issueLinks'), typeId, sourceIssueId: source.id, targetIssueId: target.id });
  }
}

function recordOf(draft: IssueDraft): IssueRecord {
  return {
    id: draft.id,
    key: draft.key,
    number: draft.number,
    projectId: draft.projectId,
    formerKeys: [],
    issueTypeId: draft.type.id,
    statusId: draft.status.id,
    summary: draft.summary,
    ...(draft.description === undefined ? {} : { description: draft.description }),
    priorityId: draft.priority.id,
    ...(draft.resolution === undefined ? {} : { resolutionId: draft.resolution.id }),
    ...(draft.resolvedAt === undefined ? {} : { resolvedAt: draft.resolvedAt }),
    ...(draft.assignee === undefined ? {} : { assigneeId: draft.assignee.id }),
    reporterId: draft.reporterId,
    creatorId: draft.reporterId,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
    statusChangedAt: draft.statusChangedAt,
    ...(draft.dueDate === undefined ? {} : { dueDate: draft.dueDate }),
    ...(draft.parent === undefined ? {} : { parentId: draft.parent.id }),
    labels: draft.labels,
    componentIds: draft.componentIds,
    fixVersionIds: draft.fixVersion === undefined ? [] : [draft.fixVersion.id],
    affectsVersionIds: draft.affectsVersionIds,
    ...(draft.securityLevelId === undefined ? {} : { securityLevelId: draft.securityLevelId }),
    ...(draft.originalEstimate === undefined ? {} : { originalEstimate: draft.originalEstimate }),
    ...(draft.remainingEstimate === undefined ? {} : { remainingEstimate: draft.remainingEstimate }),
    ...(draft.timeSpent === undefined ? {} : { timeSpent: draft.timeSpent }),
    watcherIds: [draft.reporterId],
    voterIds: [],
    custom: { ...draft.custom, [seedIds.fields.rank]: `0|i${draft.number.toString(36).padStart(5, '0')}:` },
  };
}
