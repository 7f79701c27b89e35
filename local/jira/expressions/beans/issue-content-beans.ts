import type { ChangelogRecord, CommentRecord, IssueRecord, WorklogRecord } from '../../model/records';
import type { ViewContext } from '../../views/issue-fields-view';
import { Bean, ExpressionMap, Instant, type Value } from '../values';
import { entityProperties } from './entity-properties';
import { richTextOrNull } from './rich-text-bean';
import { idOf, is, lazily } from './simple-beans';
import { userOrNull } from './user-bean';

/** What hangs on an issue: comments (oldest first), worklogs, the history (newest first). */

export function commentsOf(issue: IssueRecord, context: ViewContext): readonly Value[] {
  return [...context.state.by('comments.issue', issue.id)].sort(byCreation).map((comment) => commentBean(comment, context));
}

export function worklogsOf(issue: IssueRecord, context: ViewContext): readonly Value[] {
  return [...context.state.by('worklogs.issue', issue.id)].sort(byCreation).map((worklog) => worklogBean(worklog, context));
}

export function changelogsOf(issue: IssueRecord, context: ViewContext): readonly Value[] {
  const changes = [...context.state.by('changelogs.issue', issue.id)].sort(byCreation).reverse();
  return changes.map((change) => changelogBean(change, context));
}

/** The newest change of a field, as `getNewestChangelog('status', { toString: 'Done' })` finds it. */
export function newestChangelog(issue: IssueRecord, [field, filters]: readonly Value[], context: ViewContext): Value {
  if (typeof field !== 'string') throw new Error('The first argument of getNewestChangelog must be the name of a field.');
  const wanted = filters instanceof ExpressionMap ? [...filters.entries] : [];
  const changes = [...context.state.by('changelogs.issue', issue.id)].sort(byCreation).reverse();
  const found = changes.find((change) =>
    change.items.some(
      (item) =>
        (item.field === field || item.fieldId === field) &&
        wanted.every(([name, value]) => Object.entries(item).some(([key, held]) => key === name && held === value)),
    ),
  );
  return found ? changelogBean(found, context) : null;
}

function commentBean(comment: CommentRecord, context: ViewContext): Bean {
  const properties = {
    id: is(idOf(comment)),
    author: lazily(() => userOrNull(comment.authorId, context)),
    body: lazily(() => richTextOrNull(comment.body)),
    created: is(new Instant(comment.createdAt)),
    updated: is(new Instant(comment.updatedAt)),
    properties: lazily(() => entityProperties('comment', comment.id, context)),
  };
  return new Bean('Comment', comment.id, properties, () => ({ id: comment.id, body: comment.body }));
}

function worklogBean(worklog: WorklogRecord, context: ViewContext): Bean {
  const properties = {
    id: is(worklog.id),
    author: lazily(() => userOrNull(worklog.authorId, context)),
    updateAuthor: lazily(() => userOrNull(worklog.authorId, context)),
    created: is(new Instant(worklog.createdAt)),
    updated: is(new Instant(worklog.updatedAt)),
    started: is(new Instant(worklog.startedAt)),
    timeSpent: is(worklog.timeSpentSeconds),
  };
  return new Bean('Worklog', worklog.id, properties, () => ({ id: worklog.id, timeSpentSeconds: worklog.timeSpentSeconds }));
}

function changelogBean(change: ChangelogRecord, context: ViewContext): Bean {
  const items = change.items.map((item) => {
    const held = ['field', 'fieldId', 'from', 'fromString', 'to', 'toString'] as const;
    const properties = Object.fromEntries(held.map((name) => [name, is(item[name])]));
    return new Bean('ChangelogItem', `${change.id}:${item.fieldId}`, properties, () => item);
  });
  const properties = {
    id: is(change.id),
    author: lazily(() => userOrNull(change.authorId, context)),
    items: is(items),
    created: is(new Instant(change.createdAt)),
  };
  return new Bean('Changelog', change.id, properties, () => ({ id: change.id, items: change.items }));
}

function byCreation(
  a: { readonly createdAt: number; readonly id: string },
  b: { readonly createdAt: number; readonly id: string },
): number {
  return a.createdAt - b.createdAt || Number(a.id) - Number(b.id);
}
