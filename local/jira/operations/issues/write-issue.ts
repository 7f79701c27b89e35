import { publishIssueUpdated } from '../../events/issue-events';
import type { ChangelogItem, IssueRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { describeChanges } from './describe-changes';

type Writing = Pick<OperationCall, 'state' | 'site' | 'caller'>;

/**
 * Stores a changed issue: bumps `updatedAt`, notes a change of status category, writes the changelog and tells the listeners.
 * `more` are changelog items that the record does not show (links). Returns the issue as stored; without any change it is left alone.
 */
export function saveIssue(call: Writing, before: IssueRecord, changed: IssueRecord, more: readonly ChangelogItem[] = []): IssueRecord {
  const { state, site, caller } = call;
  const items = [...describeChanges(before, changed, state), ...more];
  if (items.length === 0 && JSON.stringify(before) === JSON.stringify(changed)) return before;
  const now = site.clock.now();
  const category = (issue: IssueRecord) => state.get('statuses', issue.statusId)?.category;
  const after = compact({
    ...changed,
    updatedAt: now,
    statusChangedAt: category(before) === category(changed) ? before.statusChangedAt : now,
  });
  state.put('issues', after);
  if (items.length > 0) {
    const change = {
      id: state.nextId('changelogs'),
      issueId: after.id,
      ...(caller.accountId === undefined ? {} : { authorId: caller.accountId }),
      createdAt: now,
      items,
    };
    state.put('changelogs', change);
    publishIssueUpdated(call, after, change);
  }
  return after;
}

/** Marks an issue as just updated, for changes that are kept beside it (comments, links, worklogs). */
export function touchIssue(call: Writing, issueId: string, items: readonly ChangelogItem[] = []): void {
  const { state, site, caller } = call;
  const issue = state.get('issues', issueId);
  if (!issue) return;
  const now = site.clock.now();
  state.put('issues', { ...issue, updatedAt: now });
  if (items.length === 0) return;
  const author = caller.accountId === undefined ? {} : { authorId: caller.accountId };
  const change = { id: state.nextId('changelogs'), issueId, ...author, createdAt: now, items };
  state.put('changelogs', change);
  publishIssueUpdated(call, { ...issue, updatedAt: now }, change);
}

/** Drops the keys whose value is `undefined`, which is how patches take a value away. */
export function compact(issue: IssueRecord): IssueRecord {
  const copy = { ...issue };
  for (const key of Object.keys(copy)) if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}
