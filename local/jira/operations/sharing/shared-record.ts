import type { SharePermission } from '../../model/records';
import type { OperationCall } from '../../operation';
import { isAdministrator } from '../answering/authority';
import { reaches } from './share-permissions';

/** What filters and dashboards have in common. */
export interface SharedRecord {
  readonly ownerAccountId: string;
  readonly share: readonly SharePermission[];
  readonly edit: readonly SharePermission[];
  readonly favouriteOf: readonly string[];
}

/** The owner and everybody it is shared with; with `override` also administrators of Jira. */
export function maySee(call: OperationCall, record: SharedRecord, override = false): boolean {
  return isOwner(call, record) || reaches(call, record.share) || reaches(call, record.edit) || (override && isAdministrator(call));
}

export function mayEdit(call: OperationCall, record: SharedRecord, override = false): boolean {
  return isOwner(call, record) || reaches(call, record.edit) || (override && isAdministrator(call));
}

export const isOwner = (call: OperationCall, record: SharedRecord): boolean => record.ownerAccountId === call.caller.accountId;

export const isFavourite = (call: OperationCall, record: SharedRecord): boolean =>
  call.caller.accountId !== undefined && record.favouriteOf.includes(call.caller.accountId);

/** Whether a record is shared with what a search names: a group or a project. */
export function sharedWith(
  record: SharedRecord,
  with_: { readonly groupId?: string | undefined; readonly projectId?: string | undefined },
): boolean {
  return record.share.some(
    (share) =>
      (share.type === 'group' && share.groupId === with_.groupId) || (share.type === 'project' && share.projectId === with_.projectId),
  );
}
