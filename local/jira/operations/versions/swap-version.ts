import type { ChangelogItem, IssueRecord, VersionRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

type VersionField = 'fixVersionIds' | 'affectsVersionIds';

const fields: Readonly<Record<VersionField, { readonly field: string; readonly fieldId: string }>> = {
  fixVersionIds: { field: 'Fix Version', fieldId: 'fixVersions' },
  affectsVersionIds: { field: 'Version', fieldId: 'versions' },
};

export function issuesWith(call: OperationCall, version: VersionRecord, field: VersionField): readonly IssueRecord[] {
  return call.state.by('issues.project', version.projectId).filter((issue) => issue[field].includes(version.id));
}

/**
 * Takes `version` off every issue's `field`, putting `replacement` in its place if there is one. As in Jira the issues are edited (they get
 * a changelog entry and a new time of update) but no issue event is sent: such cascades are not.
 */
export function swapVersion(
  call: OperationCall,
  version: VersionRecord,
  field: VersionField,
  replacement: VersionRecord | undefined,
): void {
  for (const issue of issuesWith(call, version, field)) {
    const others = issue[field].filter((id) => id !== version.id && id !== replacement?.id);
    const now = call.site.clock.now();
    const added = replacement !== undefined && !issue[field].includes(replacement.id);
    call.state.put('issues', { ...issue, [field]: replacement ? [...others, replacement.id] : others, updatedAt: now });
    call.state.put('changelogs', {
      id: call.state.nextId('changelogs'),
      issueId: issue.id,
      ...(call.caller.accountId === undefined ? {} : { authorId: call.caller.accountId }),
      createdAt: now,
      items: [change(field, version, undefined), ...(added ? [change(field, undefined, replacement)] : [])],
    });
  }
}

function change(field: VersionField, from: VersionRecord | undefined, to: VersionRecord | undefined): ChangelogItem {
  return {
    ...fields[field],
    fieldtype: 'jira',
    from: from?.id ?? null,
    fromString: from?.name ?? null,
    to: to?.id ?? null,
    toString: to?.name ?? null,
  };
}
