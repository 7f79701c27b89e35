import type { VersionRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { versionView } from './version-view';

export type VersionEventKind =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'released'
  | 'unreleased'
  | 'archived'
  | 'unarchived'
  | 'moved'
  | 'merged';

/** Publishes `avi:jira:<kind>:version`; `more` holds the members that only some kinds have, such as `mergedVersion`. */
export function publishVersionEvent(call: OperationCall, kind: VersionEventKind, version: VersionRecord, more: Json = {}): void {
  call.site.publish(
    {
      eventType: `avi:jira:${kind}:version`,
      payload: {
        version: versionView(call, version),
        ...more,
        ...(call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId }),
      },
    },
    call.caller,
  );
}

/** The events that the difference between two states of a version calls for: every change is an update, some are more. */
export function publishVersionChange(call: OperationCall, before: VersionRecord, after: VersionRecord): void {
  if (before.released !== after.released) publishVersionEvent(call, after.released ? 'released' : 'unreleased', after);
  if (before.archived !== after.archived) publishVersionEvent(call, after.archived ? 'archived' : 'unarchived', after);
  publishVersionEvent(call, 'updated', after);
}
