import type { ComponentRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { componentView } from './component-view';

/** Publishes `avi:jira:<kind>:component`. */
export function publishComponentEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', component: ComponentRecord): void {
  call.site.publish(
    {
      eventType: `avi:jira:${kind}:component`,
      payload: {
        component: componentView(call, component),
        ...(call.caller.accountId === undefined ? {} : { atlassianId: call.caller.accountId }),
      },
    },
    call.caller,
  );
}
