import type { IssueRecord, UserRecord } from '../../model/records';
import { JiraError, type OperationCall } from '../../operation';
import { usersByName } from './find-user';

type Role = 'assignee' | 'reporter' | 'watcher' | 'voter';

/**
 * The users that a structured query names: `is assignee of (ERP)`, `is reporter of (ERP-1, ERP-2)`, watchers, voters and commenters
 * included, joined by AND or OR. Queries over user properties are refused.
 */
export function usersOfQuery(call: OperationCall, query: string): readonly UserRecord[] {
  const wanted = query.split(/\s+OR\s+/i).map((part) => part.split(/\s+AND\s+/i).map((clause) => idsOf(call, clause)));
  return usersByName(call).filter((user) => wanted.some((clauses) => clauses.every((ids) => ids.has(user.id))));
}

function idsOf(call: OperationCall, clause: string): ReadonlySet<string> {
  const match = /^\s*\(?\s*is\s+(assignee|reporter|watcher|voter)\s+of\s+\(?([^()]+?)\)?\s*\)?\s*$/i.exec(clause);
  if (!match) throw new JiraError(400, [`The user query '${clause.trim()}' cannot be understood.`]);
  const role = match[1]?.toLowerCase() as Role;
  const keys = (match[2] ?? '').split(/[\s,]+/).map((key) => key.replace(/["']/g, '').toUpperCase());
  const ids = new Set<string>();
  for (const issue of keys.flatMap((key) => issuesOf(call, key))) for (const id of peopleOf(issue, role)) ids.add(id);
  return ids;
}

function issuesOf(call: OperationCall, key: string): readonly IssueRecord[] {
  const issue = call.state.one('issues.key', key);
  const project = issue ? undefined : call.state.one('projects.key', key);
  const found = issue ? [issue] : project ? call.state.by('issues.project', project.id) : [];
  return found.filter((one) => call.site.permissions.canSeeIssue(call.caller, one.id));
}

function peopleOf(issue: IssueRecord, role: Role): readonly string[] {
  switch (role) {
    case 'assignee':
      return issue.assigneeId === undefined ? [] : [issue.assigneeId];
    case 'reporter':
      return issue.reporterId === undefined ? [] : [issue.reporterId];
    case 'watcher':
      return issue.watcherIds;
    case 'voter':
      return issue.voterIds;
  }
}
