import type { UserRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { userView } from '../../views/references';

/** Publishes `avi:jira:<kind>:user`; of a deleted user only the account id is told. */
export function publishUserEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', user: UserRecord): void {
  const shown = kind === 'deleted' ? { accountId: user.id } : userView(call.site, user);
  call.site.publish({ eventType: `avi:jira:${kind}:user`, payload: { user: shown } }, call.caller);
}
