import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { projectRef } from '../../views/references';

export type ProjectEventKind = 'created' | 'updated' | 'softdeleted' | 'deleted' | 'archived' | 'unarchived' | 'restored';

/** Publishes `avi:jira:<kind>:project` with the project as it stands now. */
export function publishProjectEvent(call: OperationCall, kind: ProjectEventKind, project: ProjectRecord): void {
  call.site.publish(
    {
      eventType: `avi:jira:${kind}:project`,
      payload: {
        project: {
          ...projectRef(call.site, call.state, project),
          style: project.teamManaged ? 'next-gen' : 'classic',
          isPrivate: project.isPrivate,
        },
        ...(call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId }),
      },
    },
    call.caller,
  );
}
