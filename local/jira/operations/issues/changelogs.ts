import { z } from 'zod';
import type { ChangelogRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { changelogView } from '../../views/issue-view';
import { ok } from '../answering/answers';
import { page } from '../answering/page';
import { readBody } from '../answering/request';
import { findIssue, requireIssue } from './find-issue';

const getChangeLogs: Operation = (call) => {
  const issue = requireIssue(call);
  const changes = changesOf(call, issue.id);
  return ok(page(call, `/issue/${issue.id}/changelog`, changes, (change) => changelogView(change, call), { size: 100, max: 100 }));
};

const getChangeLogsByIds: Operation = (call) => {
  const issue = requireIssue(call);
  const { changelogIds } = readBody(call, z.looseObject({ changelogIds: z.array(z.coerce.string()).min(1) }));
  const wanted = new Set(changelogIds);
  const histories = changesOf(call, issue.id).filter((change) => wanted.has(change.id));
  return ok({
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.map((change) => changelogView(change, call)),
  });
};

/** Most issues, fields and changelogs of one bulk request (Atlassian: "Bulk fetch changelogs"). */
const BULK_ISSUES = 1000;
const BULK_FIELDS = 10;
const BULK_PAGE = 10_000;

const bulkBody = z.looseObject({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(BULK_ISSUES),
  fieldIds: z.array(z.string()).max(BULK_FIELDS).default([]),
  maxResults: z.number().int().min(1).max(BULK_PAGE).default(1000),
  nextPageToken: z.string().nullish(),
});

const getBulkChangelogs: Operation = (call) => {
  const body = readBody(call, bulkBody);
  const issues = body.issueIdsOrKeys.flatMap((idOrKey) => findIssue(call, idOrKey) ?? []);
  const fields = new Set(body.fieldIds);
  const all = issues
    .flatMap((issue) => changesOf(call, issue.id))
    .map((change) => (fields.size === 0 ? change : { ...change, items: change.items.filter((item) => fields.has(item.fieldId)) }))
    .filter((change) => change.items.length > 0)
    .sort((a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id));
  const start = body.nextPageToken ? offsetOf(body.nextPageToken) : 0;
  const changes = all.slice(start, start + body.maxResults);
  const byIssue = new Map<string, unknown[]>();
  for (const change of changes) {
    byIssue.set(change.issueId, [...(byIssue.get(change.issueId) ?? []), changelogView(change, call)]);
  }
  const next = start + changes.length;
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
    ...(next < all.length ? { nextPageToken: Buffer.from(`changelogs:${next}`).toString('base64url') } : {}),
  });
};

export const changelogOperations: OperationMap = { getChangeLogs, getChangeLogsByIds, getBulkChangelogs };

function changesOf({ state }: OperationCall, issueId: string): ChangelogRecord[] {
  return state.by('changelogs.issue', issueId).sort((a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id));
}

function offsetOf(token: string): number {
  const offset = /^changelogs:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (offset === undefined) throw new JiraError(400, ['Invalid or expired nextPageToken.']);
  return Number(offset);
}
