import { z } from 'zod';
import { publishIssueLink } from '../../events/issue-events';
import type { ChangelogItem, IssueLinkRecord, IssueRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall, type OperationMap } from '../../operation';
import { linkedIssueView } from '../../views/issue-fields-view';
import { noContent, ok } from '../answering/answers';
import { storeComment } from './comments';
import { item } from './describe-changes';
import { named } from './field-input';
import { findIssue, issueNotFoundMessage, requireIssue, requireOnIssue } from './find-issue';
import { touchIssue } from './write-issue';

const issueReference = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const linkBody = z.looseObject({
  type: z.looseObject({ id: z.coerce.string().optional(), name: z.string().optional() }).optional(),
  inwardIssue: issueReference.optional(),
  outwardIssue: issueReference.optional(),
  comment: z.unknown().optional(),
});

const linkIssues: Operation = (call) => {
  storeLink(call, call.body);
  return { status: 201 };
};

const getIssueLink: Operation = (call) => {
  const { link, source, target } = requireLink(call);
  const type = call.state.get('issueLinkTypes', link.typeId);
  return ok({
    id: link.id,
    self: `${call.site.siteUrl}/rest/api/3/issueLink/${link.id}`,
    type: { ...type, self: `${call.site.siteUrl}/rest/api/3/issueLinkType/${link.typeId}` },
    inwardIssue: linkedIssueView(source.id, call),
    outwardIssue: linkedIssueView(target.id, call),
  });
};

const deleteIssueLink: Operation = (call) => {
  const { link, source, target } = requireLink(call);
  requireOnIssue(call, 'LINK_ISSUES', source, 'No Link Issue Permission for issue.');
  const { state } = call;
  state.remove('issueLinks', link.id);
  const type = state.get('issueLinkTypes', link.typeId);
  touchIssue(call, source.id, [linkItem(target, `This issue ${type?.outward ?? 'relates to'} ${target.key}`, 'removed')]);
  if (target.id !== source.id)
    touchIssue(call, target.id, [linkItem(source, `This issue ${type?.inward ?? 'relates to'} ${source.key}`, 'removed')]);
  publishIssueLink(call, 'deleted', link);
  return noContent;
};

export const linkOperations: OperationMap = { linkIssues, getIssueLink, deleteIssueLink };

/**
 * Stores a link and bumps both ends. `inwardIssue` is the source and `outwardIssue` the target: "inward blocks outward". Inside an edit of
 * an issue (`self`) only the other end is named.
 */
export function storeLink(call: OperationCall, value: unknown, self?: IssueRecord): IssueLinkRecord {
  const parsed = linkBody.safeParse(value);
  if (!parsed.success) throw new JiraError(400, ['The issue link is not valid.']);
  const { type, inwardIssue, outwardIssue, comment } = parsed.data;
  const typeId = named(type, call.state.all('issueLinkTypes'));
  if (typeId === undefined) throw notFound(`No issue link type with name '${type?.name ?? type?.id ?? ''}' found.`);
  const source = end(call, inwardIssue, self);
  const target = end(call, outwardIssue, self);
  requireOnIssue(call, 'LINK_ISSUES', source, 'No Link Issue Permission for issue.');
  if (source.id === target.id) throw new JiraError(400, ['You cannot link an issue to itself.']);
  const same = call.state
    .by('issueLinks.issue', source.id)
    .find((link) => link.typeId === typeId && link.sourceIssueId === source.id && link.targetIssueId === target.id);
  if (same) return same;
  const link: IssueLinkRecord = { id: call.state.nextId('issueLinks'), typeId, sourceIssueId: source.id, targetIssueId: target.id };
  call.state.put('issueLinks', link);
  const record = call.state.get('issueLinkTypes', typeId);
  touchIssue(call, source.id, [linkItem(target, `This issue ${record?.outward ?? ''} ${target.key}`, 'added')]);
  touchIssue(call, target.id, [linkItem(source, `This issue ${record?.inward ?? ''} ${source.key}`, 'added')]);
  publishIssueLink(call, 'created', link);
  if (comment !== undefined && comment !== null) storeComment(call, source, comment);
  return link;
}

function end(call: OperationCall, reference: z.output<typeof issueReference> | undefined, self: IssueRecord | undefined): IssueRecord {
  if (!reference && self) return self;
  return requireIssue(call, reference?.key ?? reference?.id ?? '');
}

function linkItem(other: IssueRecord, sentence: string, what: 'added' | 'removed'): ChangelogItem {
  return what === 'added'
    ? item('Link', 'issuelinks', null, null, other.key, sentence)
    : item('Link', 'issuelinks', other.key, sentence, null, null);
}

function requireLink(call: OperationCall): { link: IssueLinkRecord; source: IssueRecord; target: IssueRecord } {
  const id = call.path.linkId ?? '';
  const link = call.state.get('issueLinks', id);
  if (!link) throw notFound(`No issue link with id '${id}' exists.`);
  const source = findIssue(call, link.sourceIssueId);
  const target = findIssue(call, link.targetIssueId);
  if (!source || !target) throw notFound(issueNotFoundMessage);
  return { link, source, target };
}
