import type { FilterRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { userViewById } from '../users/user-view';

/** Publishes `avi:jira:<kind>:filter`. */
export function publishFilterEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', filter: FilterRecord): void {
  const payload = {
    filter: {
      id: filter.id,
      name: filter.name,
      description: filter.description,
      jql: filter.jql,
      owner: userViewById(call, filter.ownerAccountId),
    },
    ...(call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId }),
  };
  call.site.publish({ eventType: `avi:jira:${kind}:filter`, payload }, call.caller);
}
